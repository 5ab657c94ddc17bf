using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests.Proof;

public class ProofEngineTests
{
    private static readonly Field Planned = Money("采购计划金额", 0);
    private static readonly Field Actual = Money("实际采购金额", 1);
    private static readonly Field Staff = People("在编人数", 2, positive: true);
    private static readonly Field Temporary = People("编外人数", 3);
    private static readonly Field Violation = YesNo("存在违规支出", 4);
    private static readonly Field Disclosure = Choice("公开情况", 5, "按规定公开", "不符合要求", "未公开");

    private static readonly Expression Rate = F(Actual).Over(F(Planned));
    private static readonly Expression TemporaryRate = F(Temporary).Over(F(Staff).Plus(F(Temporary)));

    [Fact]
    public void 两数之比可以大于一() => Found(Formula.Holds(Greater(Rate, N(1))));

    [Fact]
    public void 例外之外的得分不超过一分()
    {
        var covered = Formula.All(
            Formula.Not(Formula.Holds(Greater(F(Actual), F(Planned)))),
            Formula.Not(Formula.Holds(And(IsEqual(F(Planned), N(0)), IsEqual(F(Actual), N(0))))));
        var score = Rate.Times(Points(1));
        Refuted(Formula.All(covered, Formula.Holds(Greater(score, Points(1)))));
        Refuted(Formula.All(covered, Formula.Holds(Less(score, Points(0)))));
        Refuted(Formula.All(covered, Formula.Undefined(score)));
    }

    [Fact]
    public void 没有例外时除数可以为零() => Found(Formula.Undefined(Rate));

    [Fact]
    public void 除数为零时比较既不成立也不是不成立()
    {
        Refuted(Formula.All(Formula.Undefined(Rate), Formula.Holds(Greater(Rate, N(0)))));
        Refuted(Formula.All(Formula.Undefined(Rate), Formula.Fails(Greater(Rate, N(0)))));
        Found(Formula.Unknown(Greater(Rate, N(0))));
    }

    [Fact]
    public void 人数取整数且恰在界上()
    {
        var found = Found(Formula.Holds(IsEqual(TemporaryRate, Percent(10))));
        Assert.Equal("在编人数＝9人，编外人数＝1人", found.Witness.Description);
        Assert.True(found.Witness.Replays);
    }

    [Fact]
    public void 整数方程无解时得到证明() =>
        Refuted(Formula.Holds(IsEqual(F(Staff).Times(N(2)), F(Temporary).Times(N(4)).Plus(N(1)))));

    [Fact]
    public void 两个整数之间没有整数() =>
        Refuted(Formula.Holds(And(Greater(F(Staff), N(3)), Less(F(Staff), N(4)))));

    [Theory]
    [InlineData(75, 100, 1, "采购计划金额＝100万元，实际采购金额＝75万元")]
    [InlineData(10, 100, 1, "采购计划金额＝100万元，实际采购金额＝10万元")]
    [InlineData(3, 7, 1, "采购计划金额＝700万元，实际采购金额＝300万元")]
    [InlineData(7, 3, 5, "采购计划金额＝300万元，实际采购金额＝140万元")]
    public void 比率的实例不用约数(int numerator, int denominator, int divisor, string description)
    {
        var ratio = F(Actual).Over(F(Planned)).Times(N(divisor));
        var found = Found(Formula.Compare(ratio, ComparisonOperator.Equal, N(Q(numerator, denominator))));
        Assert.Equal(description, found.Witness.Description);
    }

    [Fact]
    public void 选项的每一种都排除后矛盾()
    {
        Refuted(Formula.All(Enumerable.Range(0, 3).Select(i => Formula.Fails(Is(Disclosure, i)))));
        var found = Found(Formula.All(Formula.Fails(Is(Disclosure, 0)), Formula.Fails(Is(Disclosure, 2))));
        Assert.Equal("公开情况＝“不符合要求”", found.Witness.Description);
    }

    [Fact]
    public void 是与否互斥()
    {
        Refuted(Formula.All(Formula.Holds(Is(Violation)), Formula.Fails(Is(Violation))));
        Assert.Equal("存在违规支出＝否", Found(Formula.Fails(Is(Violation))).Witness.Description);
    }

    [Fact]
    public void 勾稽关系用于证明()
    {
        var inUse = Money("在用固定资产总额", 0);
        var total = Money("固定资产总额", 1, positive: true);
        inUse.Constraints = [AtMost(F(inUse), F(total))];
        var engine = Engine(inUse, total);
        var rate = F(inUse).Over(F(total));
        Assert.IsType<Unsatisfiable>(engine.Satisfy(Formula.Holds(Greater(rate, N(1)))));
        Assert.IsType<Satisfiable>(engine.Satisfy(Formula.Holds(IsEqual(rate, N(1)))));
    }

    [Fact]
    public void 绝对值取小和舍入精确判断()
    {
        var change = Abs(F(Actual).Minus(F(Planned)));
        Refuted(Formula.Holds(Less(change, N(0))));
        Refuted(Formula.Holds(Greater(Min(Rate, Percent(100)), N(1))));
        var steps = new RoundExpression(F(Actual).Over(N(10_000, Unit.TenThousandYuan)), new(0, Runtime.Numbers.RoundingMode.Up), At());
        Refuted(Formula.Holds(And(Greater(F(Actual), N(0)), Less(steps, N(1)))));
        Found(Formula.Holds(And(Less(F(Actual), N(10)), IsEqual(steps, N(1)))));
    }

    [Fact]
    public void 除数不同的比率相加由勾稽证明有界()
    {
        Field[] fields = [Money("甲", 0), Money("乙", 1, true), Money("丙", 2), Money("丁", 3, true)];
        fields[0].Constraints = [AtMost(F(fields[0]), F(fields[1]))];
        fields[2].Constraints = [AtMost(F(fields[2]), F(fields[3]))];
        var sum = F(fields[0]).Over(F(fields[1])).Plus(F(fields[2]).Over(F(fields[3])));
        Assert.IsType<Unsatisfiable>(Engine(fields).Satisfy(Formula.Holds(Greater(sum, N(2)))));
        Assert.IsType<Satisfiable>(Engine(fields).Satisfy(Formula.Holds(Greater(sum, N(Q(3, 2))))));
    }

    [Fact]
    public void 同一除数的比率之和是一次式()
    {
        Field[] fields = [Money("预算", 0, true), .. Enumerable.Range(1, 4).Select(i => Money($"第{i}季度支出", i))];
        for (var i = 1; i <= 4; i++)
            fields[i].Constraints = [AtMost(F(fields[i]), i < 4 ? F(fields[i + 1]) : F(fields[0]))];
        var score = Enumerable.Range(1, 4)
            .Select(i => Min(F(fields[i]).Over(F(fields[0])).Over(Percent(25 * i)), Percent(100)))
            .Aggregate((a, b) => a.Plus(b));
        Assert.IsType<Unsatisfiable>(Engine(fields).Satisfy(Formula.Holds(Greater(score, N(4)))));
        Assert.IsType<Satisfiable>(Engine(fields).Satisfy(Formula.Holds(AtLeast(score, N(4)))));
    }

    private static ProofEngine Engine(params Field[] fields) => new(new Framework
    {
        Name = "测试",
        Year = null,
        Source = new SourceText(""),
        Fields = [.. fields],
        Total = new Indicator
        {
            Level = IndicatorLevel.Total, Name = "总分", Points = 10, Ordinal = 0,
            Location = At(), NameLocation = At(), Method = new SumMethod(At()),
        },
    });

    private static Satisfiable Found(Formula goal)
    {
        var found = Assert.IsType<Satisfiable>(Engine(Planned, Actual, Staff, Temporary, Violation, Disclosure).Satisfy(goal));
        Assert.True(new ExactEvaluator(found.Valuation).Evaluate(goal));
        return found;
    }

    private static void Refuted(Formula goal) =>
        Assert.IsType<Unsatisfiable>(Engine(Planned, Actual, Staff, Temporary, Violation, Disclosure).Satisfy(goal));
}
