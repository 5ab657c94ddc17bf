using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>各种计分方法的说明，逐字核对。</summary>
public class ExplainerTests
{
    private static readonly Field s_staff = Count("在编人数", 0);
    private static readonly Field s_extra = Count("编外人数", 1);
    private static readonly Definition s_control = Define("编外人员控制率",
        Of(Ref(s_extra), '/', Of(Ref(s_staff), '+', Ref(s_extra))));
    private static readonly Indicator s_bands = Node("编外人员控制率", 1, new BandMethod(
        [
            Band(Is(Ref(s_control), "<", Percent("5")), "1", 46),
            Band(And(Is(Percent("5"), "<=", Ref(s_control)), Is(Ref(s_control), "<=", Percent("10"))), "0.5", 47),
            Band(Is(Ref(s_control), ">", Percent("10")), "0", 48),
        ],
        Ref(s_control), Line(45)));

    private static readonly Field s_plan = Money("采购计划金额", 0);
    private static readonly Field s_actual = Money("实际采购金额", 1);
    private static readonly Definition s_purchase = Define("政府采购执行率", Of(Ref(s_actual), '/', Ref(s_plan)));

    private static Indicator Purchase(RoundingMode? mode = null) => Node("政府采购执行率", 1,
        new FormulaMethod(Of(Ref(s_purchase), '*', Points("1")), Line(30)),
        exceptions:
        [
            new ScoreException(And(Is(Ref(s_plan), "=", Number(0, Unit.None)), Is(Ref(s_actual), "=", Number(0, Unit.None))),
                Points("1"), true, false, Line(32)),
            new ScoreException(Is(Ref(s_actual), ">", Ref(s_plan)), Points("0"), false, false, Line(31)),
        ],
        rounding: mode is { } m ? new Rounding(2, m) : null);

    private static string Explain(Indicator leaf, Field[] fields, params string?[] values)
    {
        var framework = FrameworkOf(leaf, fields);
        var assessment = ReferenceEvaluator.Evaluate(framework, Record(framework, values));
        return Explainer.Explain(framework, assessment.Total.Children[0], assessment.Record);
    }

    [Theory]
    [InlineData("12", "16", "编外人员控制率＝16÷（12＋16）＝57.14%，＞10%，得0分（满分1分），扣1分。依据第48行。")]
    [InlineData("12", "0", "编外人员控制率＝0÷（12＋0）＝0%，＜5%，得1分（满分1分）。依据第46行。")]
    [InlineData("19", "1", "编外人员控制率＝1÷（19＋1）＝5%，≥5%且≤10%，得0.5分（满分1分），扣0.5分。依据第47行。")]
    [InlineData("189999", "9999", "编外人员控制率＝9999÷（189999＋9999）＝4.9995%，＜5%，得1分（满分1分）。依据第46行。")]
    [InlineData("18999999", "999999", "编外人员控制率＝999999÷（18999999＋999999）＝4.999995%，＜5%，得1分（满分1分）。依据第46行。")]
    public void 分档(string staff, string extra, string expected) =>
        Assert.Equal(expected, Explain(s_bands, [s_staff, s_extra], staff, extra));

    [Theory]
    [InlineData("19.5", "2.96", "政府采购执行率＝2.96万元÷19.5万元＝15.18%，得分＝15.18%×1分＝0.1518分（满分1分），扣0.8482分。依据第30行。")]
    [InlineData("10", "10", "政府采购执行率＝10万元÷10万元＝100%，得分＝100%×1分＝1分（满分1分）。依据第30行。")]
    [InlineData("10", "9.9999", "政府采购执行率＝9.9999万元÷10万元＝99.999%，得分＝99.999%×1分＝0.99999分（满分1分），扣0.00001分。依据第30行。")]
    [InlineData("0", "0", "适用例外：采购计划金额＝0且实际采购金额＝0，不适用，得满分（1分）。依据第32行。")]
    [InlineData("19.5", "20", "适用例外：实际采购金额＞采购计划金额（20万元＞19.5万元），得0分（满分1分），扣1分。依据第31行。")]
    [InlineData("0", null, "得分不能确定：缺少“实际采购金额”；“采购计划金额”为0，不能作除数；可能在0～1分之间（满分1分）。")]
    public void 算式和例外(string plan, string? actual, string expected) =>
        Assert.Equal(expected, Explain(Purchase(), [s_plan, s_actual], plan, actual));

    [Fact]
    public void 去尾的得分说明舍入() => Assert.Equal(
        "政府采购执行率＝2万元÷3万元＝66.67%，得分＝66.67%×1分＝0.6667分，保留2位小数，去尾，得0.66分（满分1分），扣0.34分。依据第30行。",
        Explain(Purchase(RoundingMode.Down), [s_plan, s_actual], "3", "2"));

    [Theory]
    [InlineData("2991.16", "3303.88", "调整调剂率＝|3303.88万元－2991.16万元|÷2991.16万元＝10.45%，＞10%，超出10%的部分为0.45个百分点，按比例扣0.0455分，得0.9545分（满分1分）。依据第41行。")]
    [InlineData("100", "112", "调整调剂率＝|112万元－100万元|÷100万元＝12%，＞10%，超出10%的部分为2个百分点，每1个百分点扣0.1分，扣0.2分，得0.8分（满分1分）。依据第41行。")]
    [InlineData("100", "150", "调整调剂率＝|150万元－100万元|÷100万元＝50%，＞10%，超出10%的部分为40个百分点，每1个百分点扣0.1分，扣4分，扣完为止，得0分（满分1分）。依据第41行。")]
    public void 超出的部分扣分(string before, string after, string expected)
    {
        var (initial, adjusted) = (Money("年初预算数", 0), Money("调整后预算数", 1));
        var rate = Define("调整调剂率", Of(
            new AbsoluteExpression(Of(Ref(adjusted), '-', Ref(initial)), Line()), '/', Ref(initial)));
        var step = new StepDeduction(Of(Ref(rate), '-', Percent("10")),
            new NumberExpression(R("0.01"), Unit.PercentagePoint, Line()), R("0.1"), StepMode.Proportional, true, null, Line(41));
        var leaf = Node("资金调整调剂规范性", 1, new BandMethod(
            [
                Band(Is(Ref(rate), "<=", Percent("10")), "1", 40),
                new Band(Is(Ref(rate), ">", Percent("10")), new DeductionAward(step, Line(41)), false, Line(41)),
            ],
            Ref(rate), Line(40)));
        Assert.Equal(expected, Explain(leaf, [initial, adjusted], before, after));
    }

    [Theory]
    [InlineData("0", "没有扣分情形，得5分（满分5分）。依据第20行。")]
    [InlineData("1", "违规事项数为1项，每1项扣1分，扣1分，得4分（满分5分）。依据第20、21行。")]
    [InlineData("4", "违规事项数为4项，每1项扣1分，扣2分（最多扣2分），得3分（满分5分）。依据第20、21行。")]
    public void 计数扣分(string count, string expected)
    {
        var item = Unit.Counter("项");
        var field = Count("违规事项数", 0, item);
        var step = new StepDeduction(
            Ref(field), new NumberExpression(1, item, Line()), 1, StepMode.Proportional, false, 2, Line(21));
        var leaf = Node("合规", 5, line: 20, deductions: [new Deduction(null, new StepAmount(step), Line(21))]);
        Assert.Equal(expected, Explain(leaf, [field], count));
    }

    [Fact]
    public void 选项和否决()
    {
        var choice = Choice("预算公开情况", 0, "按规定公开", "未公开");
        var flag = Flag("存在违规支出", 1);
        var leaf = Node("公开", 3, new BandMethod([Band(Is(choice, 0), "3", 10), Band(Is(choice, 1), "0", 11)], null, Line(9)),
            vetoes: [new Veto(Is(flag), Line(12))]);
        Assert.Equal("“预算公开情况”为“未公开”，得0分（满分3分），扣3分。依据第11行。", Explain(leaf, [choice, flag], "1", "0"));
        Assert.Equal("一票否决：存在违规支出，得0分（满分3分），扣3分。依据第12行。", Explain(leaf, [choice, flag], "0", "1"));
    }

    [Fact]
    public void 人工评分附理由()
    {
        var leaf = Node("预算编制规范性", 5, new ManualMethod(0, 5, null, true, false, "", Line(8)));
        var framework = FrameworkOf(leaf);
        var record = new UnitRecord
        {
            Unit = "某单位",
            Values = [],
            Lists = [],
            ManualScores = ImmutableDictionary<Indicator, ManualScore>.Empty.Add(leaf, new ManualScore(3, "依据不足。")),
        };
        Assert.Equal("人工评分3分（满分5分），扣2分。理由：依据不足。依据第8行。",
            Explainer.Explain(framework, ReferenceEvaluator.Evaluate(framework, record).Total.Children[0], record));
    }

    [Theory]
    [InlineData("19.5", "2.96", "由2个评分点相加：0.1518＋1＝1.1518分，保留2位小数，得1.15分（满分2分），扣0.85分。")]
    [InlineData("3", "1", "由2个评分点相加：0.3333＋1＝1.3333分，保留2位小数，得1.33分（满分2分），扣0.67分。")]
    public void 上级相加(string plan, string actual, string expected)
    {
        var first = Node("执行率", 1, Purchase().Method, level: IndicatorLevel.Item);
        var second = Node("落实", 1, new FormulaMethod(Points("1"), Line()), level: IndicatorLevel.Item);
        var parent = Node("政府采购执行情况", 2, children: [first, second], rounding: new Rounding(2, RoundingMode.HalfUp));
        Assert.Equal(expected, Explain(parent, [s_plan, s_actual], plan, actual));
    }

    [Fact]
    public void 加不出的和不列加数()
    {
        var third = Node("甲", 1, new FormulaMethod(Of(Ref(s_purchase), '*', Points("1")), Line()), level: IndicatorLevel.Item);
        var parent = Node("上级", 3, children: [third, third, third]);
        Assert.Equal("由3个评分点相加，得1分（满分3分），扣2分。", Explain(parent, [s_plan, s_actual], "3", "1"));
    }
}
