using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>在一组取值下精确计算算式、条件和命题，用来检验证明给出的实例。</summary>
public sealed class ExactEvaluator(Valuation valuation)
{
    /// <summary>算式的值；除数为零或没有取值时为空。</summary>
    public Rational? Evaluate(Expression expression) => expression switch
    {
        NumberExpression number => number.Value,
        FieldExpression field => valuation.Fields.TryGetValue(field.Field, out var value) ? value : null,
        DefinitionExpression definition => Evaluate(definition.Definition.Value),
        BinaryExpression binary => Binary(binary),
        NegateExpression negate => -Evaluate(negate.Operand),
        AbsoluteExpression absolute => Evaluate(absolute.Operand)?.Abs(),
        ExtremeExpression extreme => Extreme(extreme),
        RoundExpression round => Evaluate(round.Operand) is { } exact ? round.Rounding.Apply(exact) : null,
        MonthShiftExpression shift => Evaluate(shift.Operand) is { } date ? MonthShift.Apply(date, shift.Months) : null,
        CalendarExpression calendar => OnCalendar(calendar),
        ConditionalExpression conditional => Conditional(conditional),
        ListExpression list => valuation.Aggregates.TryGetValue(ExpressionKey.Of(list), out var value) ? value : null,
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>条件是否成立；引用的值没有定义而不能判断时为空。</summary>
    public bool? Evaluate(Condition condition) => condition switch
    {
        ComparisonCondition comparison => Compare(comparison),
        BooleanCondition boolean => valuation.Fields.TryGetValue(boolean.Field, out var value) ? value == 1 : null,
        ChoiceCondition choice => valuation.Fields.TryGetValue(choice.Field, out var value) ? value == choice.Option : null,
        MissingCondition => false, // 证明中的数据都有值。
        AndCondition and => and.Operands.Select(Evaluate).Aggregate((bool?)true, (all, next) => all & next),
        OrCondition or => or.Operands.Select(Evaluate).Aggregate((bool?)false, (any, next) => any | next),
        NotCondition not => !Evaluate(not.Operand),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public bool Evaluate(Formula formula) => formula switch
    {
        AllFormula all => all.Operands.All(Evaluate),
        AnyFormula any => any.Operands.Any(Evaluate),
        NotFormula not => !Evaluate(not.Operand),
        HoldsFormula holds => Evaluate(holds.Condition) == true,
        FailsFormula fails => Evaluate(fails.Condition) == false,
        UndefinedFormula undefined => Evaluate(undefined.Expression) is null,
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    private Rational? Binary(BinaryExpression binary)
    {
        if (Evaluate(binary.Left) is not { } left || Evaluate(binary.Right) is not { } right)
            return null;
        return binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => right.IsZero ? null : left / right,
            _ => throw new ArgumentOutOfRangeException(nameof(binary)),
        };
    }

    private Rational? OnCalendar(CalendarExpression calendar)
    {
        if (Evaluate(calendar.Left) is not { } left)
            return null;
        return calendar.Right is null ? calendar.Evaluate(left, null)
            : Evaluate(calendar.Right) is { } right ? calendar.Evaluate(left, right)
            : null;
    }

    private Rational? Conditional(ConditionalExpression conditional)
    {
        foreach (var arm in conditional.Arms)
        {
            if (Evaluate(arm.Condition) is not false and var holds)
                return holds is null ? null : Evaluate(arm.Value);
        }
        return null;
    }

    private Rational? Extreme(ExtremeExpression extreme)
    {
        Rational? best = null;
        foreach (var operand in extreme.Operands)
        {
            if (Evaluate(operand) is not { } value)
                return null;
            best = best is not { } so ? value : extreme.IsMaximum ? Rational.Max(so, value) : Rational.Min(so, value);
        }
        return best;
    }

    private bool? Compare(ComparisonCondition comparison)
    {
        if (Evaluate(comparison.Left) is not { } left || Evaluate(comparison.Right) is not { } right)
            return null;
        return comparison.Operator switch
        {
            ComparisonOperator.Less => left < right,
            ComparisonOperator.LessOrEqual => left <= right,
            ComparisonOperator.Equal => left == right,
            ComparisonOperator.NotEqual => left != right,
            ComparisonOperator.GreaterOrEqual => left >= right,
            ComparisonOperator.Greater => left > right,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }
}
