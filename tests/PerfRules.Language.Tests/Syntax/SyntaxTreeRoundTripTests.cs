using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Tests.Syntax;

/// <summary>记号加间隔就是原文，节点的范围层层相含。</summary>
public class SyntaxTreeRoundTripTests
{
    public static TheoryData<string> Samples => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void 记号由前到后互不重叠(string name)
    {
        var tokens = Parse(name).Tokens;
        Assert.All(tokens, t => Assert.False(t.Span.IsEmpty));
        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair}"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 记号的写法就是原文(string name)
    {
        var tree = Parse(name);
        Assert.All(tree.Tokens, token =>
        {
            var text = tree.Source.ToString(token.Span);
            Assert.Equal(token.Text, text.StartsWith('「') && token.Kind is NAME or MEASURE or QUOTED ? text[1..^1] : text);
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 间隔只有空白注释换行分隔和序号(string name)
    {
        var tree = Parse(name);
        if (tree.Statements.IsEmpty)
            return;
        var position = 0;
        foreach (var token in tree.Tokens)
        {
            AssertGap(tree.Source.ToString(TextSpan.FromBounds(position, token.Span.Start)));
            position = token.Span.End;
        }
        AssertGap(tree.Source.Content[position..]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 各句依次排列并恰好含有自己的记号(string name)
    {
        var tree = Parse(name);
        var statements = tree.Statements;
        Assert.All(statements.Zip(statements.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(tree.Tokens, token => Assert.Single(statements, s => s.Span.Contains(token.Span)));
        Assert.All(statements, s =>
        {
            var tokens = tree.Tokens.Where(t => s.Span.Contains(t.Span)).ToList();
            Assert.Equal(s.Span, tokens[0].Span.To(tokens[^1].Span));
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 下级节点在上级的范围之内(string name)
    {
        foreach (var node in Parse(name).Statements.SelectMany(s => s.SelfAndDescendants()))
            Assert.All(node.Children, child => Assert.True(node.Span.Contains(child.Span), $"{node.GetType().Name} {child.GetType().Name}"));
    }

    [Fact]
    public void 罕用字按两个单元计位置()
    {
        const string content = "框架 𠮷框架\n数据\n  𠮷数、乙𠮷：金额\n三级指标 𠮷（2分）\n  𠮷数≥乙𠮷的，得2分；其余得0分";
        var tree = SyntaxTree.Parse(new SourceText(content));
        Assert.Empty(tree.Diagnostics);
        var conditional = tree.Statements.OfType<ConditionalSentenceSyntax>().First();
        var names = conditional.SelfAndDescendants().OfType<NameSyntax>().ToList();
        Assert.Equal(["𠮷数", "乙𠮷"], names.Select(n => n.Name));
        Assert.Equal(["𠮷数", "乙𠮷"], names.Select(n => tree.Source.ToString(n.Span)));
        Assert.Equal(content.LastIndexOf("𠮷数", StringComparison.Ordinal), names[0].Span.Start);
        Assert.Equal(3, names[0].Span.Length);
    }

    private static SyntaxTree Parse(string name) => SyntaxTree.Parse(new SourceText(SampleFiles.Content(name)));

    private static void AssertGap(string gap)
    {
        var rest = RawLexer.Read(new SourceText(gap)).Where(t => t.Kind is not (BLANK or NEWLINE or COMMENT or SEMICOLON or FULL_STOP)).ToList();
        Assert.True(rest.Count == 0 || IsOrdinals(string.Concat(rest.Select(t => t.Text))), gap);
    }

    private static bool IsOrdinals(string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, @"^([①-⑳]|[（(][0-9０-９一二三四五六七八九十]{1,2}[）)]|[0-9０-９]{1,2}[.．、])+$");
}
