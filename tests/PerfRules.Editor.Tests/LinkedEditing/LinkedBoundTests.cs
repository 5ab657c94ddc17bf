using PerfRules.Editor.LinkedEditing;

namespace PerfRules.Editor.Tests.LinkedEditing;

public class LinkedBoundTests
{
    [Theory]
    [InlineData("政府采购执行率≥«9$00%»的，得4分；60%≤政府采购执行率＜«90%»的，得2分；政府采购执行率＜60%的，得0分")]
    [InlineData("政府采购执行率≥90%的，得4分；«60%»≤政府采购执行率＜90%的，得2分；政府采购执行率＜«60%$0»的，得0分")]
    [InlineData("政府采购执行率≥90%的，$0得4分；60%≤政府采购执行率＜90%的，得2分；政府采购执行率＜60%的，得0分")]
    [InlineData("9$00%以上的，得4分；60%以上的，得2分；其余不得分")]
    [InlineData("政府采购执行率[«90%»，100%]的，得4分；政府采购执行率[0%，«$090%»）的，得2分")]
    public void 相邻两档共用的界一起改(string line)
    {
        var marked = MarkedDocument.Open(Frame.Head + "三级指标 政府采购执行率（4分）\n  " + line + "\n" + Frame.Tail);
        Assert.Equal(marked.Ranges.AsEnumerable(), LinkedBounds.At(marked.Document, marked.Offset));
    }

    [Fact]
    public void 别的指标的同一个数不改()
    {
        var marked = MarkedDocument.Open(Frame.Whole.Replace("≥90%的，得4分", "≥$090%的，得4分", StringComparison.Ordinal) + "三级指标 又（1分）\n  政府采购执行率≥90%的，得1分；其余得0分\n");
        Assert.Equal(2, LinkedBounds.At(marked.Document, marked.Offset).Length);
    }
}
