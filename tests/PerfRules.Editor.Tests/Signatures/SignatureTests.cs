using PerfRules.Editor.Signatures;

namespace PerfRules.Editor.Tests.Signatures;

public class SignatureTests
{
    [Theory]
    [InlineData("政府采购执行率≤10%的，得4分；每超出$0", "1个百分点")]
    [InlineData("每超出1个百分点$0", "1个百分点")]
    [InlineData("每超出1个百分点扣$0", "0.1分")]
    [InlineData("每低于1个百分点扣0.1分，$0", "不足1个百分点的不扣")]
    [InlineData("每超出1个百分点扣0.1分，按比例计算，$0", "扣完为止")]
    [InlineData("每发现$0", "1项")]
    [InlineData("每发现1件$0", "不符合事项")]
    [InlineData("每发现1件投诉扣$0", "1分")]
    [InlineData("每发现1件投诉扣1分，$0", "扣完为止")]
    [InlineData("得分＝$0", "完成率×6分")]
    [InlineData("得分＝政府采购执行率×4分，$0", "封顶")]
    [InlineData("按 $0", "公开情况")]
    [InlineData("按 公开情况 计分：$0", "已公开的，得2分")]
    [InlineData("得分＝平均（$0", "执行率")]
    [InlineData("得分＝平均（政府采购执行率、$0", "完成率")]
    [InlineData("得分＝平均（政府采购执行率、1）×$0", "完成率×6分")]
    [InlineData("得分＝名次（政府采购执行率，$0", "由高到低")]
    [InlineData("得分＝名次（政府采购执行率，由高到低，并列同名次，$0", "没有数据的不计入")]
    [InlineData("得分＝名次比（$0", "满意度")]
    [InlineData("政府采购执行率达到90%的，得满分，$0", "完成率不足60%的，得0分")]
    [InlineData("政府采购执行率达到90%的，得满分，60%的，得0分，之间$0", "之间的，按线性插值计分")]
    [InlineData("按功效系数法计分，满意值$0", "95%")]
    [InlineData("按功效系数法计分，满意值95%，不允许值$0", "60%")]
    [InlineData("一票否决：$0", "存在违规支出的")]
    [InlineData("一票否决：存在违规支出的，$0", "本指标")]
    [InlineData("逐项 $0", "个性指标")]
    public void 写到哪一个空位(string line, string part)
    {
        var help = Help(Frame.Head + $"三级指标 政府采购执行率（4分）\n  {line}\n" + Frame.Tail);
        Assert.NotNull(help);
        var active = help.Parts[help.ActivePart];
        Assert.Equal(part, help.Label.Substring(active.Start, active.Length));
    }

    [Theory]
    [InlineData("政府采购执行率≥90%的，得4$0分")]
    [InlineData("得分＝1分 // 注释$0")]
    public void 别处没有提示(string line) => Assert.Null(Help(Frame.Head + $"三级指标 甲（4分）\n  {line}\n"));

    [Fact]
    public void 口径里也提示函数() => Assert.NotNull(Help(Frame.Head.TrimEnd() + "\n  新＝最大值（$0\n"));

    [Fact]
    public void 勾稽写到哪里()
    {
        var help = Help(Frame.Head.Replace("口径\n", "  勾稽：政府采购实际金额≤政府采购计划金额，否则$0\n口径\n", StringComparison.Ordinal));
        Assert.Equal(2, help!.ActivePart);
    }

    private static IdiomHelp? Help(string text)
    {
        var marked = MarkedDocument.Open(text);
        return SignatureHelper.At(marked.Document, marked.Offset);
    }
}
