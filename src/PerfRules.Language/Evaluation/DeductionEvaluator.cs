using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>扣多少分。</summary>
internal static class DeductionEvaluator
{
    public static Estimate Evaluate(Deduction deduction, Scope scope)
    {
        var applies = deduction.Condition is null
            ? Truth.Known(true)
            : ConditionEvaluator.Evaluate(deduction.Condition, scope);
        if (applies.Fails)
            return Estimate.Known(Rational.Zero);
        var amount = deduction.Amount switch
        {
            StepAmount step => Evaluate(step.Step, scope),
            FixedAmount fixedAmount => Estimate.Known(fixedAmount.Points),
            _ => throw new ArgumentOutOfRangeException(nameof(deduction)),
        };
        if (applies.Holds)
            return amount;
        var either = amount.Or(Estimate.Known(Rational.Zero), applies.Causes);
        return applies.CanBeUndefined ? Estimate.Rejected(either.Range, either.Causes) : either;
    }

    public static Estimate Evaluate(StepDeduction step, Scope scope)
    {
        var excess = ExpressionEvaluator.Evaluate(step.Excess, scope)
            .Map(range => RangeArithmetic.Maximum(range, RangeArithmetic.Point(Rational.Zero)));
        var amount = excess
            .Map(range => RangeArithmetic.Multiply(range, RangeArithmetic.Point(Rational.One / step.Step.Value)))
            .Map(range => Count(range, step.Mode))
            .Map(range => RangeArithmetic.Multiply(range, RangeArithmetic.Point(step.PointsPerStep)));
        return step.Limit is { } limit
            ? amount.Map(range => RangeArithmetic.Minimum(range, RangeArithmetic.Point(limit)))
            : amount;
    }

    private static ValueRange Count(ValueRange range, StepMode mode) => mode switch
    {
        StepMode.Proportional => range,
        StepMode.WholeSteps => RangeArithmetic.Step(range, value => Rational.FromInteger(value.Floor())),
        StepMode.StartedSteps => RangeArithmetic.Step(range, value => Rational.FromInteger(value.Ceiling())),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
