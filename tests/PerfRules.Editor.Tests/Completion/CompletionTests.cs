using PerfRules.Editor.Completion;

namespace PerfRules.Editor.Tests.Completion;

public class CompletionTests
{
    [Theory]
    [InlineData("得分＝政府采$0", "政府采购执行率", "政府采")]
    [InlineData("得分＝zfcg$0", "政府采购执行率", "zfcg")]
    [InlineData("得分＝zfcgzxl$0", "政府采购执行率", "zfcgzxl")]
    [InlineData("得分＝zxl$0", "政府采购执行率", "zxl")]
    [InlineData("得分＝$0", "政府采购执行率", "")]
    [InlineData("按 $0", "公开情况", "")]
    [InlineData("政府采购执行率不$0", "不低于", "不")]
    [InlineData("政府采购执行率≥90%的，得$0", "得满分", "得")]
    [InlineData("政府采购执行率≥90%的，不$0", "不得分", "不")]
    [InlineData("政府采购执行率≥90$0", "%", "")]
    [InlineData("政府采购实际金额≤90$0", "万元", "")]
    [InlineData("投诉＞3$0", "件", "")]
    [InlineData("政府采购执行率≥90%的，得3$0", "分", "")]
    [InlineData("公开情况为$0", "未公开", "")]
    [InlineData("公开情况为未$0", "未公开", "未")]
    [InlineData("存在违规支出＝$0", "是", "")]
    [InlineData("每$0", "每超出……扣……分", "每")]
    [InlineData("ypfj$0", "一票否决", "ypfj")]
    [InlineData("$0", "得分＝", "")]
    [InlineData("政府采购执行率≥90%的，得4分；政$0", "政府采购执行率", "政")]
    [InlineData("（1）政府采购执行率≥90%的，得4分；（2）政$0", "政府采购执行率", "政")]
    [InlineData("存在违规支出的，等级最高为$0", "良", "")]
    public void 计分句(string line, string expected, string replaced) => Check(Frame.Head + $"三级指标 政府采购执行率（4分）\n  {line}\n" + Frame.Tail, expected, replaced);

    [Theory]
    [InlineData("  放$0", "放假", "放")]
    [InlineData("  tx$0", "调休上班", "tx")]
    [InlineData("  $0", "范围", "")]
    public void 日历(string line, string expected, string replaced) => Check(Frame.Head + $"日历 2023年\n{line}\n\n" + Frame.Tail, expected, replaced);

    [Theory]
    [InlineData("  新数据：$0", "金额", "")]
    [InlineData("  新数据：金$0", "金额", "金")]
    [InlineData("  新数据：金额（$0", "万元", "")]
    [InlineData("  新数据：数量（$0", "项", "")]
    [InlineData("  新数据：金额（万元），$0", "大于0", "")]
    [InlineData("  新数据：金额（万元），不超过 $0", "政府采购计划金额", "")]
    [InlineData("  新数据：金额（万元），kw$0", "可为负", "kw")]
    [InlineData("口$0", "口径", "口")]
    [InlineData("  $0", "名称：金额", "")]
    public void 数据(string line, string expected, string replaced) =>
        Check(Frame.Whole.Replace("  投诉：数量（件）\n", $"  投诉：数量（件）\n{line}\n", StringComparison.Ordinal), expected, replaced);

    [Theory]
    [InlineData("  新口径＝政府采购实$0", "政府采购实际金额", "政府采购实")]
    [InlineData("  新口径＝最$0", "最大值", "最")]
    [InlineData("  新口径＝政府采购实际金额÷$0", "政府采购计划金额", "")]
    [InlineData("三$0", "三级指标", "三")]
    public void 口径(string line, string expected, string replaced) =>
        Check(Frame.Whole.Replace("三级指标 政府采购", $"{line}\n三级指标 政府采购", StringComparison.Ordinal), expected, replaced);

    [Theory]
    [InlineData("  应得：$0", "公开", "")]
    [InlineData("  应得：公开 4分；公$0", "公开", "公")]
    [InlineData("  公开情况为$0", "已公开", "")]
    [InlineData("  存在违规支出为$0", "否", "")]
    [InlineData("  zfcgsj$0", "政府采购实际金额", "zfcgsj")]
    [InlineData("  qs$0", "取数", "qs")]
    public void 用例(string line, string expected, string replaced) => Check(Frame.Whole + line + "\n", expected, replaced);

    [Theory]
    [InlineData("三级$0", "三级指标", "三级")]
    [InlineData("总分保$0", "保留", "保")]
    [InlineData("tl$0", "同类比较", "tl")]
    [InlineData("$0", "每超出、每低于的部分按比例计算", "")]
    public void 约定(string line, string expected, string replaced) =>
        Check(Frame.Whole.Replace("\n数据\n", $"\n{line}\n数据\n", StringComparison.Ordinal), expected, replaced);

    [Fact]
    public void 空文件从框架写起() => Check("$0", "框架", "");

    [Fact]
    public void 标题的名称可以取自口径() => Check(Frame.Head + "三级指标 $0\n", "政府采购执行率", "");

    [Fact]
    public void 对照表按选项() => Check(Frame.Head + "对照表 达标线（按 $0\n", "公开情况", "");

    [Fact]
    public void 别处写坏不妨碍() =>
        Check(Frame.Head.Replace("  投诉：数量（件）", "  投诉：：数量（", StringComparison.Ordinal) + "三级指标 甲（4分）\n  得分＝政府采$0\n", "政府采购执行率", "政府采");

    [Fact]
    public void 声明写坏了名称取自最近没有错误的版本()
    {
        var marked = MarkedDocument.Edited(Frame.Whole, Frame.Whole.Replace("  公开情况：选项（已公开、未公开）\n", "", StringComparison.Ordinal) + "  公开情况为$0\n");
        Assert.Contains(Completer.Complete(marked.Document, marked.Offset), c => c.Label == "已公开");
    }

    [Theory]
    [InlineData("三级指标 甲（4分） // 注释$0")]
    [InlineData("说明：照印的$0")]
    [InlineData("引用「公$0用」")]
    public void 注释和照印的文字里没有候选(string line)
    {
        var marked = MarkedDocument.Open(Frame.Head + line + "\n");
        Assert.Empty(Completer.Complete(marked.Document, marked.Offset));
    }

    [Fact]
    public void 句式填入所在指标的口径和分值()
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 政府采购执行率（4分）\n  $0\n" + Frame.Tail);
        var bands = Completer.Complete(marked.Document, marked.Offset).First(c => c.Label == "分档：三档");
        Assert.Equal("政府采购执行率≥90%的，得4分；60%≤政府采购执行率＜90%的，得2分；政府采购执行率＜60%的，得0分", Snippet.Plain(bands.NewText));
    }

    [Fact]
    public void 自己的口径排在最前()
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 政府采购执行率（4分）\n  得分＝zfcg$0\n" + Frame.Tail);
        Assert.Equal("政府采购执行率", Completer.Complete(marked.Document, marked.Offset)[0].Label);
    }

    private static void Check(string text, string expected, string replaced)
    {
        var marked = MarkedDocument.Open(text);
        var found = Completer.Complete(marked.Document, marked.Offset);
        var candidate = found.FirstOrDefault(c => c.Label == expected);
        Assert.True(candidate is not null, $"没有“{expected}”，只有：{string.Join("、", found.Select(c => c.Label))}");
        Assert.Equal(replaced, marked.Document.Text.ToString(candidate.Replaced));
        Assert.Equal(marked.Offset, candidate.Replaced.End);
    }
}
