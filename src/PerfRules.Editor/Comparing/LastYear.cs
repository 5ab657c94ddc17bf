using System.Globalization;
using PerfRules.Editor.Documents;
using PerfRules.Language.Model;

namespace PerfRules.Editor.Comparing;

/// <summary>上一年度的框架：同一文件夹里、文件名中的年度少一年的那个文件，如“2023.prules”对“2022.prules”。</summary>
public static class LastYear
{
    /// <summary>它应在的路径；没有写年度、文件名里没有这个年度的为空。文件不一定存在。</summary>
    public static string? PathOf(RuleDocument document)
    {
        if (document.Framework?.Year is not { } year)
            return null;
        var name = document.Path.LastIndexOf('/') + 1;
        var written = year.ToString(CultureInfo.InvariantCulture);
        var at = document.Path.LastIndexOf(written, StringComparison.Ordinal);
        var end = at + written.Length;
        // “120231”里的不是年度。
        return at < name || at > name && char.IsAsciiDigit(document.Path[at - 1]) || char.IsAsciiDigit(document.Path[end])
            ? null
            : $"{document.Path[..at]}{(year - 1).ToString(CultureInfo.InvariantCulture)}{document.Path[end..]}";
    }

    /// <summary>上一年度的框架；没有这个文件、文件有错误、年度对不上的为空。</summary>
    public static Framework? Of(RuleDocument document, RuleWorkspace workspace) =>
        PathOf(document) is { } path && workspace.Read(path) is { Result.HasErrors: false, Framework: { } framework }
            && framework.Year == document.Framework!.Year - 1
            ? framework
            : null;
}
