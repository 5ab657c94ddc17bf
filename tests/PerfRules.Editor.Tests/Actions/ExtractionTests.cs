using PerfRules.Editor.Actions;
using PerfRules.Editor.Documents;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Actions;

public class ExtractionTests
{
    public static TheoryData<string> Files => [.. MarkedDocument.AllFiles.Where(f => f.StartsWith("tests/corpus/idioms/", StringComparison.Ordinal))];

    [Theory]
    [InlineData("得分＝«政府采购实际金额÷政府采购计划金额»×4分", "得分＝新口径×4分", "新口径＝政府采购实际金额÷政府采购计划金额")]
    [InlineData("得分＝«（政府采购实际金额－1万元）»÷政府采购计划金额×4分", "得分＝新口径÷政府采购计划金额×4分", "新口径＝政府采购实际金额－1万元")]
    [InlineData("|政府采购实际金额－政府采购计划金额|≤1万元的，得4分；其余得«政府采购执行率×2分»", "其余得新口径", "新口径＝政府采购执行率×2分")]
    public void 选中的算式成为口径(string line, string replaced, string definition)
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 采购（4分）\n  " + line + "\n" + Frame.Tail);
        var action = Assert.Single(RuleActions.At(marked.Document, marked.Ranges[0]), a => a.Kind == RuleActionKind.Extract);
        var text = MarkedDocument.Apply(marked.Document.Text, action.Edits);
        Assert.Contains(replaced, text, StringComparison.Ordinal);
        Assert.Contains($"按100%计\n  {definition}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("得分＝«政府采购执行率»×4分")]
    [InlineData("得分＝政府«采购执行率×4»分")]
    [InlineData("政府采购执行率≥«90%»的，得4分；其余得0分")]
    public void 选中的不是算式就不提取(string line)
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 采购（4分）\n  " + line + "\n" + Frame.Tail);
        Assert.DoesNotContain(RuleActions.At(marked.Document, marked.Ranges[0]), a => a.Kind == RuleActionKind.Extract);
    }

    [Fact]
    public void 没有口径的写在第一个指标之前()
    {
        var marked = MarkedDocument.Open("框架 甲 2023年度\n总分 1分\n数据\n  乙、丙：比率，范围[0%，100%]\n\n三级指标 丁（1分）\n  得分＝«乙×丙»×1分\n");
        var action = Assert.Single(RuleActions.At(marked.Document, marked.Ranges[0]), a => a.Kind == RuleActionKind.Extract);
        Assert.Contains("\n\n口径\n  新口径＝乙×丙\n\n三级指标 丁（1分）\n  得分＝新口径×1分\n", MarkedDocument.Apply(marked.Document.Text, action.Edits), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void 提取之后用例的得分不变(string file)
    {
        var document = MarkedDocument.OpenFile(file);
        if (document.Result.HasErrors || document.Framework is null)
            return;
        var expected = Scores(document);
        var spans = document.Result.Syntax.Statements.SelectMany(s => s.SelfAndDescendants()).OfType<ExpressionSyntax>().Select(e => e.Span).Distinct().ToList();
        foreach (var span in spans.Where((_, i) => i % 3 == 0))
        {
            if (RuleActions.At(document, span).FirstOrDefault(a => a.Kind == RuleActionKind.Extract) is { } action)
                Assert.Equal(expected, Scores(MarkedDocument.Open(document.Path, MarkedDocument.Apply(document.Text, action.Edits))));
        }
    }

    private static List<string> Scores(RuleDocument document) =>
    [
        .. document.Framework!.Cases.Where(c => c is { DataPath: null, PeersPath: null, LastYearPath: null })
            .SelectMany(c => CaseRunner.Run(document.Framework, c).Outcomes.Select(o => $"{c.Name} {o.Name} {o.Actual}")),
    ];
}
