using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests.Checks;

/// <summary>设计文档中示例框架的数值部分；各项检查在它上面都没有发现，改动一处应恰有一条。</summary>
internal static class ExampleFramework
{
    public static readonly Field Planned = Money("采购计划金额", 0);
    public static readonly Field Actual = Money("实际采购金额", 1);
    public static readonly Field Initial = Money("年初预算数", 2, positive: true);
    public static readonly Field Adjusted = Money("调整后预算数", 3);
    public static readonly Field Staff = People("在编人数", 4, positive: true);
    public static readonly Field Temporary = People("编外人数", 5);
    public static readonly Field Disclosure = Choice("预算公开情况", 6, "按规定公开", "公开但不符合要求", "未公开");

    public static readonly DefinitionExpression PurchaseRate = D(Define("政府采购执行率", F(Actual).Over(F(Planned))));
    public static readonly DefinitionExpression AdjustmentRate =
        D(Define("调整调剂率", Abs(F(Adjusted).Minus(F(Initial))).Over(F(Initial))));
    public static readonly DefinitionExpression TemporaryRate =
        D(Define("编外人员控制率", F(Temporary).Over(F(Staff).Plus(F(Temporary)))));

    public static readonly ScoreException Overspent = new(
        Greater(F(Actual), F(Planned)), Points(0), false, false, At("实际采购金额＞采购计划金额的，得0分"));

    public static readonly ScoreException NoPurchase = new(
        And(IsEqual(F(Planned), N(0)), IsEqual(F(Actual), N(0))), Points(1), true, false, At("采购计划金额＝0且实际采购金额＝0的，不适用，得满分"));

    public static readonly Draft Purchase = Draft.Item("政府采购执行率", 1) with
    {
        Method = new FormulaMethod(PurchaseRate.Times(Points(1)), At("得分＝政府采购执行率×1分")),
        Exceptions = [Overspent, NoPurchase],
    };

    public static readonly Band NoAdjustment = Draft.Band(AtMost(AdjustmentRate, Percent(10)), 1);

    public static readonly Draft Adjustment = new("资金调整调剂规范性", 1)
    {
        Level = IndicatorLevel.Item,
        Method = new BandMethod([NoAdjustment, ExcessAdjustment(null, true)], AdjustmentRate, At("各档")),
    };

    public static readonly Draft Control = Draft.Banded(
        "编外人员控制率", 1, TemporaryRate,
        Draft.Band(Less(TemporaryRate, Percent(5)), 1),
        Draft.Band(And(AtMost(Percent(5), TemporaryRate), AtMost(TemporaryRate, Percent(10))), Q(1, 2)),
        Draft.Band(Greater(TemporaryRate, Percent(10)), 0));

    public static readonly Draft Publication = Draft.Banded(
        "预决算信息公开", 3, null,
        Draft.Band(Is(Disclosure, 0), 3), Draft.Band(Is(Disclosure, 1), 2), Draft.Band(Is(Disclosure, 2), 0));

    public static Band ExcessAdjustment(Rational? limit, bool stops) => new(
        Greater(AdjustmentRate, Percent(10)),
        new DeductionAward(
            new StepDeduction(
                new BinaryExpression(
                    BinaryOperator.Subtract, AdjustmentRate, Percent(10), Dimension.PercentagePoint, false, At("调整调剂率－10%")),
                N(Q(1, 100), Unit.PercentagePoint), Q(1, 10), StepMode.Proportional, stops, limit,
                At("每超出1个百分点扣0.1分")),
            At("每超出1个百分点扣0.1分")),
        false,
        At("超出10%的，每超出1个百分点扣0.1分"));

    public static Framework With(
        Draft? purchase = null, Draft? adjustment = null, Draft? control = null, Draft? publication = null, Rational? total = null) =>
        Draft.Framework(
            total ?? 6,
            [Planned, Actual, Initial, Adjusted, Staff, Temporary, Disclosure],
            new Draft("资金管理", 2)
            {
                Level = IndicatorLevel.Second,
                Children = [new Draft("财务合规性", 2) { Children = [purchase ?? Purchase, adjustment ?? Adjustment] }],
            },
            new Draft("资产和人员管理", 1) { Level = IndicatorLevel.Second, Children = [control ?? Control] },
            publication ?? Publication);
}
