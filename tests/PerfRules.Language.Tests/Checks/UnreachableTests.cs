using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Checks;

/// <summary>写了而用不到的数据、口径和句子。</summary>
public class UnreachableTests
{
    private const string Rules = """
        框架 用得到 2023年度
        总分 2分

        数据
          支出数、预算数：金额（万元），大于0
          涉密、违规：是否

        口径
          执行率＝支出数÷预算数

        三级指标 执行率（2分）
          得分＝执行率×2分，封顶
          执行率＞150%的，本指标不超过1分
          涉密的，不适用，得满分
          一票否决：违规的，本指标得0分

        """;

    private static string Found(string content) => string.Join('\n', RuleFile.Parse(new SourceText(content)).Diagnostics.Select(d => $"{d.Code} {d.Message}"));

    private static string Changed(string old, string replacement)
    {
        Assert.Contains(old, Rules, StringComparison.Ordinal);
        return Found(Rules.Replace(old, replacement, StringComparison.Ordinal));
    }

    [Fact]
    public void 句句有用时没有发现() => Assert.Equal("", Found(Rules));

    [Fact]
    public void 限分的界限放得太宽() => Assert.StartsWith(
        "PR4051 “执行率”的“执行率＜50%的，本指标不超过1分”不会起作用：条件成立时，得分本来就不超过1分。",
        Changed("执行率＞150%的，本指标不超过1分\n  涉密的，不适用，得满分", "执行率＜50%的，本指标不超过1分\n  涉密的，不适用，得1分"), StringComparison.Ordinal);

    [Fact]
    public void 限分压得低例外的得分() => Assert.Equal("", Changed("执行率＞150%的", "执行率＜50%的"));

    [Fact]
    public void 例外总被否决压过() => Assert.StartsWith(
        "PR4051 “执行率”的“违规的，不适用，得满分”不会起作用：能起作用时，“违规”总是同时成立，得分由那一条决定。",
        Changed("涉密的，不适用", "违规的，不适用").Split('\n')[^1], StringComparison.Ordinal);

    [Fact]
    public void 例外管住一切取值时算式用不到() => Assert.Contains(
        "“得分＝执行率×2分，封顶”不会起作用：能起作用时，“支出数≥0”总是同时成立", Changed("涉密的，不适用", "支出数≥0的，不适用"), StringComparison.Ordinal);

    [Fact]
    public void 无法判定的说明原因() => Assert.Contains(
        "PR4010 无法判定“执行率”的“支出数×支出数＝2×预算数×预算数的，不适用，得满分”会不会起作用：",
        Changed("涉密的，不适用", "支出数×支出数＝2×预算数×预算数的，不适用"), StringComparison.Ordinal);

    [Fact]
    public void 删去之后没有发现()
    {
        var diagnostics = RuleFile.Parse(new SourceText(Rules.Replace("、预算数：", "、预算数、结余：", StringComparison.Ordinal))).Diagnostics;
        Assert.Equal(Rules, Assert.Single(Assert.Single(diagnostics).Fixes).Apply(Rules.Replace("、预算数：", "、预算数、结余：", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("、预算数：", "、预算数、结余：", "PR2051 数据“结余”没有用到")]
    [InlineData("口径\n", "口径\n  结余＝预算数－支出数\n", "PR2052 口径“结余”没有用到")]
    [InlineData("数据\n", "数据\n  联系人：文本\n", "")]
    [InlineData("数据\n", "数据\n  控制数：金额（万元），不超过 预算数\n", "PR2051 数据“控制数”没有用到")]
    [InlineData("口径\n", "明细 项目\n  项目支出：金额（万元）\n\n口径\n", "PR2051 明细“项目”没有用到")]
    [InlineData("、预算数：金额（万元），大于0", "：金额（万元），不低于 预算数\n  预算数：金额（万元），大于0", "")]
    public void 没有用到的(string old, string replacement, string expected)
    {
        var found = Changed(old, replacement);
        Assert.True(expected.Length == 0 ? found.Length == 0 : found.StartsWith(expected, StringComparison.Ordinal) && !found.Contains('\n', StringComparison.Ordinal), found);
    }

    [Fact]
    public void 用例写了取数的不给出删去的改法()
    {
        var content = Rules.Replace("、预算数：", "、预算数、结余：", StringComparison.Ordinal) + "用例 甲\n  结余＝1万元\n";
        Assert.Empty(Assert.Single(RuleFile.Parse(new SourceText(content)).Diagnostics).Fixes);
    }

    [Fact]
    public void 等级限制的条件不会成立()
    {
        var content = Rules.Replace("总分 2分\n", "总分 2分\n等级：优 ≥1分；差 ＜1分\n", StringComparison.Ordinal)
            .Replace("  一票否决", "  执行率＜0%的，等级最高为差\n  一票否决", StringComparison.Ordinal);
        Assert.StartsWith("PR4051 “总分”的“执行率＜0%的，等级最高为差”不会起作用：按声明的取值范围，条件不会成立。", Found(content), StringComparison.Ordinal);
    }

    [Fact]
    public void 等级限制提到的数据算用到()
    {
        var content = Rules.Replace("总分 2分\n", "总分 2分\n等级：优 ≥1分；差 ＜1分\n", StringComparison.Ordinal)
            .Replace("涉密、违规", "涉密、违规、通报", StringComparison.Ordinal)
            .Replace("  一票否决", "  通报的，等级最高为差\n  一票否决", StringComparison.Ordinal);
        Assert.Equal("", Found(content));
    }
}
