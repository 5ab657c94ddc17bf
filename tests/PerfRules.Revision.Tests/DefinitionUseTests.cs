using PerfRules.Revision.Changes;

namespace PerfRules.Revision.Tests;

/// <summary>口径不只用在指标里：用在等级限制、勾稽、上年里的，改了也不能说不影响。</summary>
public class DefinitionUseTests
{
    private const string Head = """
        框架 示例 2023年度
        总分 10分
        三级指标得分保留2位小数（四舍五入）
        等级：优 ≥9分；良 ≥8分；中 ≥6分；差 ＜6分

        数据
          完成数、任务数、投诉数：数量（项），大于0

        """;

    private const string Score = """
        三级指标 完成情况（10分）
          完成率≥90%的，得10分；其余得0分

        """;

    [Fact]
    public void 用在等级限制里的()
    {
        const string Text = Head + "口径\n  完成率＝完成数÷任务数\n  投诉率＝投诉数÷任务数\n\n" + Score + "  投诉率＞10%的，等级最高为良\n";
        var change = Assert.Single(RuleFiles.Compare(Text, Text.Replace("投诉数÷任务数", "投诉数÷完成数", StringComparison.Ordinal)).Changes);
        Assert.Equal(ChangeClass.Substantive, change.Class);
        Assert.Empty(RuleFiles.Compare(Text, Text.Replace("投诉数÷任务数", "投诉数×2÷（任务数×2）", StringComparison.Ordinal)).Substantive);
    }

    [Fact]
    public void 用在勾稽里的()
    {
        const string Text = Head + "  勾稽：投诉率≤100%，否则报错\n\n口径\n  完成率＝完成数÷任务数\n  投诉率＝投诉数÷任务数\n\n" + Score;
        var change = Assert.Single(RuleFiles.Compare(Text, Text.Replace("投诉数÷任务数", "投诉数÷完成数", StringComparison.Ordinal)).Changes);
        Assert.Equal(ChangeClass.Substantive, change.Class);
    }

    [Fact]
    public void 用在上年里的()
    {
        const string Text = Head + "口径\n  完成率＝完成数÷任务数\n  投诉率＝投诉数÷任务数\n  上年投诉率＝上年（投诉率）\n\n" + Score + """
              上年投诉率＞100%的，得5分
            """;
        var change = Assert.Single(RuleFiles.Compare(Text, Text.Replace("投诉数÷任务数", "投诉数÷完成数", StringComparison.Ordinal)).Changes);
        Assert.Equal(ChangeClass.Substantive, change.Class);
        Assert.IsType<NotDecided>(change.Proof);
    }
}
