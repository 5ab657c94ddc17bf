using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>各汇总之间必然成立的关系；汇总在证明中是独立的未知数，靠这些关系联系起来。</summary>
internal static class ListFacts
{
    public static IEnumerable<Formula> Of(IReadOnlyList<ListExpression> lists)
    {
        var distinct = lists.DistinctBy(ExpressionKey.Of).ToList();
        return Inclusions(distinct).Concat(Averages(distinct)).Concat(Emptiness(distinct));
    }

    /// <summary>满足条件的行数、非负的值之和不超过条件更宽的。</summary>
    private static IEnumerable<Formula> Inclusions(List<ListExpression> lists) =>
        from part in lists
        where part.Filter is not null
        from all in lists
        where part != all && Covers(all.Filter, part.Filter)
            && ExpressionKey.Of(part with { Filter = null }) == ExpressionKey.Of(all with { Filter = null })
            && VariableTable.ListRange(all).Lower is not null
        select Formula.Compare(part, ComparisonOperator.LessOrEqual, all);

    private static bool Covers(Condition? wide, Condition? narrow) =>
        wide is null || narrow is not null && Keys(wide).IsSubsetOf(Keys(narrow));

    private static HashSet<string> Keys(Condition condition) => condition.Conjuncts.Select(ExpressionKey.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>平均在各行的值之间：合计不低于最低值×个数，不高于最高值×个数；加权平均同理。</summary>
    private static IEnumerable<Formula> Averages(List<ListExpression> lists) =>
        from sum in lists
        from basis in lists
        where sum != basis && sum.List == basis.List && Key(sum.Filter) == Key(basis.Filter) && VariableTable.ListRange(basis).Lower is not null
        let averaged = Averaged(sum, basis)
        where averaged is not null
        let range = PossibleValues.Of(averaged)
        from fact in Between(sum, basis, range)
        select fact;

    /// <summary>没有行时合计为 0；有行而每行的值都大于 0 时，合计大于 0。</summary>
    private static IEnumerable<Formula> Emptiness(List<ListExpression> lists) =>
        from sum in lists
        from count in lists
        where sum.Operand is not null && count.Operand is null && sum.List == count.List && Key(sum.Filter) == Key(count.Filter)
        let isPositive = PossibleValues.Of(sum.Operand!) is { Lower: { } lower } range && (lower.Sign > 0 || lower.IsZero && !range.IncludesLower)
        select Formula.Any(
            Formula.All(ToZero(count, ComparisonOperator.Equal), ToZero(sum, ComparisonOperator.Equal)),
            isPositive
                ? Formula.All(ToZero(count, ComparisonOperator.Greater), ToZero(sum, ComparisonOperator.Greater))
                : ToZero(count, ComparisonOperator.Greater));

    private static Formula ToZero(ListExpression list, ComparisonOperator comparison) =>
        Formula.Compare(list, comparison, new NumberExpression(Rational.Zero, Unit.None, list.Location));

    private static string Key(Condition? filter) => filter is null ? "" : ExpressionKey.Of(filter);

    /// <summary>两个汇总之商是哪个值的（加权）平均；不是平均时为空。</summary>
    private static Expression? Averaged(ListExpression sum, ListExpression basis)
    {
        if (sum.Operand is not { } operand)
            return null;
        if (basis.Operand is not { } weight)
            return operand;
        return operand is BinaryExpression { Operator: BinaryOperator.Multiply } product && ExpressionKey.Of(product.Right) == ExpressionKey.Of(weight)
            ? product.Left
            : null;
    }

    private static IEnumerable<Formula> Between(ListExpression sum, ListExpression basis, ValueRange range)
    {
        if (range.Lower is { } lower)
            yield return Formula.Compare(sum, ComparisonOperator.GreaterOrEqual, Times(basis, lower));
        if (range.Upper is { } upper)
            yield return Formula.Compare(sum, ComparisonOperator.LessOrEqual, Times(basis, upper));
    }

    private static BinaryExpression Times(ListExpression basis, Rational factor) => new(
        BinaryOperator.Multiply, new NumberExpression(factor, Unit.None, basis.Location), basis, basis.Dimension, false, basis.Location);
}
