using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Evaluation;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>怎样才能得满分：由条文精确解出。</summary>
public class CounterfactualTests
{
    private static ImmutableArray<Counterfactual> Solve(Indicator leaf, Field[] fields, params string?[] values)
    {
        var framework = FrameworkOf(leaf, fields);
        var assessment = ReferenceEvaluator.Evaluate(framework, Record(framework, values));
        return CounterfactualSolver.Solve(framework, assessment.Total.Children[0], assessment.Record);
    }

    private static void Expect(string[] expected, ImmutableArray<Counterfactual> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual.Select(change => change.Describe())));

    [Fact]
    public void 改到现值十倍以上的不提()
    {
        var (staff, extra) = (Count("在编人数", 0, atLeast: 1), Count("编外人数", 1));
        var control = Of(Ref(extra), '/', Of(Ref(staff), '+', Ref(extra)));
        var leaf = Node("编外人员控制率", 1, new BandMethod(
            [
                Band(Is(control, "<", Percent("5")), "1"),
                Band(And(Is(Percent("5"), "<=", control), Is(control, "<=", Percent("10"))), "0.5"),
                Band(Is(control, ">", Percent("10")), "0"),
            ],
            control, Line()));
        Expect(
            [
                "编外人数不超过1人时得0.5分（其他数据不变）",
                "编外人数为0人时得满分（其他数据不变）",
            ],
            Solve(leaf, [staff, extra], "12", "16"));
    }

    [Theory]
    [InlineData(">=", "90", "满意度达到95%时得满分（其他数据不变）")]
    [InlineData(">", "95", "满意度高于95%时得满分（其他数据不变）")]
    [InlineData("=", "90", "满意度为95%时得满分（其他数据不变）")]
    [InlineData("<", "95", "满意度低于95%时得满分（其他数据不变）")]
    [InlineData("<=", "99", "满意度不超过95%时得满分（其他数据不变）")]
    public void 端点的开闭和方向(string symbol, string actual, string expected)
    {
        var rate = Ratio("满意度", 0);
        var holds = Is(Ref(rate), symbol, Percent("95"));
        var leaf = Node("满意度", 5, new BandMethod([Band(holds, "5"), Band(Not(holds), "0")], Ref(rate), Line()));
        Expect([expected], Solve(leaf, [rate], actual));
    }

    [Theory]
    [InlineData("112", StepMode.Proportional, "调整后预算数不超过110万元时得满分（其他数据不变）")]
    [InlineData("80", StepMode.Proportional, "调整后预算数达到90万元时得满分（其他数据不变）")]
    [InlineData("112", StepMode.WholeSteps, "调整后预算数低于111万元时得满分（其他数据不变）")]
    [InlineData("112", StepMode.StartedSteps, "调整后预算数不超过110万元时得满分（其他数据不变）")]
    public void 绝对值和逐步扣分(string adjusted, StepMode mode, string expected)
    {
        var (initial, after) = (Money("年初预算数", 0), Money("调整后预算数", 1));
        var rate = Define("调剂率", Of(new AbsoluteExpression(Of(Ref(after), '-', Ref(initial)), Line()), '/', Ref(initial)));
        var step = new StepDeduction(Of(Ref(rate), '-', Percent("10")),
            new NumberExpression(R("0.01"), Unit.PercentagePoint, Line()), R("0.1"), mode, true, null, Line());
        var leaf = Node("调剂", 1, deductions: [new Deduction(null, new StepAmount(step), Line())]);
        Assert.Contains(expected, Solve(leaf, [initial, after], "100", adjusted).Select(change => change.Describe()));
    }

    [Fact]
    public void 写不尽的值向满分一侧取整()
    {
        var (part, whole) = (Money("支出", 0), Money("预算", 1));
        var leaf = Node("执行率", 1, new BandMethod(
            [
                Band(Is(Of(Ref(part), '/', Ref(whole)), ">=", Percent("30")), "1"),
                Band(Is(Of(Ref(part), '/', Ref(whole)), "<", Percent("30")), "0"),
            ], null, Line()));
        Expect(["支出达到3万元时得满分（其他数据不变）", "预算不超过6.66万元时得满分（其他数据不变）"], Solve(leaf, [part, whole], "2", "10"));
    }

    [Fact]
    public void 舍入的算式按舍入前的界限解()
    {
        var rate = Ratio("完成率", 0);
        var leaf = Node("完成率", 6, new FormulaMethod(Of(Ref(rate), '*', Points("6")), Line()), rounding: new Rounding(1, RoundingMode.HalfUp));
        var change = Assert.Single(Solve(leaf, [rate], "50"));
        Assert.Equal(R("5.95") / 6, change.Value);
    }

    [Fact]
    public void 声明的关系限制改动()
    {
        var (part, whole) = (Money("在用固定资产", 0), Money("固定资产总额", 1));
        part.Constraints = [Is(Ref(part), "<=", Ref(whole))];
        var ratio = Of(Ref(part), '/', Ref(whole));
        var leaf = Node("利用率", 1, new BandMethod([Band(Is(ratio, ">", Percent("100")), "1"), Band(Is(ratio, "<=", Percent("100")), "0")], ratio, Line()));
        Assert.Empty(Solve(leaf, [part, whole], "5", "10"));
    }

    [Fact]
    public void 整数的分母也能解()
    {
        var (staff, extra) = (Count("在编人数", 0, atLeast: 1), Count("编外人数", 1));
        var control = Of(Ref(extra), '/', Of(Ref(staff), '+', Ref(extra)));
        var leaf = Node("编外人员控制率", 1, new BandMethod(
            [Band(Is(control, "<=", Percent("20")), "1"), Band(Is(control, ">", Percent("20")), "0")], control, Line()));
        Expect(
            ["编外人数不超过3人时得满分（其他数据不变）", "在编人数达到20人时得满分（其他数据不变）"],
            Solve(leaf, [staff, extra], "12", "5"));
    }

    [Fact]
    public void 数据相乘的不作回答()
    {
        var (part, whole) = (Money("支出", 0), Money("预算", 1));
        var leaf = Node("执行率", 1, new FormulaMethod(Of(Of(Of(Ref(part), '*', Ref(part)), '/', Of(Ref(part), '+', Ref(whole))), '*', Points("1")), Line()));
        Assert.DoesNotContain(Solve(leaf, [part, whole], "5", "10"), change => change.Field == part);
    }

    [Theory]
    [InlineData(RoundingMode.HalfUp, "支出达到9.9995万元时得满分（其他数据不变）")]
    [InlineData(RoundingMode.Down, "支出达到10万元时得满分（其他数据不变）")]
    [InlineData(RoundingMode.Up, "支出高于9.999万元时得满分（其他数据不变）")]
    public void 保留位数的口径按舍入前的界限解(RoundingMode mode, string expected)
    {
        var (part, whole) = (Money("支出", 0), Money("预算", 1));
        var rate = Define("执行率", new RoundExpression(Of(Ref(part), '/', Ref(whole)), new Rounding(4, mode), Line()));
        var formula = Node("执行率", 1, new FormulaMethod(Of(Ref(rate), '*', Points("1")), Line()));
        Assert.Equal(expected, Solve(formula, [part, whole], "5", "10")[0].Describe());
        var bands = Node("执行率", 1, new BandMethod([Band(Is(Ref(rate), ">=", Percent("100")), "1"), Band(Is(Ref(rate), "<", Percent("100")), "0")], Ref(rate), Line()));
        Assert.Equal(expected, Solve(bands, [part, whole], "5", "10")[0].Describe());
    }

    [Theory]
    [InlineData("90", "支出不超过80万元时得满分（其他数据不变）")]
    [InlineData("70", "")]
    public void 有限分的也能解(string spent, string expected)
    {
        // 支出超过80万元的，不超过2分；得分＝3分。
        var part = Money("支出", 0);
        var leaf = Node("控制", 3, new FormulaMethod(Of(Points("3"), '+', Of(Of(Ref(part), '-', Ref(part)), '*', Points("0"))), Line()),
            limits: [new ScoreLimit(Is(Ref(part), ">", Number(800_000, Unit.Yuan)), 2, Line())]);
        Expect(expected.Length == 0 ? [] : [expected], Solve(leaf, [part], spent));
    }

    [Fact]
    public void 扣分项说明怎样不扣分()
    {
        var late = Count("迟报次数", 0);
        var step = new StepDeduction(Ref(late), new NumberExpression(1, Unit.Counter("人"), Line()), 1, StepMode.WholeSteps, true, null, Line());
        var leaf = Node("迟报", 0, deductions: [new Deduction(null, new StepAmount(step), Line())], kind: IndicatorKind.Penalty, minimum: -5);
        Expect(["迟报次数为0人时不扣分（其他数据不变）"], Solve(leaf, [late], "3"));
    }

    [Fact]
    public void 步数很多的按取整解()
    {
        var extra = Count("超编人数", 0);
        var step = new StepDeduction(Ref(extra), new NumberExpression(2, Unit.Counter("人"), Line()), R("0.01"), StepMode.WholeSteps, true, null, Line());
        var leaf = Node("超编", 5, deductions: [new Deduction(null, new StepAmount(step), Line())]);
        Expect(["超编人数不超过1人时得满分（其他数据不变）"], Solve(leaf, [extra], "700"));
    }

    [Fact]
    public void 照改即得分而少改一点就不得() => Law.Holds(80, random =>
    {
        var model = new RandomModel(random);
        var record = model.Record(missing: 0);
        foreach (var leaf in Leaves(ReferenceEvaluator.Evaluate(model.Framework, record).Total))
        {
            foreach (var change in CounterfactualSolver.Solve(model.Framework, leaf, record).Where(change => change.Field.Owner is null))
            {
                var current = record.Values[change.Field.Ordinal]!.Value;
                var inward = (change.IsIncrease ? 1 : -1) * Rational.FromFraction(1, 1_000_000_000);
                var enough = change.IsAttained ? change.Value : Nudge(change, inward);
                Assert.True(change.Field.Range.Contains(enough));
                Assert.True(ScoreAfter(model.Framework, record, change, enough, leaf) >= change.Score, change.Describe());
                var less = change.IsAttained ? change.Value - inward : change.Value;
                Assert.False(ScoreAfter(model.Framework, record, change, less, leaf) >= change.Score, change.Describe());
                for (var step = 1; step < 8; step++)
                {
                    var between = current + (change.Value - current) * step / 8;
                    Assert.False(ScoreAfter(model.Framework, record, change, between, leaf) >= change.Score, $"{change.Describe()}，而{between}也够");
                }
            }
        }
    });

    /// <summary>开端点的值越过一点；一段可能比这一点还窄，那就取正中。</summary>
    private static Rational Nudge(Counterfactual change, Rational inward) =>
        change.Values.Contains(change.Value + inward) ? change.Value + inward
        : (change.Values.Lower!.Value + change.Values.Upper!.Value) / 2;

    private static Rational? ScoreAfter(Framework framework, UnitRecord record, Counterfactual change, Rational value, NodeScore leaf)
    {
        var changed = new UnitRecord
        {
            Unit = record.Unit,
            Values = record.Values.SetItem(change.Field.Ordinal, value),
            Lists = record.Lists,
            ManualScores = record.ManualScores,
        };
        return Leaves(ReferenceEvaluator.Evaluate(framework, changed).Total).First(node => node.Indicator == leaf.Indicator).Score;
    }

    private static IEnumerable<NodeScore> Leaves(NodeScore node) =>
        node.Children.IsEmpty ? [node] : node.Parts.SelectMany(Leaves);
}
