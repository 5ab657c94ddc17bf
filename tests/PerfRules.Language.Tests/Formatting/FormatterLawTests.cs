using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Tests.Formatting;

/// <summary>排版的定律，对全部样本成立。</summary>
public class FormatterLawTests
{
    public static TheoryData<string> Samples => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void 再排一次不变(string name)
    {
        var once = SampleFiles.Format(name, SampleFiles.Content(name));
        Assert.Equal(once, SampleFiles.Format(name, once));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 排版不改含义(string name)
    {
        var before = SampleFiles.Parse(name, SampleFiles.Content(name));
        var after = SampleFiles.Parse(name, SampleFiles.Format(name, SampleFiles.Content(name)));
        Assert.Equal(before.Diagnostics.Select(d => d.Code), after.Diagnostics.Select(d => d.Code));
        Assert.Equal(before.Syntax.Tokens.Select(Meaning), after.Syntax.Tokens.Select(Meaning));
        Assert.Equal(Shape(before.Syntax), Shape(after.Syntax));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 只改空白和全半角(string name)
    {
        var content = SampleFiles.Content(name);
        Assert.Equal(Bare(content), Bare(SampleFiles.Format(name, content)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 注释都在且次序不变(string name)
    {
        var content = SampleFiles.Content(name);
        Assert.Equal(Comments(content), Comments(SampleFiles.Format(name, content)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 坏句一字不动(string name)
    {
        var before = SampleFiles.Parse(name, SampleFiles.Content(name)).Syntax;
        var after = SampleFiles.Parse(name, SampleFiles.Format(name, SampleFiles.Content(name))).Syntax;
        Assert.Equal(Broken(before), Broken(after));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 行末没有空白且没有连续空行(string name)
    {
        var content = SampleFiles.Content(name);
        if (content.Contains('\0'))
            return;
        var formatted = SampleFiles.Format(name, content);
        var lines = formatted.ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain("\n\n\n", formatted.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(formatted.Length == 0 || formatted.EndsWith('\n') && !formatted.StartsWith('\n'));
    }

    private static (int Kind, string Text) Meaning(SyntaxToken token) =>
        (token.Kind == TIMES_LETTER ? TIMES : token.Kind, Width(token.Kind == TIMES_LETTER ? "*" : token.Text));

    private static string Width(string text) => CharacterFolding.Fold(text)
        .Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace("!=", "≠", StringComparison.Ordinal);

    private static string Bare(string content) =>
        string.Concat(Width(content).Replace('x', '*').Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Shape(SyntaxTree tree) =>
        tree.Statements.Select(s => string.Join(' ', s.SelfAndDescendants().Select(n => n is NumberSyntax number
            ? $"{number.Digits}{number.Unit}/{number.PerMeasure}"
            : n.GetType().Name)));

    private static IEnumerable<string> Broken(SyntaxTree tree) =>
        tree.Statements.OfType<BrokenSyntax>().Select(s => tree.Source.ToString(s.Span));

    private static IEnumerable<string> Comments(string content) =>
        RawLexer.Read(new SourceText(content)).Where(t => t.Kind == COMMENT).Select(t => t.Text.TrimEnd());
}
