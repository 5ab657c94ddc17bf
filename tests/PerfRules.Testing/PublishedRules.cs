using PerfRules.Language;
using PerfRules.Language.Text;

namespace PerfRules.Testing;

/// <summary>rules 目录下的规则文件，连同它们基于、引用的文件。</summary>
public static class PublishedRules
{
    /// <summary>相对于库的根的路径，以“/”分隔，次序固定。</summary>
    public static IEnumerable<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.File("rules"), "*.prules", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>其中的框架，不含公用口径。</summary>
    public static IEnumerable<string> Frameworks => Files.Where(f => Compile(f).Framework is not null);

    public static CompilationResult Compile(string file) => RuleFile.Parse(
        new SourceText(File.ReadAllText(RepositoryRoot.File(file)), file),
        path => File.Exists(RepositoryRoot.File(path)) ? RuleFile.Decode(File.ReadAllBytes(RepositoryRoot.File(path)), path) : null);
}
