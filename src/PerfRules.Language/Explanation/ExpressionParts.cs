using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>算式和条件的组成部分。</summary>
internal static class ExpressionParts
{
    /// <summary>算式及其各部分，不展开口径，也不进入明细的汇总。</summary>
    public static IEnumerable<Expression> SelfAndDescendants(Expression expression) =>
        Operands(expression).SelectMany(SelfAndDescendants).Prepend(expression);

    /// <summary>条件中的各个比较。</summary>
    public static IEnumerable<ComparisonCondition> Comparisons(Condition condition) => condition switch
    {
        ComparisonCondition comparison => [comparison],
        AndCondition and => and.Operands.SelectMany(Comparisons),
        OrCondition or => or.Operands.SelectMany(Comparisons),
        NotCondition not => Comparisons(not.Operand),
        _ => [],
    };

    private static ImmutableArray<Expression> Operands(Expression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        NegateExpression negate => [negate.Operand],
        AbsoluteExpression absolute => [absolute.Operand],
        RoundExpression round => [round.Operand],
        ExtremeExpression extreme => extreme.Operands,
        _ => [],
    };
}
