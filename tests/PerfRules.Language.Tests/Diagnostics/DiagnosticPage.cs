using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Diagnostics;

/// <summary>grammar/diagnostics 下的一页：题目、说明、错误示例、正确示例，以及示例引用的文件（可以没有）。</summary>
internal sealed record DiagnosticPage(
    string Title, string Help, string Wrong, string WrongLanguage, string Right, ImmutableDictionary<string, string> Files)
{
    public static string Folder { get; } = RepositoryRoot.File("grammar", "diagnostics");

    public static DiagnosticPage Read(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));
        var wrong = Array.IndexOf(lines, "## 错误示例");
        var right = Array.IndexOf(lines, "## 正确示例");
        Assert.True(wrong > 0 && right > wrong, $"{code}.md 应有“错误示例”和“正确示例”两节");
        var files = Array.IndexOf(lines, "## 示例引用的文件");
        var end = files < 0 ? lines.Length : files;
        var (bad, language) = Block(lines[wrong..right]);
        var (good, goodLanguage) = Block(lines[right..end]);
        Assert.Equal("prules", goodLanguage);
        return new DiagnosticPage(lines[0], string.Join('\n', lines[1..wrong]).Trim(), bad, language, good, ReadFiles(lines[end..]));
    }

    /// <summary>分析一个示例，连同它引用的文件。</summary>
    public CompilationResult Parse(string example) => RuleFile.Parse(new SourceText(example, "main.prules"), path => Files.TryGetValue(path, out var content)
        ? (new SourceText(content, path), [])
        : path == "main.prules" ? (new SourceText(example, path), []) : null);

    // 每个文件一个小标题“### 文件名”，下面一块文字。
    private static ImmutableDictionary<string, string> ReadFiles(string[] lines)
    {
        var starts = lines.Index().Where(l => l.Item.StartsWith("### ", StringComparison.Ordinal)).Select(l => l.Index).Append(lines.Length).ToList();
        return starts.Zip(starts.Skip(1)).ToImmutableDictionary(s => lines[s.First][4..], s => Block(lines[s.First..s.Second]).Text);
    }

    // 每节恰有一块示例。
    private static (string Text, string Language) Block(string[] lines)
    {
        var fences = lines.Index().Where(l => l.Item.StartsWith("```", StringComparison.Ordinal)).Select(l => l.Index).ToList();
        Assert.Equal(2, fences.Count);
        return (string.Join('\n', lines[(fences[0] + 1)..fences[1]]) + "\n", lines[fences[0]][3..]);
    }
}
