using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>各种计分方法在取数齐全时的得分。</summary>
public class MethodTests
{
    private static readonly Field s_rate = Ratio("固定资产利用率", 0);

    private static readonly Indicator s_bands = Node("固定资产利用率", 1, new BandMethod(
        [
            Band(Is(Ref(s_rate), ">=", Percent("90")), "1"),
            Band(And(Is(Percent("90"), ">", Ref(s_rate)), Is(Ref(s_rate), ">=", Percent("75"))), "0.7"),
            Band(And(Is(Percent("75"), ">", Ref(s_rate)), Is(Ref(s_rate), ">=", Percent("60"))), "0.4"),
            Band(Is(Ref(s_rate), "<", Percent("60")), "0"),
        ],
        Ref(s_rate), Line()));

    [Theory]
    [InlineData("100", "1")]
    [InlineData("90", "1")]
    [InlineData("89.999999", "0.7")]
    [InlineData("75", "0.7")]
    [InlineData("74.996", "0.4")]
    [InlineData("60", "0.4")]
    [InlineData("0", "0")]
    public void 分档按边界取档(string rate, string expected) =>
        Assert.Equal(R(expected), ScoreOf(s_bands, [s_rate], rate).Score);

    [Fact]
    public void 取值不在任何一档时说明原因()
    {
        var gap = Node("利用率", 1, new BandMethod([Band(Is(Ref(s_rate), ">", Percent("60")), "1")], Ref(s_rate), Line()));
        var score = ScoreOf(gap, [s_rate], "60");
        Assert.Null(score.Score);
        Assert.Equal("没有与取值相符的档位", Assert.Single(score.Obstacles));
        Assert.Equal((0, 1), score.Range);
    }

    [Theory]
    [InlineData(StepMode.Proportional, "10", "1")]
    [InlineData(StepMode.Proportional, "13.25", "0.675")]
    [InlineData(StepMode.Proportional, "50", "0")]
    [InlineData(StepMode.WholeSteps, "10.99", "1")]
    [InlineData(StepMode.WholeSteps, "13.25", "0.7")]
    [InlineData(StepMode.StartedSteps, "10.01", "0.9")]
    [InlineData(StepMode.StartedSteps, "13.25", "0.6")]
    [InlineData(StepMode.StartedSteps, "13", "0.7")]
    public void 每超出一个百分点扣分(StepMode mode, string rate, string expected)
    {
        var step = new StepDeduction(
            Of(Ref(s_rate), '-', Percent("10")), new NumberExpression(R("0.01"), Unit.PercentagePoint, Line()),
            R("0.1"), mode, true, null, Line());
        var leaf = Node("调剂", 1, new BandMethod(
            [
                Band(Is(Ref(s_rate), "<=", Percent("10")), "1"),
                new Band(Is(Ref(s_rate), ">", Percent("10")), new DeductionAward(step, Line()), false, Line()),
            ],
            Ref(s_rate), Line()));
        Assert.Equal(R(expected), ScoreOf(leaf, [s_rate], rate).Score);
    }

    [Theory]
    [InlineData("0", "5")]
    [InlineData("2", "3")]
    [InlineData("3", "3")]
    public void 计数扣分不超过最多扣的分(string count, string expected)
    {
        var item = Unit.Counter("项");
        var field = Count("违规事项数", 0, item);
        var step = new StepDeduction(
            Ref(field), new NumberExpression(1, item, Line()), 1, StepMode.Proportional, false, 2, Line());
        var leaf = Node("合规", 5, deductions: [new Deduction(null, new StepAmount(step), Line())]);
        Assert.Equal(R(expected), ScoreOf(leaf, [field], count).Score);
    }

    [Theory]
    [InlineData("50", true, true, "3")]
    [InlineData("120", true, true, "6")]
    [InlineData("120", true, false, "7.2")]
    [InlineData("-20", true, true, "0")]
    [InlineData("-20", false, true, "-1.2")]
    public void 算式得分按声明限幅(string rate, bool floors, bool caps, string expected)
    {
        var field = Ratio("完成率", 0, ValueRange.All);
        var leaf = Node("完成率", 6, new FormulaMethod(Of(Ref(field), '*', Points("6")), Line()), floors: floors, caps: caps);
        Assert.Equal(R(expected), ScoreOf(leaf, [field], rate).Score);
    }

    [Theory]
    [InlineData(RoundingMode.HalfUp, "0.67")]
    [InlineData(RoundingMode.Down, "0.66")]
    public void 节点得分按规则舍入而非近似计算(RoundingMode mode, string expected)
    {
        var (part, whole) = (Money("甲", 0), Money("乙", 1));
        var leaf = Node("执行率", 1, new FormulaMethod(Of(Of(Ref(part), '/', Ref(whole)), '*', Points("1")), Line()),
            rounding: new Rounding(2, mode));
        Assert.Equal(R(expected), ScoreOf(leaf, [part, whole], "2", "3").Score);
    }

    [Theory]
    [InlineData("0", "3")]
    [InlineData("1", "2")]
    [InlineData("2", "0")]
    public void 选项分档(string option, string expected)
    {
        var field = Choice("公开情况", 0, "按规定公开", "不符合要求", "未公开");
        var leaf = Node("公开", 3, new BandMethod(
            [Band(Is(field, 0), "3"), Band(Is(field, 1), "2"), Band(Is(field, 2), "0")], null, Line()));
        Assert.Equal(R(expected), ScoreOf(leaf, [field], option).Score);
    }
}
