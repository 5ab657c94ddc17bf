using System.CommandLine;

namespace PerfRules.Cli.CommandLine;

/// <summary>只能取几个词之一的选项。</summary>
internal sealed class Choice
{
    private readonly string[] _words;

    public Choice(string name, string description, params string[] words)
    {
        _words = words;
        Option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
    }

    public Option<string> Option { get; }

    /// <summary>所选的词；没有写时为空，写的不在其中时给出说明。</summary>
    public string? Read(ParseResult parsed, out string? error)
    {
        var value = parsed.GetValue(Option);
        error = value is null || _words.Contains(value) ? null : $"选项 {Option.Name} 不能是“{value}”，可写：{string.Join("、", _words)}。";
        return value;
    }
}
