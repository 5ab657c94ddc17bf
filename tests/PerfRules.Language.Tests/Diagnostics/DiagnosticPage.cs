using PerfRules.Testing;

namespace PerfRules.Language.Tests.Diagnostics;

/// <summary>grammar/diagnostics 下的一页：题目、说明、错误示例、正确示例。</summary>
internal sealed record DiagnosticPage(string Title, string Help, string Wrong, string WrongLanguage, string Right)
{
    public static string Folder { get; } = RepositoryRoot.File("grammar", "diagnostics");

    public static DiagnosticPage Read(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));
        var wrong = Array.IndexOf(lines, "## 错误示例");
        var right = Array.IndexOf(lines, "## 正确示例");
        Assert.True(wrong > 0 && right > wrong, $"{code}.md 应有“错误示例”和“正确示例”两节");
        var (bad, language) = Block(lines[wrong..right]);
        var (good, goodLanguage) = Block(lines[right..]);
        Assert.Equal("prules", goodLanguage);
        return new DiagnosticPage(lines[0], string.Join('\n', lines[1..wrong]).Trim(), bad, language, good);
    }

    // 每节恰有一块示例。
    private static (string Text, string Language) Block(string[] lines)
    {
        var fences = lines.Index().Where(l => l.Item.StartsWith("```", StringComparison.Ordinal)).Select(l => l.Index).ToList();
        Assert.Equal(2, fences.Count);
        return (string.Join('\n', lines[(fences[0] + 1)..fences[1]]) + "\n", lines[fences[0]][3..]);
    }
}
