using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Revision.Amendments;

namespace PerfRules.Revision.Tests;

/// <summary>合并和写出修订，不碰文件。</summary>
internal static class AmendmentFiles
{
    public const string BasePath = "旧.prules";

    public static CompilationResult Compile(string content, string path = BasePath)
    {
        var result = RuleFile.Parse(new SourceText(content, path));
        Assert.Empty(Errors(result));
        return result;
    }

    public static string Amend(string old, string @new) => AmendmentWriter.Write(Compile(old), Compile(@new, "新.prules"), BasePath, _ => null);

    /// <summary>合并；有错误就是失败。</summary>
    public static string Consolidate(string old, string amendment)
    {
        var result = RuleFile.ParseAmendment(new SourceText(amendment, "修订.prules"), new SourceText(old, BasePath), _ => null);
        Assert.Empty(Errors(result));
        return Assert.IsType<CompilationResult>(result.Consolidated).Syntax.Source.Content;
    }

    /// <summary>编号、行号和消息，错误和警告。</summary>
    public static IEnumerable<string> Errors(CompilationResult result) => result.Diagnostics.Where(d => d.Severity == Severity.Error)
        .Select(d => $"{d.Location.Source.FileName}:{d.Location.LineNumber} {d.Code} {d.Message}");
}
