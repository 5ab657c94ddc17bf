using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;
using static PerfRules.Testing.Models.Build;

namespace PerfRules.Compiler.Tests;

public class StatusTests
{
    private static readonly Field Left = Field("被除数", 0);

    private static readonly Field Right = Field("除数", 1);

    private static readonly Expression Ratio = Divide(Value(Left), Value(Right));

    [Fact]
    public void 缺数据为缺失而除数为零为没有定义()
    {
        var plan = new IndicatorPlan("总分", 1, new FormulaMethod(Ratio, Here));
        Assert.Equal(ScoreStatus.Missing, Score(plan, null, 1).Status);
        Assert.Equal(ScoreStatus.Undefined, Score(plan, 1, 0).Status);
        Assert.Equal(ScoreStatus.Scored, Score(plan, 1, 3).Status);
        Assert.Equal(0.33333333333333333333m, Score(plan, 1, 3).Total);
    }

    [Fact]
    public void 不落入任何一档()
    {
        var plan = new IndicatorPlan("总分", 1, new BandMethod([Band(Compare(Value(Left), ComparisonOperator.Less, Constant(1)), 1)], null, Here));
        Assert.Equal(ScoreStatus.NoBand, Score(plan, 1, 1).Status);
        Assert.Equal(1m, Score(plan, 0, null).Total);
    }

    [Fact]
    public void 一票否决和例外成立时不看基本得分()
    {
        var isZero = Compare(Value(Right), ComparisonOperator.Equal, Constant(0));
        var excepted = new IndicatorPlan("总分", 2, new FormulaMethod(Ratio, Here))
        {
            Exceptions = [new ScoreException(isZero, Constant(2), true, false, Here)],
        };
        Assert.Equal(2m, Score(excepted, 1, 0).Total);
        var vetoed = excepted with { Vetoes = [new Veto(Compare(Value(Left), ComparisonOperator.Greater, Constant(0)), Here), new Veto(isZero, Here)] };
        Assert.Equal(0m, Score(vetoed, null, 0).Total);
        Assert.Equal(0m, Score(vetoed, 1, null).Total);
        Assert.Equal(ScoreStatus.Missing, Score(vetoed, 0, null).Status);
    }

    [Fact]
    public void 恰在界上恰为并列而近似数不能判定时以精确数重算()
    {
        // 2÷3×3 恰为 2；2÷3÷3×0.0225＝0.005，四舍五入为 0.01。
        var twice = Binary(BinaryOperator.Multiply, Ratio, Constant(3));
        var bound = new IndicatorPlan("总分", 1, new BandMethod(
            [Band(Compare(twice, ComparisonOperator.GreaterOrEqual, Constant(2)), 1), Band(Compare(twice, ComparisonOperator.Less, Constant(2)), 0)], null, Here));
        Assert.Equal(1m, Score(bound, 2, 3).Total);
        var tie = new IndicatorPlan("总分", 1, new FormulaMethod(
            Binary(BinaryOperator.Multiply, Divide(Ratio, Constant(3)), Constant(Number("0.0225"))), Here)) { Rounding = new(2, RoundingMode.HalfUp) };
        Assert.Equal(0.01m, Score(tie, 2, 3).Total);
    }

    [Fact]
    public void 超出十进制数范围的中间值不影响结果()
    {
        var square = Binary(BinaryOperator.Multiply, Value(Left), Value(Left));
        var plan = new IndicatorPlan("总分", 1, new FormulaMethod(Divide(square, square), Here));
        Assert.Equal(1m, Score(plan, Rational.PowerOfTen(20), 0).Total);
        Assert.Equal(ScoreStatus.OutOfRange, Score(new("总分", 1, new FormulaMethod(square, Here)), Rational.PowerOfTen(20), 0).Status);
    }

    [Fact]
    public void 不合规定的人工评分不予采用()
    {
        var method = new ManualMethod(0, 2, Rational.FromFraction(1, 2), true, true, "", Here);
        var framework = Framework("人工", new IndicatorPlan("总分", 2, method), [], [], []);
        using var scorer = Scorer.Create(framework);
        Assert.Equal(1.5m, Manual(scorer, new(Number("1.5"), "理由", "佐证")).Total);
        Assert.Equal(2m, Manual(scorer, new(2, null, "佐证")).Total);
        Assert.All(
            new ManualScore[] { new(Number("1.25"), "理由", "佐证"), new(3, "理由", "佐证"), new(-1, "理由", "佐证"), new(1, " ", "佐证"), new(2, "理由") },
            manual => Assert.Equal(ScoreStatus.Rejected, Manual(scorer, manual).Status));
    }

    private static UnitScores Manual(Scorer scorer, ManualScore manual) => scorer.Score(new UnitRecord
    {
        Unit = "某单位",
        Values = [],
        Lists = [],
        ManualScores = ImmutableDictionary<Indicator, ManualScore>.Empty.Add(scorer.Framework.Total, manual),
    });

    private static UnitScores Score(IndicatorPlan plan, Rational? left, Rational? right)
    {
        using var scorer = Scorer.Create(Framework("状态", plan, [Left, Right], [], []));
        return scorer.Score(new UnitRecord { Unit = "某单位", Values = [left, right], Lists = [] });
    }
}
