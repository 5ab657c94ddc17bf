using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>算式和条件的组成部分。</summary>
internal static class ExpressionParts
{
    /// <summary>算式及其各部分，不展开口径，也不进入明细的汇总。</summary>
    public static IEnumerable<Expression> SelfAndDescendants(Expression expression) => SelfAndDescendants(expression, Operands);

    /// <summary>算式及其各部分；<paramref name="operands"/> 决定往下看哪些。</summary>
    public static IEnumerable<Expression> SelfAndDescendants(
        Expression expression, Func<Expression, ImmutableArray<Expression>> operands) =>
        operands(expression).SelectMany(part => SelfAndDescendants(part, operands)).Prepend(expression);

    /// <summary>条件中的各个比较。</summary>
    public static IEnumerable<ComparisonCondition> Comparisons(Condition condition) => condition switch
    {
        ComparisonCondition comparison => [comparison],
        AndCondition and => and.Operands.SelectMany(Comparisons),
        OrCondition or => or.Operands.SelectMany(Comparisons),
        NotCondition not => Comparisons(not.Operand),
        _ => [],
    };

    /// <summary>直接的各部分；按情形取值的为各支的值。</summary>
    public static ImmutableArray<Expression> Operands(Expression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        NegateExpression negate => [negate.Operand],
        AbsoluteExpression absolute => [absolute.Operand],
        RoundExpression round => [round.Operand],
        RootExpression root => [root.Operand],
        MonthShiftExpression shift => [shift.Operand],
        CalendarExpression calendar => [.. calendar.Operands],
        ExtremeExpression extreme => extreme.Operands,
        ConditionalExpression conditional => [.. conditional.Arms.Select(arm => arm.Value)],
        _ => [],
    };

    /// <summary>写的是不是同一个数，不计写在哪里；写法不同而值相等的不算。</summary>
    public static bool AreSame(Expression? left, Expression? right) => (left, right) switch
    {
        (null, null) => true,
        (FieldExpression a, FieldExpression b) => a.Field == b.Field,
        (DefinitionExpression a, DefinitionExpression b) => a.Definition == b.Definition,
        (NumberExpression a, NumberExpression b) => a.Value == b.Value,
        (BinaryExpression a, BinaryExpression b) => a.Operator == b.Operator && AreSame(a.Left, b.Left) && AreSame(a.Right, b.Right),
        (AbsoluteExpression a, AbsoluteExpression b) => AreSame(a.Operand, b.Operand),
        (NegateExpression a, NegateExpression b) => AreSame(a.Operand, b.Operand),
        (ExtremeExpression a, ExtremeExpression b) => a.IsMaximum == b.IsMaximum && a.Operands.Length == b.Operands.Length && a.Operands.Zip(b.Operands, AreSame).All(same => same),
        (RoundExpression a, RoundExpression b) => a.Rounding == b.Rounding && AreSame(a.Operand, b.Operand),
        (RootExpression a, RootExpression b) => a.Degree == b.Degree && a.Shift == b.Shift && a.Rounding == b.Rounding && AreSame(a.Operand, b.Operand),
        (MonthShiftExpression a, MonthShiftExpression b) => a.Months == b.Months && AreSame(a.Operand, b.Operand),
        (CalendarExpression a, CalendarExpression b) => a.Function == b.Function && AreSame(a.Left, b.Left) && AreSame(a.Right, b.Right),
        (ListExpression a, ListExpression b) => a.Function == b.Function && a.List == b.List && AreSame(a.Filter, b.Filter) && AreSame(a.Operand, b.Operand),
        _ => false,
    };

    private static bool AreSame(Condition? left, Condition? right) => (left, right) switch
    {
        (null, null) => true,
        (ComparisonCondition a, ComparisonCondition b) => a.Operator == b.Operator && AreSame(a.Left, b.Left) && AreSame(a.Right, b.Right),
        (BooleanCondition a, BooleanCondition b) => a.Field == b.Field,
        (ChoiceCondition a, ChoiceCondition b) => a.Field == b.Field && a.Option == b.Option,
        (NotCondition a, NotCondition b) => AreSame(a.Operand, b.Operand),
        (AndCondition a, AndCondition b) => a.Operands.Length == b.Operands.Length && a.Operands.Zip(b.Operands, AreSame).All(same => same),
        (OrCondition a, OrCondition b) => a.Operands.Length == b.Operands.Length && a.Operands.Zip(b.Operands, AreSame).All(same => same),
        _ => false,
    };
}
