using PerfRules.Editor.Actions;
using PerfRules.Editor.Formatting;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Actions;

public class ActionTests
{
    [Fact]
    public void 分档有空隙时补上一档() => CheckFix(
        "三级指标 政府采购执行率（4分）\n  政府采购执行率≥90%的，得4分；政府采购执行率$0＜60%的，得0分\n",
        "补上一档“60%≤政府采购执行率＜90%的，得0分”（请核对得分）",
        "政府采购执行率＜60%的，得0分；60%≤政府采购执行率＜90%的，得0分");

    [Fact]
    public void 空隙只有一点时也能补() => CheckFix(
        "三级指标 政府采购执行率（4分）\n  政府采购执行率＞60%的，得4分；政府采购执行率$0＜60%的，得0分。\n",
        "补上一档“政府采购执行率＝60%的，得0分”（请核对得分）",
        "政府采购执行率＜60%的，得0分；政府采购执行率＝60%的，得0分。");

    [Fact]
    public void 选项没有覆盖时补上漏掉的选项() => CheckFix(
        "三级指标 甲（4分）\n  按 公开情况 $0计分：已公开的，得4分\n", "补上一档“未公开的，得0分”（请核对得分）", "已公开的，得4分；未公开的，得0分");

    [Fact]
    public void 没有声明的名称可以声明为数据() => CheckFix(
        "三级指标 甲（4分）\n  满意$0度≥90%的，得4分；其余得0分\n", "在数据中声明“满意度：比率”", "  投诉：数量（件）\n  满意度：比率\n");

    [Fact]
    public void 没有声明的是否可以声明() => CheckFix(
        "三级指标 甲（4分）\n  人工评分\n  涉密$0单位的，不适用，得满分\n", "在数据中声明“涉密单位：是否”", "\n  涉密单位：是否\n");

    [Fact]
    public void 名称写错了可以改为相近的() => CheckFix(
        "三级指标 甲（4分）\n  政府采购执行$0绿≥90%的，得4分；其余得0分\n", "改为“政府采购执行率”", "  政府采购执行率≥90%的");

    [Fact]
    public void 两种断法时加空格或括起() => CheckFix(
        "数据\n  任务未：数量（项）\n  任务：数量（项），不低于 任务未\n三级指标 甲（4分）\n  任务$0未达到3项的，得4分；任务 达到3项的，得0分\n",
        "用「」括起“任务”", "「任务」未达到3项的");

    [Fact]
    public void 没有用到的可以删去() => CheckFix(Frame.Purchase + "数据\n  没有$0用到：是否\n", "删去数据“没有用到”", "数据\n");

    [Fact]
    public void 没写怎样扣的有三种改法()
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 政府采购执行率（4分）\n  政府采购执行率≥90%的，得4分；低于90%的，每低于$01个百分点扣1分，扣完为止\n" + Frame.Tail);
        Assert.Equal(3, RuleActions.At(marked.Document, new TextSpan(marked.Offset, 0)).Count(a => a.Kind == RuleActionKind.Fix && a.Diagnostic!.Code == "PR2101"));
    }

    [Fact]
    public void 实例可以存为用例()
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 政府采购执行率（4分）\n  政府采购执行率≥90%的，得4分；政府采购执行率$0＜60%的，得0分\n" + Frame.Tail);
        var save = RuleActions.At(marked.Document, marked.Document.Text.GetLineSpan(marked.Document.Text.GetPosition(marked.Offset).Line)).Single(a => a.Kind == RuleActionKind.SaveWitness);
        Assert.Contains("用例 政府采购执行率：分档有空隙", MarkedDocument.Apply(marked.Document.Text, save.Edits), StringComparison.Ordinal);
    }

    [Fact]
    public void 只有一种改法的标为首选()
    {
        var marked = MarkedDocument.Open(Frame.Head + "数据\n  没有$0用到：是否\n" + Frame.Purchase + Frame.Tail);
        Assert.True(RuleActions.At(marked.Document, new TextSpan(marked.Offset, 0)).Single(a => a.Kind == RuleActionKind.Fix).IsPreferred);
    }

    [Fact]
    public void 别处的发现不在这里给改法()
    {
        var marked = MarkedDocument.Open(Frame.Head.Replace("总分", "总$0分", StringComparison.Ordinal) + Frame.Purchase + Frame.Tail + "数据\n  没有用到：是否\n");
        Assert.Empty(RuleActions.At(marked.Document, new TextSpan(marked.Offset, 0)));
    }

    [Fact]
    public void 整理版式是一个动作()
    {
        var document = MarkedDocument.Open("main.prules", Frame.Whole.Replace("：", ":", StringComparison.Ordinal));
        Assert.Equal(LayoutEdits.OfDocument(document).AsEnumerable(), RuleActions.Layout(document)!.Edits);
        Assert.Null(RuleActions.Layout(MarkedDocument.Open("main.prules", MarkedDocument.Apply(document.Text, LayoutEdits.OfDocument(document)))));
    }

    private static void CheckFix(string rules, string title, string expected)
    {
        var marked = MarkedDocument.Open(Frame.Head + rules + Frame.Tail);
        var actions = RuleActions.At(marked.Document, marked.Document.Text.GetLineSpan(marked.Document.Text.GetPosition(marked.Offset).Line));
        var action = actions.FirstOrDefault(a => a.Title == title);
        Assert.True(action is not null, $"没有“{title}”，只有：{string.Join("、", actions.Select(a => a.Title))}；发现：{string.Join("、", marked.Document.Diagnostics.Select(d => d.Code + d.Message))}");
        var text = MarkedDocument.Apply(marked.Document.Text, action.Edits);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain(MarkedDocument.Open("main.prules", text).Diagnostics, d => d.Code == action.Diagnostic!.Code && d.Message == action.Diagnostic.Message && d.Severity != Severity.Notice);
    }
}
