using System.Collections.Immutable;
using PerfRules.Cli.Files;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Cli.Rules;

/// <summary>读入的一个规则文件：原文、发现，以及没有错误时的框架。</summary>
/// <param name="IsText">是否能按文本读出；不能时 <see cref="Text"/> 没有意义。</param>
internal sealed record RuleInput(
    string Path, SourceText Text, bool IsText, Framework? Framework, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>文件读不了时为空，原因在 <paramref name="error"/> 中。</summary>
    public static RuleInput? Read(CliHost host, string path, out string? error) =>
        FileStore.TryRead(host, path, out error) is { } bytes ? Parse(bytes, path) : null;

    public static RuleInput Parse(byte[] bytes, string path)
    {
        var (text, problems) = RuleFile.Decode(bytes, path.Replace('\\', '/'));
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return new RuleInput(path, text, false, null, problems);
        var result = RuleFile.Parse(text);
        return new RuleInput(path, text, true, result.Framework, [.. problems, .. result.Diagnostics]);
    }
}
