using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>由日历算出的值的求值。每一种算法都是单调的，所以区间的值由两端定出；可能用到日历以外的日期的，可能没有值。</summary>
internal static class CalendarEvaluator
{
    public static Estimate Evaluate(CalendarExpression expression, Estimate left, Estimate? right)
    {
        var causes = right is { } other ? Obstacle.Union(left.Causes, other.Causes) : left.Causes;
        var rightValue = right?.Value;
        if (left.Value is { } value && (right is null || rightValue is not null))
        {
            return expression.Evaluate(value, rightValue) is { } known
                ? Estimate.Known(known)
                : Estimate.Rejected(Everything(expression), [new Obstacle(CalendarText.WhyAbsent(expression, value, rightValue))]);
        }
        return !left.MayBeUndefined && right is not { MayBeUndefined: true } && Image(expression, left.Range, right?.Range) is { } image
            ? Estimate.Within(image, causes)
            : Estimate.Rejected(Everything(expression), causes);
    }

    /// <summary>两个参数在各自的范围内时的值；可能没有值时为空。</summary>
    public static ValueRange? Image(CalendarExpression expression, ValueRange left, ValueRange? right)
    {
        if (Whole(left) is not var (first, last))
            return null;
        var (lower, upper) = (first, last);
        (Rational Lower, Rational Upper)? others = right is null ? null
            : expression.Function == CalendarFunction.Between ? Whole(right)
            : IsWhole(expression.Right!) && right is { Lower: { } fewest, Upper: { } most } ? (fewest, most)
            : null;
        if (right is not null && others is null)
            return null;
        if (expression.Function == CalendarFunction.Between)
            (lower, upper) = (last, first);
        return expression.Evaluate(lower, others?.Lower) is { } from && expression.Evaluate(upper, others?.Upper) is { } to
            ? RangeArithmetic.Closed(from, to)
            : null;
    }

    /// <summary>有值时一切可能的值。</summary>
    public static ValueRange Everything(CalendarExpression expression)
    {
        var days = expression.Calendar.Days;
        return expression.Function == CalendarFunction.Between
            ? RangeArithmetic.Closed(-days.WorkingDays, days.WorkingDays)
            : RangeArithmetic.Closed(days.FirstDay, days.LastDay);
    }

    /// <summary>是不是总取整数。</summary>
    public static bool IsWhole(Expression count) => count switch
    {
        NumberExpression number => number.Value.IsInteger,
        NegateExpression negate => IsWhole(negate.Operand),
        FieldExpression { Field.Type: NumberType { IsWhole: true } } => true,
        DefinitionExpression definition => IsWhole(definition.Definition.Value),
        CalendarExpression { Function: CalendarFunction.Between } => true,
        BinaryExpression { Operator: not BinaryOperator.Divide } binary => IsWhole(binary.Left) && IsWhole(binary.Right),
        _ => false,
    };

    /// <summary>范围内的日期最早、最晚是哪一天；没有界限为空。</summary>
    private static (Rational Lower, Rational Upper)? Whole(ValueRange? dates)
    {
        if (dates is not { Lower: { } lower, Upper: { } upper } range)
            return null;
        var last = upper.Floor();
        return (Rational.FromInteger(lower.Floor()), Rational.FromInteger(!range.IncludesUpper && upper.IsInteger ? last - 1 : last));
    }
}
