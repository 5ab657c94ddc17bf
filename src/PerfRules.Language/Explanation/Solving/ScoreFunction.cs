using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>叶子的得分（舍入之前）作为一项数据的函数。步骤与评分相同，只是各数换成了函数。</summary>
internal static class ScoreFunction
{
    public static Piecewise? Of(Indicator leaf, Rational points, UnknownSolver solver)
    {
        var (result, rest) = (Piecewise.Undefined, IntervalSet.All);
        foreach (var veto in leaf.Vetoes)
        {
            if (solver.SplitBy(veto.Condition) is not { } split)
                return null;
            result = result.Join(Piecewise.Constant(Rational.Zero).Restrict(rest.Intersect(split.Holds)));
            rest = rest.Intersect(split.Fails);
        }
        return Lowered(leaf, points, solver) is { } score ? result.Join(score.Restrict(rest)) : null;
    }

    /// <summary>例外之后，限分压低的得分。</summary>
    private static Piecewise? Lowered(Indicator leaf, Rational points, UnknownSolver solver)
    {
        var score = Excepted(leaf, points, solver);
        foreach (var limit in leaf.Limits)
        {
            if (score is null || solver.SplitBy(limit.Condition) is not { } split
                || score.Minimum(Piecewise.Constant(limit.Maximum)) is not { } lowered)
                return null;
            score = score.Restrict(split.Fails).Join(lowered.Restrict(split.Holds));
        }
        return score;
    }

    private static Piecewise? Excepted(Indicator leaf, Rational points, UnknownSolver solver)
    {
        var (result, rest) = (Piecewise.Undefined, IntervalSet.All);
        foreach (var exception in leaf.Exceptions)
        {
            if (solver.SplitBy(exception.Condition) is not { } split || Outcome(exception, solver) is not { } outcome)
                return null;
            result = result.Join(outcome.Restrict(rest.Intersect(split.Holds)));
            rest = rest.Intersect(split.Fails);
        }
        return Limited(leaf, points, solver) is { } score ? result.Join(score.Restrict(rest)) : null;
    }

    /// <summary>剔除的没有得分。</summary>
    private static Piecewise? Outcome(ScoreException exception, UnknownSolver solver) =>
        exception.Points is { } points ? solver.FunctionOf(points) : Piecewise.Undefined;

    private static Piecewise? Limited(Indicator leaf, Rational points, UnknownSolver solver)
    {
        var score = Method(leaf, points, solver);
        foreach (var deduction in leaf.Deductions)
        {
            if (score is null || Deducted(deduction, leaf, points, solver) is not { } amount)
                return null;
            score = deduction.IsAddition ? score.Plus(amount) : score.Minus(amount);
        }
        if (leaf.FloorsAtZero)
            score = score?.Maximum(Piecewise.Constant(leaf.Minimum));
        return leaf.CapsAtPoints ? score?.Minimum(Piecewise.Constant(points)) : score;
    }

    private static Piecewise? Method(Indicator leaf, Rational points, UnknownSolver solver)
    {
        switch (leaf.Method)
        {
            case FullMarksMethod:
                return Piecewise.Constant(points);
            case FormulaMethod formula:
                return solver.FunctionOf(formula.Value);
            case BandMethod bands:
                var result = Piecewise.Undefined;
                foreach (var band in bands.Bands)
                {
                    if (solver.SplitBy(band.Condition) is not { } split || Awarded(band.Award, leaf, points, solver) is not { } award)
                        return null;
                    result = result.Join(award.Restrict(split.Holds));
                }
                return result;
            default:
                return null;
        }
    }

    private static Piecewise? Awarded(Award award, Indicator leaf, Rational points, UnknownSolver solver)
    {
        switch (award)
        {
            case PointsAward fixedAward:
                return solver.FunctionOf(fixedAward.Points);
            case DeductionAward deduction:
                var score = Stepped(deduction.Deduction, leaf, points, solver) is { } amount
                    ? Piecewise.Constant(points).Minus(amount)
                    : null;
                return deduction.Deduction.StopsAtZero ? score?.Maximum(Piecewise.Constant(Rational.Zero)) : score;
            default:
                return null;
        }
    }

    private static Piecewise? Deducted(Deduction deduction, Indicator leaf, Rational points, UnknownSolver solver)
    {
        var amount = deduction.Amount switch
        {
            StepAmount step => Stepped(step.Step, leaf, points, solver),
            FixedAmount fixedAmount => Piecewise.Constant(fixedAmount.Points),
            _ => null,
        };
        if (deduction.Condition is not { } condition)
            return amount;
        return solver.SplitBy(condition) is { } split && amount is not null
            ? amount.Restrict(split.Holds).Join(Piecewise.Constant(Rational.Zero).Restrict(split.Fails))
            : null;
    }

    private static Piecewise? Stepped(StepDeduction step, Indicator leaf, Rational points, UnknownSolver solver)
    {
        var count = solver.FunctionOf(step.Excess)?
            .Maximum(Piecewise.Constant(Rational.Zero))?
            .Times(Piecewise.Constant(Rational.One / step.Step.Value));
        if (step.Mode != StepMode.Proportional)
            count = (count is null ? null : Staircase.Of(count, step, leaf, points)) ?? solver.FunctionOf(ScoreExpressions.Count(step));
        var amount = count?.Times(Piecewise.Constant(step.PointsPerStep));
        return step.Limit is { } limit ? amount?.Minimum(Piecewise.Constant(limit)) : amount;
    }
}
