using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>一种计分情形：命题成立时，限幅之前的得分是这个算式。</summary>
internal sealed record ScoreCase(Formula Guard, Expression Score, Location Location);

/// <summary>把分档、扣分写成算式，供证明使用。</summary>
internal static class ScoreExpressions
{
    private const int MaximumConditionalDeductions = 6;

    public static Undecided TooManyCases { get; } = new("有条件的扣分条款过多");

    /// <summary>有条件的扣分过多，各种组合不能逐一列出。</summary>
    public static bool HasTooManyCases(ScoredNode node) =>
        node.Rule.Deductions.Count(d => d.Condition is not null) > MaximumConditionalDeductions;

    public static NumberExpression Points(Rational value, Location location) => new(value, Unit.Score, location);

    /// <summary>扣几步；不足一步的不扣、按一步扣的取整。</summary>
    public static Expression Count(StepDeduction step)
    {
        var zero = new NumberExpression(Rational.Zero, step.Step.Unit, step.Location);
        var excess = new ExtremeExpression(true, [step.Excess, zero], step.Excess.Dimension, false, step.Location);
        var count = new BinaryExpression(BinaryOperator.Divide, excess, step.Step, Dimension.None, false, step.Location);
        return step.Mode switch
        {
            StepMode.Proportional => count,
            StepMode.WholeSteps => new RoundExpression(count, new Rounding(0, RoundingMode.Down), step.Location),
            StepMode.StartedSteps => new RoundExpression(count, new Rounding(0, RoundingMode.Up), step.Location),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    /// <summary>一条按步扣分的条款扣多少分（不低于零，不超过上限）。</summary>
    public static Expression Amount(StepDeduction step)
    {
        var count = Count(step);
        Expression amount = new BinaryExpression(
            BinaryOperator.Multiply, count, Points(step.PointsPerStep, step.Location), Dimension.Score, false, step.Location);
        return step.Limit is { } limit
            ? new ExtremeExpression(false, [amount, Points(limit, step.Location)], Dimension.Score, false, step.Location)
            : amount;
    }

    /// <summary>条款适用而且扣得到分。</summary>
    public static Formula Deducts(Deduction deduction)
    {
        var zero = Points(Rational.Zero, deduction.Location);
        var some = deduction.Amount is StepAmount step
            ? Formula.Compare(Amount(step.Step), ComparisonOperator.Greater, zero)
            : Formula.True;
        return deduction.Condition is { } condition ? Formula.All(Formula.Holds(condition), some) : some;
    }

    /// <summary>一档的得分，酌定的取最高；<paramref name="floored"/> 为假时不管“扣完为止”。</summary>
    public static Expression Award(Award award, Expression points, bool floored = true)
    {
        if (award is RangeAward range)
            return range.Maximum;
        if (award is not DeductionAward { Deduction: var step })
            return ((PointsAward)award).Points;
        var rest = Subtract(points, Amount(step), step.Location);
        return floored && step.StopsAtZero
            ? new ExtremeExpression(true, [rest, Points(Rational.Zero, step.Location)], Dimension.Score, false, step.Location)
            : rest;
    }

    /// <summary>一个叶子在没有例外和否决时的全部计分情形；人工、逐项、下级之和不在此列。</summary>
    public static IEnumerable<ScoreCase> Cases(ScoredNode node) => node.Rule.Method switch
    {
        FormulaMethod formula => Deduct(node, [new ScoreCase(Formula.True, formula.Value, formula.Location)]),
        FullMarksMethod full => Deduct(node, [new ScoreCase(Formula.True, node.Points, full.Location)]),
        BandMethod bands => Deduct(node, bands.Bands.SelectMany(b => Cases(b, node.Points))),
        _ => [],
    };

    /// <summary>酌定的档，得分在两端之间，看能给的两端即可。</summary>
    private static IEnumerable<ScoreCase> Cases(Band band, Expression points)
    {
        var guard = Formula.Holds(band.Condition);
        if (band.Award is not RangeAward range)
            return [new ScoreCase(guard, Award(band.Award, points), band.Award.Location)];
        return new[] { (range.Minimum, range.IncludesMinimum), (range.Maximum, range.IncludesMaximum) }
            .Where(end => end.Item2)
            .Select(end => new ScoreCase(guard, end.Item1, range.Location));
    }

    private static IEnumerable<ScoreCase> Deduct(ScoredNode node, IEnumerable<ScoreCase> cases)
    {
        var conditional = node.Rule.Deductions.Count(d => d.Condition is not null);
        foreach (var deduction in node.Rule.Deductions)
        {
            var amount = deduction.Amount switch
            {
                StepAmount step => Amount(step.Step),
                FixedAmount @fixed => Points(@fixed.Points, deduction.Location),
                _ => throw new ArgumentOutOfRangeException(nameof(node)),
            };
            if (deduction.Condition is not { } condition)
                cases = cases.Select(c => c with { Score = Apply(deduction, c.Score, amount, c.Location) });
            else if (conditional <= MaximumConditionalDeductions)
                cases = cases.SelectMany(c => Split(c, condition, deduction, amount));
        }
        return cases.ToImmutableArray();
    }

    private static IEnumerable<ScoreCase> Split(ScoreCase before, Condition condition, Deduction clause, Expression amount) =>
    [
        before with { Guard = Formula.All(before.Guard, Formula.Fails(condition)) },
        before with { Guard = Formula.All(before.Guard, Formula.Holds(condition)), Score = Apply(clause, before.Score, amount, before.Location) },
    ];

    private static BinaryExpression Apply(Deduction clause, Expression score, Expression amount, Location location) => new(
        clause.IsAddition ? BinaryOperator.Add : BinaryOperator.Subtract, score, amount, Dimension.Score, false, location);

    private static BinaryExpression Subtract(Expression left, Expression right, Location location) =>
        new(BinaryOperator.Subtract, left, right, Dimension.Score, false, location);
}
