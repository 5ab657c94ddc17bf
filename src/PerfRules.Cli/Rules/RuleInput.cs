using System.Collections.Immutable;
using PerfRules.Cli.Files;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Cli.Rules;

/// <summary>读入的一个规则文件：原文、发现，以及没有错误时的框架。</summary>
/// <param name="Syntax">语法树；不能按文本读出时为空，<see cref="Text"/> 也没有意义。</param>
internal sealed record RuleInput(
    string Path, SourceText Text, Framework? Framework, ImmutableArray<Diagnostic> Diagnostics, SyntaxTree? Syntax)
{
    /// <summary>分析的结果；不能按文本读出时为空。</summary>
    public CompilationResult? Result { get; init; }

    public bool IsAmendment => Result?.IsAmendment ?? false;

    /// <summary>没有错误却没有框架的，是公用口径，或者修订。</summary>
    public string NotAFramework => IsAmendment
        ? $"“{Path}”是修订，不是完整的框架，请先用 perfrules consolidate 合并。"
        : $"“{Path}”是公用口径，不是框架，请指明引用它的框架。";

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>文件读不了时为空，原因在 <paramref name="error"/> 中。引用的文件相对于它自己。</summary>
    public static RuleInput? Read(CliHost host, string path, out string? error) => FileStore.TryRead(host, path, out error) is { } bytes
        ? Parse(bytes, path, path.Replace('\\', '/'), reference => FileStore.TryRead(host, reference, out _))
        : null;

    /// <param name="bytes">文件的内容。</param>
    /// <param name="path">用户所写的路径。</param>
    /// <param name="sourcePath">原文的路径，引用由它展开。</param>
    /// <param name="read">读引用的文件；没有返回空。</param>
    public static RuleInput Parse(byte[] bytes, string path, string sourcePath, Func<string, byte[]?> read)
    {
        var (text, problems) = RuleFile.Decode(bytes, sourcePath);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return new RuleInput(path, text, null, problems, null);
        var result = RuleFile.Parse(text, reference => read(reference) is { } content ? RuleFile.Decode(content, reference) : null);
        return new RuleInput(path, text, result.Framework, [.. problems, .. result.Diagnostics], result.Syntax) { Result = result };
    }
}
