using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>一种情形及算式在其中的值；值为空表示没有定义（除数为零）。</summary>
internal readonly record struct Case(Branch Branch, Fraction? Value);

/// <summary>
/// 把算式按除数的正负、绝对值、取大取小、舍入分为若干情形，每种情形中算式是两个多项式之比。
/// 各情形互斥，合起来不遗漏。
/// </summary>
internal static class CaseSplitter
{
    public static IEnumerable<Case> Expand(Expression expression, Branch branch) => expression switch
    {
        NumberExpression number => [new Case(branch, Fraction.Of(number.Value))],
        FieldExpression field => [new Case(branch, Unknown(branch.Variables.Of(field.Field)))],
        DefinitionExpression definition => Expand(definition.Definition.Value, branch),
        BinaryExpression binary => Binary(binary, branch),
        NegateExpression negate => Map(negate.Operand, branch, (b, value) => [new Case(b, value.Negate())]),
        AbsoluteExpression absolute => Map(absolute.Operand, branch, Absolute),
        ExtremeExpression extreme => Extreme(extreme.Operands, extreme.IsMaximum, branch),
        RoundExpression round => Map(round.Operand, branch, (b, value) => RoundingCases.Expand(value, round.Rounding, b)),
        MonthShiftExpression shift => Map(shift.Operand, branch, (b, value) => MonthShiftCases.Expand(value, shift, b)),
        CalendarExpression { Right: { } right } calendar => Map(calendar.Left, branch, (b, left) => Map(right, b, (c, value) => CalendarCases.Expand(calendar, left, value, c))),
        CalendarExpression calendar => Map(calendar.Left, branch, (b, left) => CalendarCases.Expand(calendar, left, Fraction.Of(Rational.Zero), b)),
        ConditionalExpression conditional => Conditional(conditional.Arms, branch),
        ListExpression list => [new Case(branch, Unknown(branch.Variables.Of(list)))],
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static Fraction Unknown(Variable variable) => Fraction.Of(Polynomial.Variable(variable.Index));

    private static IEnumerable<Case> Map(Expression operand, Branch branch, Func<Branch, Fraction, IEnumerable<Case>> then) =>
        Expand(operand, branch).SelectMany(c => c.Value is null ? [c] : then(c.Branch, c.Value));

    private static IEnumerable<Case> Binary(BinaryExpression binary, Branch branch) =>
        Map(binary.Left, branch, (b, left) => Map(binary.Right, b, (c, right) => binary.Operator switch
        {
            BinaryOperator.Add => [new Case(c, Fraction.Add(left, right))],
            BinaryOperator.Subtract => [new Case(c, Fraction.Add(left, right.Negate()))],
            BinaryOperator.Multiply => [new Case(c, Fraction.Multiply(left, right))],
            BinaryOperator.Divide => Divide(left, right, c),
            _ => throw new ArgumentOutOfRangeException(nameof(binary)),
        }));

    private static IEnumerable<Case> Divide(Fraction left, Fraction right, Branch branch)
    {
        if (branch.Restrict(right.Numerator, SignSet.Positive) is { } positive)
            yield return new Case(positive, Quotient(left, right));
        if (branch.Restrict(right.Numerator, SignSet.Negative) is { } negative)
            yield return new Case(negative, Quotient(left.Negate(), right.Negate()));
        if (branch.Restrict(right.Numerator, SignSet.Zero) is { } zero)
            yield return new Case(zero, null);
    }

    private static Fraction Quotient(Fraction left, Fraction right) =>
        Fraction.Reduce(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    private static IEnumerable<Case> Absolute(Branch branch, Fraction value) =>
        Either(branch, value.Numerator, value, value.Negate());

    private static IEnumerable<Case> Extreme(ImmutableArray<Expression> operands, bool isMaximum, Branch branch) =>
        operands.Skip(1).Aggregate(
            Expand(operands[0], branch),
            (cases, operand) => cases.SelectMany(c => c.Value is null
                ? [c]
                : Map(operand, c.Branch, (b, next) => isMaximum
                    ? Either(b, c.Value.Difference(next), c.Value, next)
                    : Either(b, c.Value.Difference(next), next, c.Value))));

    private static IEnumerable<Case> Conditional(ImmutableArray<ConditionalArm> arms, Branch branch)
    {
        if (arms.IsEmpty)
            return [new Case(branch, null)];
        return ConditionCases.Of(arms[0].Condition, branch).SelectMany(c => c.Holds switch
        {
            true => Expand(arms[0].Value, c.Branch),
            false => Conditional(arms[1..], c.Branch),
            null => [new Case(c.Branch, null)],
        });
    }

    private static IEnumerable<Case> Either(Branch branch, Polynomial test, Fraction ifNotNegative, Fraction ifNegative)
    {
        if (branch.Restrict(test, SignSet.NotNegative) is { } upper)
            yield return new Case(upper, ifNotNegative);
        if (branch.Restrict(test, SignSet.Negative) is { } lower)
            yield return new Case(lower, ifNegative);
    }
}
