using System.Text.RegularExpressions;
using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Documentation;

/// <summary>grammar/reference.md 与语言一致：例子都能编译，关键词一个不少。</summary>
public partial class ReferenceTests
{
    private static readonly string Reference = File.ReadAllText(RepositoryRoot.File("grammar", "reference.md")).ReplaceLineEndings("\n");

    public static TheoryData<int, string> Blocks
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (Match block in CodeBlocks().Matches(Reference))
                data.Add(Reference[..block.Index].Count(c => c == '\n') + 1, block.Groups["expected"].Value);
            return data;
        }
    }

    [Fact]
    public void 例子有对有错()
    {
        var expected = Blocks.Select(b => (string)b[1]).ToList();
        Assert.True(expected.Count(e => e.Length == 0) >= 15);
        Assert.True(expected.Count(e => e.Length > 0) >= 5);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void 例子没有问题或只有标明的问题(int line, string expected)
    {
        var diagnostics = Parse(line).Diagnostics;
        var found = string.Join(" ", diagnostics.Select(d => $"{d.Code} {d.Location.LineNumber + line}行：{d.Message}"));
        Assert.True(expected.Length == 0 ? diagnostics.IsEmpty : diagnostics.Length > 0 && diagnostics.All(d => d.Code == expected), found);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void 例子都是标准版式(int line, string expected)
    {
        _ = expected;
        Assert.Equal(Block(line).Content, Formatter.Format(Parse(line).Syntax));
    }

    [Fact]
    public void 关键词表一个不多一个不少()
    {
        var table = Rows("关键词表").Select(r => r[0]).ToList();
        Assert.Equal(SyntaxFacts.Keywords.Select(k => string.Join("、", k.Spellings)), table);
        Assert.All(Rows("关键词表"), row => Assert.All(row, cell => Assert.NotEmpty(cell)));
    }

    [Fact]
    public void 名词对照一词一物()
    {
        var terms = Rows("名词对照");
        Assert.True(terms.Count > 20);
        Assert.Equal(terms.Count, terms.Select(r => r[0]).Distinct().Count());
        Assert.Equal(terms.Count, terms.Select(r => r[1]).Distinct().Count());
    }

    [Fact]
    public void 量词表与切词所用的一致() =>
        Assert.Contains("不必声明就认得的量词：" + string.Join("、", SyntaxFacts.BuiltInMeasures) + "。", Reference, StringComparison.Ordinal);

    [Fact]
    public void 目录中的标题都在()
    {
        var headings = Reference.Split('\n').Where(l => l.StartsWith('#')).Select(l => l.TrimStart('#').Trim()).ToHashSet();
        Assert.All(Anchors().Matches(Reference).Select(m => m.Groups[1].Value), anchor => Assert.Contains(anchor, headings));
    }

    private static CompilationResult Parse(int line) => RuleFile.Parse(Block(line), path => Files.TryGetValue(path, out var text) ? (text, []) : null);

    /// <summary>标明“文件”的例子，供别的例子引用。</summary>
    private static readonly Dictionary<string, SourceText> Files = CodeBlocks().Matches(Reference).Where(m => m.Groups["file"].Success)
        .ToDictionary(m => m.Groups["file"].Value, m => new SourceText(m.Groups["text"].Value, m.Groups["file"].Value));

    private static SourceText Block(int line) => new(CodeBlocks().Matches(Reference)
        .Single(m => Reference[..m.Index].Count(c => c == '\n') + 1 == line).Groups["text"].Value);

    /// <summary>某一标题下第一张表的各行，不含表头。</summary>
    private static List<string[]> Rows(string heading)
    {
        var start = Reference.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        return [.. Reference[start..].Split('\n').SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|')).Skip(2)
            .Select(l => l.Trim('|').Split(" | ").Select(c => c.Trim()).ToArray())];
    }

    [GeneratedRegex("^```prules(?: 文件 (?<file>\\S+))?(?: 错误 (?<expected>PR[0-9]{4}))?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchors();
}
