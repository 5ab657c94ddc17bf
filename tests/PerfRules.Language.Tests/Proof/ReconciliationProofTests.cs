using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Proof;

/// <summary>报错的勾稽是证明的前提，提示的不是。</summary>
public class ReconciliationProofTests
{
    private const string Bands = "调整后预算数≥年初预算数的，得1分";

    [Theory]
    [InlineData("勾稽：调整后预算数＝年初预算数＋调整数，否则报错", "")]
    [InlineData("勾稽：调整后预算数＝年初预算数＋调整数，否则提示", "PR4001")]
    [InlineData("勾稽：调整后预算数＝年初预算数＋调整数，允许误差0.01万元，否则报错", "PR4001")]
    // 调整数为0时不核对，因此推不出来。
    [InlineData("勾稽：（调整后预算数－年初预算数）÷调整数≥0，否则报错", "PR4001")]
    public void 分档只有在报错的勾稽之下才写全(string reconciliation, string code) => Assert.Equal(code, Codes($"""
        框架 勾稽 2023年度
        总分 1分

        数据
          年初预算数、调整后预算数、调整数：金额（万元），不超过1000万元
          {reconciliation}

        三级指标 调整（1分）
          {Bands}

        """));

    [Fact]
    public void 没有行时明细的勾稽推不出什么()
    {
        // 若假定总有一行，就会推出总预算大于0，从而误以为“总预算＝0”不会起作用。
        Assert.Equal("", Codes("""
            框架 勾稽 2023年度
            总分 1分

            数据
              总预算：金额（万元）

            明细 项目
              项目名称：文本
              合同额：金额（万元），大于0
              勾稽：合同额≤总预算，否则报错

            三级指标 预算（1分）
              总预算＝0的，得0分；总预算＞0的，得1分

            """));
    }

    private static string Codes(string rules) =>
        string.Join("，", RuleFile.Parse(new SourceText(rules)).Diagnostics.Select(d => d.Code).Distinct());
}
