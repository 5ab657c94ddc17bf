using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>算式的值。</summary>
internal static class ExpressionEvaluator
{
    public static Estimate Evaluate(Expression expression, Scope scope) => expression switch
    {
        NumberExpression number => Estimate.Known(number.Value),
        FieldExpression field => scope.EstimateOf(field.Field),
        DefinitionExpression definition => scope.EstimateOf(definition.Definition),
        BinaryExpression binary => Binary(binary, scope),
        NegateExpression negate => Evaluate(negate.Operand, scope).Map(RangeArithmetic.Negate),
        AbsoluteExpression absolute => Evaluate(absolute.Operand, scope).Map(RangeArithmetic.Absolute),
        RoundExpression round => Evaluate(round.Operand, scope)
            .Map(range => RangeArithmetic.Step(range, round.Rounding.Apply)),
        MonthShiftExpression shift => Evaluate(shift.Operand, scope)
            .Map(range => RangeArithmetic.Step(range, date => MonthShift.Apply(date, shift.Months))),
        CalendarExpression calendar => CalendarEvaluator.Evaluate(calendar, Evaluate(calendar.Left, scope), calendar.Right is { } right ? Evaluate(right, scope) : null),
        ExtremeExpression extreme => extreme.Operands
            .Select(operand => Evaluate(operand, scope))
            .Aggregate((left, right) => left.Combine(
                right, extreme.IsMaximum ? RangeArithmetic.Maximum : RangeArithmetic.Minimum)),
        ConditionalExpression conditional => Conditional(conditional, scope),
        ListExpression list => OverRows(list, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static Estimate Binary(BinaryExpression binary, Scope scope)
    {
        var left = Evaluate(binary.Left, scope);
        var right = Evaluate(binary.Right, scope);
        return binary.Operator switch
        {
            BinaryOperator.Add => left.Combine(right, RangeArithmetic.Add),
            BinaryOperator.Subtract => left.Combine(right, RangeArithmetic.Subtract),
            BinaryOperator.Multiply => left.Combine(right, RangeArithmetic.Multiply),
            BinaryOperator.Divide => left.Divide(right, () => ExpressionPrinter.Print(binary.Right)),
            _ => throw new ArgumentOutOfRangeException(nameof(binary)),
        };
    }

    private static Estimate Conditional(ConditionalExpression conditional, Scope scope)
    {
        var arms = Alternatives<ConditionalArm>.FirstHolding(conditional.Arms, arm => arm.Condition, scope);
        if (arms.Possible.IsEmpty)
            return Estimate.Undefined([new Obstacle($"“{conditional.Location.Text}”没有写这种情形取多少")]);
        return arms.CanBeUndefined || !arms.IsDecided
            ? Estimate.Undefined(arms.Causes)
            : arms.Possible
                .Select(arm => Evaluate(arm.Value, scope))
                .Aggregate((left, right) => left.Or(right, arms.Causes));
    }

    private static Estimate OverRows(ListExpression list, Scope scope)
    {
        if (scope.RowsOf(list.List) is not { } rows)
            return OverMissingRows(list, scope.ForAnyRow(list.List));
        return rows
            .Select((row, index) => Contribution(list, scope.ForRow(list.List, row, index)))
            .Aggregate(Estimate.Known(Rational.Zero), (sum, row) => sum.Combine(row, RangeArithmetic.Add));
    }

    private static Estimate Contribution(ListExpression list, Scope row)
    {
        var isCounted = list.Filter is null ? Truth.Known(true) : ConditionEvaluator.Evaluate(list.Filter, row);
        if (isCounted.Fails)
            return Estimate.Known(Rational.Zero);
        var value = list.Operand is null ? Estimate.Known(Rational.One) : Evaluate(list.Operand, row);
        if (isCounted.Holds)
            return value;
        return isCounted.CanBeUndefined
            ? Estimate.Undefined(isCounted.Causes)
            : value.Or(Estimate.Known(Rational.Zero), isCounted.Causes);
    }

    /// <summary>行数未知：每行的贡献不为负则合计不为负，不为正则合计不为正。</summary>
    private static Estimate OverMissingRows(ListExpression list, Scope anyRow)
    {
        var row = Contribution(list, anyRow);
        var causes = Obstacle.Union([new Obstacle($"缺少“{list.List.Name}”")], row.Causes);
        if (row.MayBeUndefined)
            return Estimate.Undefined(causes);
        var canBeNegative = row.Range.Lower is not { } lower || lower.Sign < 0;
        var canBePositive = row.Range.Upper is not { } upper || upper.Sign > 0;
        return Estimate.Within(
            new ValueRange(
                canBeNegative ? null : Rational.Zero, !canBeNegative,
                canBePositive ? null : Rational.Zero, !canBePositive),
            causes);
    }
}
