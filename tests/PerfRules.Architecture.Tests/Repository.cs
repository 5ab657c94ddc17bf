using PerfRules.Testing;

namespace PerfRules.Architecture.Tests;

/// <summary>仓库里由人写的文件；生成的、编译出来的和依赖不在其中。</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "artifacts", "TestResults", "node_modules", ".vs", ".vscode-test", "out", "dist"];

    /// <summary>src 下的项目名。</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(RepositoryRoot.File("src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/');

    /// <summary>某个文件夹下符合通配的文件，以相对路径表示。</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Walk(RepositoryRoot.File(folder)).SelectMany(d => Directory.EnumerateFiles(d, pattern))
            .Select(Relative).Order(StringComparer.Ordinal);

    /// <summary>人写的 C# 文件。</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Files(folder, "*.cs").Where(f => !f.Contains("/Generated/", StringComparison.Ordinal));

    public static string Read(string relative) => File.ReadAllText(RepositoryRoot.File(relative));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk).Prepend(folder);
}
