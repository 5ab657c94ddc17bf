using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>tests/corpus 下的一个用例：含 main.prules 的文件夹。新增用例就是新增文件夹，不必登记。</summary>
internal sealed record CorpusCase(string Name)
{
    public const string RulesFile = "main.prules";
    public const string DiagnosticsFile = "main.diagnostics.txt";
    public const string DataFile = "data.json";
    public const string ScoresFile = "scores.txt";

    public static string Root { get; } = RepositoryRoot.File("tests", "corpus");

    public string Folder => Path.Combine(Root, Name);

    /// <summary>全部用例，按名称排列。</summary>
    public static IEnumerable<CorpusCase> All =>
        Directory.EnumerateFiles(Root, RulesFile, SearchOption.AllDirectories)
            .Select(f => new CorpusCase(Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/')))
            .OrderBy(c => c.Name, StringComparer.Ordinal);

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>有没有取数；有则还要比较得分。</summary>
    public bool HasData => System.IO.File.Exists(File(DataFile));

    public byte[] ReadBytes() => System.IO.File.ReadAllBytes(File(RulesFile));

    /// <summary>像命令行一样读入：先解码，解不开就只有解码的诊断。</summary>
    public (CompilationResult Result, IReadOnlyList<Diagnostic> Diagnostics) Compile()
    {
        var (text, decoding) = RuleFile.Decode(ReadBytes(), RulesFile);
        var result = Parse(text);
        return (result, decoding.IsEmpty ? result.Diagnostics : decoding);
    }

    /// <summary>分析改过的文本；它引用的文件在同一个文件夹里。</summary>
    public CompilationResult Parse(SourceText text) => RuleFile.Parse(text, Find);

    /// <summary>main.prules 引用的文件。</summary>
    public IEnumerable<string> References =>
        Directory.EnumerateFiles(Folder, "*.prules").Select(f => Path.GetFileName(f)).Where(f => f != RulesFile);

    private (SourceText, ImmutableArray<Diagnostic>)? Find(string path) =>
        System.IO.File.Exists(File(path)) ? RuleFile.Decode(System.IO.File.ReadAllBytes(File(path)), path) : null;
}
