using System.CommandLine;
using System.CommandLine.Parsing;
using PerfRules.Language.Text;

namespace PerfRules.Cli.CommandLine;

/// <summary>把命令行库发现的错误说成中文；库自己的英文消息不给用户看。</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Concat(OptionsTakenAsArguments(parsed)).Select(token => Unknown(token, command)).ToArray();
        if (unknown.Length > 0)
            return unknown;
        if (parsed.Errors.Count == 0)
            return [];
        var described = parsed.Errors.Select(error => Describe(error, command)).Distinct();
        return [.. described];
    }

    public static int Report(CliHost host, ParseResult parsed, IReadOnlyList<string> errors) =>
        Report(host, parsed.CommandResult.Command, errors);

    /// <summary>逐条说明，再给出用法。</summary>
    public static int Report(CliHost host, Command command, IEnumerable<string> errors)
    {
        foreach (var error in errors)
            host.Error.WriteLine($"错误：{error}");
        host.Error.WriteLine($"用法：{HelpWriter.Usage(command)}（--help 显示详细的帮助）");
        return ExitCode.Usage;
    }

    /// <summary>库把不认识的选项当作参数；只有写在“--”之后的才真是以“-”开头的文件名。</summary>
    private static IEnumerable<string> OptionsTakenAsArguments(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? []
            : parsed.Tokens.Where(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..]).Select(token => token.Value);

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0)
            return $"多出了参数“{token}”。";
        var known = isOption
            ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.SelectMany(child => child.Aliases.Append(child.Name));
        var hint = Suggestions.Closest(token, known) is { } closest ? $"是不是“{closest}”？" : "";
        return $"不认识{(isOption ? "选项" : "命令")}“{token}”。{hint}";
    }

    private static string Describe(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: 0 } option => $"缺少选项 {option.Option.Name} {option.Option.HelpName}：{option.Option.Description}。",
        OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面须写 {option.Option.HelpName}。",
        OptionResult option => $"选项 {option.Option.Name} 只能写一次，且只有一个值。",
        ArgumentResult { Argument: var argument } => $"缺少参数 {argument.Name}：{argument.Description}。",
        _ when command.Subcommands.Count > 0 => "没有写命令。",
        _ => "命令不完整。",
    };
}
