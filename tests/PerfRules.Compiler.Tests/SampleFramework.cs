using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;
using static PerfRules.Language.Model.ComparisonOperator;
using static PerfRules.Testing.Models.Build;

namespace PerfRules.Compiler.Tests;

/// <summary>手工搭建的框架，用到模型的每一种节点。</summary>
internal static class SampleFramework
{
    public const string Source = "框架 示例区部门支出绩效评价 2023年度\r\n";

    private static readonly Rounding TwoPlaces = new(2, RoundingMode.HalfUp);

    public static Framework Create()
    {
        var money = new NumberType(Unit.TenThousandYuan, false, false);
        var planned = Field("采购计划金额", 0, type: money);
        var actual = Field("实际采购金额", 1, type: money);
        var posts = Field("在编人数", 2);
        var temporary = Field("编外人数", 3, defaultValue: 0);
        var violates = Field("存在违规支出", 4, type: new BooleanType());
        var publicity = Field("预算公开情况", 5, type: new ChoiceType(["按规定公开", "公开但不符合要求", "未公开"]));
        var findings = Field("不规范处数", 6);
        var projects = List("项目", 0, "项目分值", "目标", "实际");
        var execution = new Definition("政府采购执行率", Divide(Value(actual), Value(planned)), true, Here);
        var staffing = new Definition(
            "编外人员控制率",
            new RoundExpression(Divide(Value(temporary), Binary(BinaryOperator.Add, Value(posts), Value(temporary))), new Rounding(4, RoundingMode.HalfEven), Here),
            true, Here);
        var completion = new Definition("完成率", Divide(Value(projects.Fields[2]), Value(projects.Fields[1])), true, Here);
        var total = new IndicatorPlan("总分", 12)
        {
            Children =
            [
                new("部门管理", 8) { CapsAtPoints = true, Children = [Execution(planned, actual, execution), Staffing(staffing), Publicity(publicity, violates), Standards(findings, staffing)] },
                new("产出效益", 4) { Children = [Projects(projects, completion), Shares(projects), new("满意度", 1, Manual()) { Rounding = TwoPlaces }] },
            ],
            Rounding = TwoPlaces,
        };
        return Framework(
            "示例区部门支出绩效评价", total, [planned, actual, posts, temporary, violates, publicity, findings], [projects],
            [new("优", GreaterOrEqual, 9, Here), new("良", GreaterOrEqual, 6, Here), new("差", Less, 6, Here)], Source);
    }

    private static ManualMethod Manual() => new(0, 1, Rational.FromFraction(1, 2), true, false, "看材料", Here);

    private static IndicatorPlan Execution(Field planned, Field actual, Definition execution) =>
        new("政府采购执行情况", 2, new FormulaMethod(Binary(BinaryOperator.Multiply, Value(execution), Constant(2)), Here))
        {
            CapsAtPoints = true,
            Exceptions =
            [
                new(new AndCondition([Compare(Value(planned), Equal, Constant(0)), Compare(Value(actual), Equal, Constant(0))], Here), Constant(2), true, false, Here),
                new(Compare(Value(actual), Greater, Value(planned)), Constant(0), false, false, Here),
            ],
            Rounding = TwoPlaces,
        };

    private static IndicatorPlan Staffing(Definition staffing) => new("编外人员控制率", 1, new BandMethod(
        [
            Band(Compare(Value(staffing), LessOrEqual, Constant(Number("0.05"))), 1),
            new(Compare(Value(staffing), Greater, Constant(Number("0.05"))),
                new DeductionAward(Step(
                    new AbsoluteExpression(Binary(BinaryOperator.Subtract, Value(staffing), Constant(Number("0.05"))), Here),
                    Number("0.03"), Number("0.1"), StepMode.StartedSteps), Here),
                false, Here),
        ],
        Value(staffing), Here));

    private static IndicatorPlan Publicity(Field publicity, Field violates) => new("预决算信息公开", 3, new BandMethod(
        [
            Band(new ChoiceCondition(publicity, 0, Here), 3),
            Band(new ChoiceCondition(publicity, 1, Here), Rational.FromFraction(2, 3)),
            Band(new NotCondition(new OrCondition([new ChoiceCondition(publicity, 0, Here), new ChoiceCondition(publicity, 1, Here)], Here), Here), 0),
        ],
        null, Here))
    {
        Vetoes = [new(new BooleanCondition(violates, Here), Here)],
    };

    private static IndicatorPlan Standards(Field findings, Definition staffing) => new("会计核算规范性", 2, new FullMarksMethod(Here))
    {
        Deductions =
        [
            new(null, new StepAmount(Step(Value(findings), 1, Number("0.5"), StepMode.WholeSteps, limit: Number("1.5"))), Here),
            new(Compare(Value(staffing), NotEqual, Constant(0)), new FixedAmount(Number("0.25")), Here),
            new(Compare(Value(findings), Greater, Constant(3)), new StepAmount(Step(
                new ExtremeExpression(true, [Value(findings), new NegateExpression(Value(findings), Here)], Dimension.None, false, Here),
                3, Number("0.1"), StepMode.Proportional)), Here),
        ],
        FloorsAtZero = true,
    };

    private static IndicatorPlan Projects(RecordList projects, Definition completion) => new("重点项目", 2, new ListMethod(
        projects, Value(projects.Fields[0]), null, Row(projects, completion), Here))
    {
        Rounding = TwoPlaces,
    };

    private static Indicator Row(RecordList projects, Definition completion)
    {
        var ordinal = 0;
        return new IndicatorPlan("项目", 1, new FormulaMethod(Binary(BinaryOperator.Multiply, Value(completion), Value(projects.Fields[0])), Here))
        {
            CapsAtPoints = true,
            Rounding = new(3, RoundingMode.Down),
        }.Create(ref ordinal, IndicatorLevel.Item);
    }

    private static IndicatorPlan Shares(RecordList projects)
    {
        var done = Compare(Value(projects.Fields[2]), GreaterOrEqual, Value(projects.Fields[1]));
        return new("达标项目占比", 1, new FormulaMethod(
            Divide(
                new ListExpression(ListFunction.Count, projects, done, null, Dimension.None, Here),
                new ListExpression(ListFunction.Sum, projects, null, Constant(1), Dimension.None, Here)),
            Here));
    }
}
