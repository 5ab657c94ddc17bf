using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>例外、一票否决与其余各步的先后，以及等级。</summary>
public class OrderTests
{
    private static readonly Field s_plan = Money("采购计划金额", 0);
    private static readonly Field s_actual = Money("实际采购金额", 1);
    private static readonly Field s_violation = Flag("存在违规支出", 2);
    private static readonly Field[] s_fields = [s_plan, s_actual, s_violation];

    private static readonly Indicator s_leaf = Node("采购", 2,
        new FormulaMethod(Of(Of(Ref(s_actual), '/', Ref(s_plan)), '*', Points("2")), Line()),
        deductions: [new Deduction(Is(Ref(s_actual), ">", Number(50, Unit.TenThousandYuan)), new FixedAmount(1), Line())],
        exceptions:
        [
            new ScoreException(And(Is(Ref(s_plan), "=", Number(0, Unit.None)), Is(Ref(s_actual), "=", Number(0, Unit.None))),
                Points("2"), true, false, Line()),
            new ScoreException(Is(Ref(s_actual), ">", Ref(s_plan)), Points("0"), false, false, Line()),
        ],
        vetoes: [new Veto(Is(s_violation), Line())]);

    [Theory]
    [InlineData("10", "5", "0", "1")]
    [InlineData("100", "60", "0", "0.2")]
    [InlineData("0", "0", "0", "2")]
    [InlineData("10", "11", "0", "0")]
    [InlineData("0", "0", "1", "0")]
    public void 否决压过例外而例外压过方法(string plan, string actual, string violation, string expected) =>
        Assert.Equal(R(expected), ScoreOf(s_leaf, s_fields, plan, actual, violation).Score);

    [Fact]
    public void 适用的条款记在得分上()
    {
        Assert.Same(s_leaf.Exceptions[0], ScoreOf(s_leaf, s_fields, "0", "0", "0").Exception);
        var vetoed = ScoreOf(s_leaf, s_fields, "0", "0", "1");
        Assert.Same(s_leaf.Vetoes[0], vetoed.Veto);
        Assert.Null(vetoed.Exception);
    }

    [Fact]
    public void 除数为零而没有例外时得分不能确定()
    {
        var leaf = Node("采购", 2, s_leaf.Method);
        var score = ScoreOf(leaf, s_fields, "0", "1", "0");
        Assert.Null(score.Score);
        Assert.Equal("“采购计划金额”为0，不能作除数", Assert.Single(score.Obstacles));
        Assert.Equal((0, 2), score.Range);
    }

    [Fact]
    public void 上级相加后限幅再否决()
    {
        var bonus = Node("甲", 2, new FormulaMethod(Points("3"), Line()), caps: false);
        var plain = Node("乙", 1, new FormulaMethod(Points("0.5"), Line()));
        var parent = Node("上级", 3, children: [bonus, plain], vetoes: [new Veto(Is(s_violation), Line())]);
        Assert.Equal(3, ScoreOf(parent, s_fields, null, null, "0").Score);
        var vetoed = ScoreOf(parent, s_fields, null, null, "1");
        Assert.Equal(0, vetoed.Score);
        Assert.Equal(3, vetoed.Children[0].Score);
    }

    [Theory]
    [InlineData("89.995", "优")]
    [InlineData("89.994", "良")]
    [InlineData("70", null)]
    public void 等级按舍入后的总分(string score, string? expected)
    {
        var leaf = Node("得分", 100, new FormulaMethod(Points(score), Line()));
        var total = Node("总分", 100, level: IndicatorLevel.Total, children: [leaf], rounding: new Rounding(2, RoundingMode.HalfUp));
        var framework = Framework(total, [], grades:
        [
            new Grade("优", ComparisonOperator.GreaterOrEqual, 90, Line()),
            new Grade("良", ComparisonOperator.GreaterOrEqual, 80, Line()),
        ]);
        Assert.Equal(expected, PerfRules.Language.Evaluation.ReferenceEvaluator.Evaluate(framework, Record(framework)).Grade?.Name);
    }
}
