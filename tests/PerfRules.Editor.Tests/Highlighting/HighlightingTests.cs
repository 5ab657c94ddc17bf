using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Highlighting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Tests.Highlighting;

public class HighlightingTests
{
    public static TheoryData<string> Files => [.. MarkedDocument.AllFiles];

    [Theory]
    [InlineData("«三级指标» 甲（1分）", HighlightKind.Heading)]
    [InlineData("三级指标 «甲»（1分）", HighlightKind.Indicator, HighlightModifiers.Declaration)]
    [InlineData("三级指标 甲（«1»分）", HighlightKind.Number)]
    [InlineData("三级指标 甲（1«分»）", HighlightKind.Unit)]
    [InlineData("三级指标 甲（1分）\n  «政府采购执行率»≥90%的，得1分", HighlightKind.Definition)]
    [InlineData("三级指标 甲（1分）\n  政府采购执行率«≥»90%的，得1分", HighlightKind.Operator)]
    [InlineData("三级指标 甲（1分）\n  政府采购执行率≥90«%»的，得1分", HighlightKind.Unit)]
    [InlineData("三级指标 甲（1分）\n  政府采购执行率≥90%的，«得»1分", HighlightKind.Keyword)]
    [InlineData("三级指标 甲（1分）\n  按 «公开情况» 计分：已公开的，得1分；未公开的，得0分", HighlightKind.Field)]
    [InlineData("三级指标 甲（1分）\n  按 公开情况 计分：«已公开»的，得1分；未公开的，得0分", HighlightKind.Option)]
    [InlineData("三级指标 甲（1分）«// 注释»", HighlightKind.Comment)]
    [InlineData("三级指标 甲（1分）\n  人工评分：«制度健全；执行到位»", HighlightKind.Prose)]
    [InlineData("用例 乙\n  应得：«公开» 4分", HighlightKind.Indicator)]
    [InlineData("用例 乙\n  应得：等级 «优»", HighlightKind.Grade)]
    [InlineData("数据\n  «新数据»：是否", HighlightKind.Field, HighlightModifiers.Declaration | HighlightModifiers.Unused)]
    [InlineData("数据\n  新数据：选项（«甲乙»、丙丁）", HighlightKind.Option, HighlightModifiers.Declaration)]
    [InlineData("口径\n  新增量＝投诉－«上年»（投诉）", HighlightKind.Keyword, HighlightModifiers.Derived)]
    [InlineData("明细 «项目»\n  项目名称：文本", HighlightKind.List, HighlightModifiers.Declaration | HighlightModifiers.Unused)]
    [InlineData("明细 项目\n  «项目名称»：文本", HighlightKind.Column, HighlightModifiers.Declaration)]
    [InlineData("明细 项目\n  投诉：数量（件）\n三级指标 甲（1分）\n  项目中 «投诉»＞1件 的个数＞1的，得1分；其余不得分", HighlightKind.Column)]
    public void 种类和修饰(string text, HighlightKind kind, HighlightModifiers modifiers = HighlightModifiers.None)
    {
        var marked = MarkedDocument.Open(Frame.Whole + text + "\n");
        var start = marked.Document.Text.GetPosition(marked.Ranges[0].Start);
        var found = Highlighter.All(marked.Document).Single(h => h.Line == start.Line && h.Column == start.Column);
        Assert.Equal((marked.Ranges[0].Length, kind, modifiers), (found.Length, found.Kind, found.Modifiers));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void 互不重叠且每个名称都着了色(string file)
    {
        var document = MarkedDocument.OpenFile(file);
        var all = Highlighter.All(document);
        Assert.All(all.Zip(all.Skip(1)), p => Assert.True(
            (p.First.Line, p.First.Column + p.First.Length).CompareTo((p.Second.Line, p.Second.Column)) <= 0, $"{p.First} 与 {p.Second} 重叠"));
        var places = all.Select(h => (h.Line, h.Column)).ToHashSet();
        Assert.All(document.Result.Syntax.Tokens.Where(t => t.Kind is NAME or QUOTED), t =>
            Assert.Contains(document.Text.GetPosition(t.Span.Start) is var p ? (p.Line, p.Column) : default, places));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void 一段的着色就是全文中的那几行(string file)
    {
        var document = MarkedDocument.OpenFile(file);
        var (first, last) = (document.Text.LineCount / 3, 2 * document.Text.LineCount / 3);
        var range = TextSpan.FromBounds(document.Text.Lines[first].Start, document.Text.Lines[last].End);
        Assert.Equal(Highlighter.All(document).Where(h => h.Line >= first && h.Line <= last), Highlighter.In(document, range));
    }

    [Fact]
    public void 上次的数列加上改动就是这次的()
    {
        var random = new Random(7);
        var workspace = new RuleWorkspace(_ => null).Open("main.prules", 0, Frame.Whole);
        var previous = HighlightEncoding.Encode(Highlighter.All(workspace.Find("main.prules")!));
        for (var step = 1; step <= 40; step++)
        {
            var text = workspace.Find("main.prules")!.Text;
            var line = random.Next(text.LineCount);
            var at = new LinePosition(line, random.Next(text.Lines[line].Length + 1));
            workspace = workspace.Change("main.prules", step, [random.Next(2) == 0
                ? new TextChange(at, at, "每发现1项新的扣1分\n")
                : new TextChange(at, at with { Column = at.Column + 2 }, "")]);
            var current = HighlightEncoding.Encode(Highlighter.All(workspace.Find("main.prules")!));
            Assert.Equal(current.AsEnumerable(), Apply(previous, HighlightEncoding.Difference(previous, current)));
            previous = current;
        }
    }

    [Fact]
    public void 没有变化就没有改动()
    {
        var data = HighlightEncoding.Encode(Highlighter.All(MarkedDocument.Open("main.prules", Frame.Whole)));
        Assert.Empty(HighlightEncoding.Difference(data, data));
    }

    [Fact]
    public void 图例与枚举一一对应()
    {
        Assert.Equal(Enum.GetValues<HighlightKind>().Length, HighlightLegend.Kinds.Length);
        Assert.Equal(Enum.GetValues<HighlightModifiers>().Length - 1, HighlightLegend.Modifiers.Length);
    }

    private static ImmutableArray<int> Apply(ImmutableArray<int> data, ImmutableArray<HighlightEdit> edits) =>
        edits.Aggregate(data, (d, e) => [.. d.Take(e.Start), .. e.Data, .. d.Skip(e.Start + e.DeleteCount)]);
}
