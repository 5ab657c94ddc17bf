using System.Text;
using System.Text.RegularExpressions;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Testing;

/// <summary>诊断的文字形式，供期望文件和断言使用；行列都从 1 起。</summary>
public static partial class DiagnosticText
{
    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var result = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            result.Append(Range(diagnostic.Location)).Append(' ').Append(diagnostic.Code).Append(' ')
                .Append(Name(diagnostic.Severity)).Append(' ').Append(diagnostic.Message).Append('\n');
            foreach (var related in diagnostic.Related)
                result.Append("  另见 ").Append(Range(related.Location)).Append(' ').Append(related.Message).Append('\n');
            if (diagnostic.Witness is { } witness)
                result.Append(diagnostic.SaveWitness is null ? "  实例 " : "  实例（可存为用例） ").Append(witness.Description).Append('\n');
            foreach (var fix in diagnostic.Fixes)
            {
                result.Append("  改法 ").Append(fix.Title).Append('\n');
                foreach (var edit in fix.Edits)
                    result.Append("    ").Append(Range(new Location(diagnostic.Location.Source, edit.Span)))
                        .Append(" → ").Append(edit.NewText.Replace("\n", "⏎", StringComparison.Ordinal)).Append('\n');
            }
        }
        return result.ToString();
    }

    /// <summary>消息里不该有的外文：记号、类型、分析器自己的话。引号里是作者的原文，不算。</summary>
    public static IReadOnlyList<string> ForeignWords(string message) =>
        [.. Latin().Matches(Quoted().Replace(message, "")).Select(m => m.Value).Where(w => w is not ("UTF" or "N"))];

    private static string Range(Location location)
    {
        var start = location.Source.GetPosition(location.Span.Start);
        var end = location.Source.GetPosition(location.Span.End);
        return FormattableString.Invariant($"{start.Line + 1}:{start.Column + 1}-{end.Line + 1}:{end.Column + 1}");
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();

    // 原文里可能又有引号，所以从第一个左引号取到最后一个右引号。
    [GeneratedRegex("“.*”|「.*」", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
