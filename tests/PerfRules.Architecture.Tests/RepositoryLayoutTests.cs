using System.Text.RegularExpressions;
using PerfRules.Testing;

namespace PerfRules.Architecture.Tests;

/// <summary>仓库的布局：顶层只有约定的几项，文档里的链接都通。</summary>
public partial class RepositoryLayoutTests
{
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "PerfRules.sln", "README.md", "global.json", "grammar", "rules", "src", "tests", "vscode-extension",
    ];

    // 不入库的工作文件。
    private static readonly string[] Untracked = [".git", ".vs", ".vscode", ".idea", "artifacts", "TestResults", "node_modules"];

    [Fact]
    public void 顶层只有约定的几项()
    {
        var entries = Directory.EnumerateFileSystemEntries(RepositoryRoot.Path).Select(p => Path.GetFileName(p)!);
        Assert.Empty(entries.Except(TopLevel).Except(Untracked));
    }

    [Fact]
    public void 文档里的相对链接都存在()
    {
        var broken =
            from document in Repository.Files(".", "*.md")
            from link in Link().Matches(Repository.Read(document))
            let target = Uri.UnescapeDataString(link.Groups[1].Value)
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let path = RepositoryRoot.File(Path.GetDirectoryName(document)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{document} → {target}";
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
