using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 绑定对明细各行的汇总。平均、加权平均、占比都是两个汇总之商，因此求值、生成、证明只须认识个数与合计；
/// 没有行时除数为 0，没有值，与别的除法一样检查。
/// </summary>
internal sealed class AggregateBinder(BindingContext context, NameScope scope)
{
    public Expression? Bind(AggregateSyntax syntax)
    {
        if (!scope.TryGetList(syntax.List.Name, out var list))
        {
            context.ReportUnknown(context.At(syntax.List.Span), syntax.List.Name, "明细", scope.ListNames);
            return null;
        }
        var rows = new ExpressionBinder(context, scope.RowsOf(list)) { ItemName = list.Name };
        var filter = syntax.Filter is null ? null : new ConditionBinder(context, rows).Bind(syntax.Filter);
        if (syntax.Filter is not null && filter is null)
            return null;
        var value = syntax.Value is null ? null : rows.Numeric(rows.Bind(syntax.Value));
        var weight = syntax.Weight is null ? null : rows.Numeric(rows.Bind(syntax.Weight));
        if (syntax.Value is not null && value is null || syntax.Weight is not null && weight is null)
            return null;
        var location = context.At(syntax.Span);
        var selected = WithoutParts(list, filter, location);
        return syntax.Kind switch
        {
            AggregateKind.Count => Count(list, selected, location),
            AggregateKind.Sum => Sum(list, selected, value!, location),
            AggregateKind.Mean => Quotient(
                Sum(list, selected, value!, location), Count(list, selected, location), value!.Dimension, value.IsRatio),
            AggregateKind.WeightedMean => Weighted(list, selected, value!, weight!, location),
            AggregateKind.Share when filter is null => ShareOfWhat(syntax, list),
            AggregateKind.Share => Share(list, selected, WithoutParts(list, null, location), value, location),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax.Kind, null),
        };
    }

    /// <summary>标准差：各行的值与平均之差的平方的平均，再开平方。没有写明除以行数还是行数减1的报告。</summary>
    public Expression? Bind(DeviationSyntax syntax)
    {
        var sum = Bind(new AggregateSyntax(AggregateKind.Sum, syntax.List, syntax.Filter, syntax.Value, null, syntax.Span)) as ListExpression;
        if (sum is null)
            return null;
        var location = context.At(syntax.Span);
        if (syntax.IsSample is not { } isSample)
        {
            context.Report(RootDiagnostics.WhichDeviation(context.At(syntax.Words)));
            return null;
        }
        var (value, count) = (sum.Operand!, Count(sum.List, sum.Filter, location));
        if (!value.Dimension.Equals(Dimension.None) && value.Dimension.IsError)
            return null;
        var square = new BinaryExpression(BinaryOperator.Multiply, value, value, value.Dimension.Times(value.Dimension), value.IsRatio, location);
        var squares = sum with { Operand = square, Dimension = square.Dimension };
        var ofSum = Quotient(new BinaryExpression(BinaryOperator.Multiply, sum, sum, square.Dimension, value.IsRatio, location), count, square.Dimension, value.IsRatio);
        Expression total = new BinaryExpression(BinaryOperator.Subtract, squares, ofSum, square.Dimension, value.IsRatio, location);
        Expression divisor = isSample
            ? new BinaryExpression(BinaryOperator.Subtract, count, new NumberExpression(Rational.One, Unit.Counter("个"), location), count.Dimension, false, location)
            : count;
        var variance = Quotient(total, divisor, square.Dimension, value.IsRatio);
        // 方差不会为负；只凭取值范围推不出来，所以写明。
        var operand = new ExtremeExpression(true, [variance, new NumberExpression(Rational.Zero, Unit.None, location)], square.Dimension, value.IsRatio, location);
        return new RootExpression(operand, 2, 0, syntax.Rounding, Words(location.Text), value.Dimension, value.IsRatio, location);
    }

    private static string Words(string text) => text.LastIndexOf('（') is > 0 and var bracket && text.EndsWith('）') ? text[..bracket] : text;

    private Expression? ShareOfWhat(AggregateSyntax syntax, RecordList list)
    {
        context.Report(WordingDiagnostics.ShareOfWhat(context.At(syntax.Span), list.Name));
        return null;
    }

    private static BinaryExpression Weighted(RecordList list, Condition? filter, Expression value, Expression weight, Location location)
    {
        var product = new BinaryExpression(
            BinaryOperator.Multiply, value, weight, value.Dimension.Times(weight.Dimension), value.IsRatio || weight.IsRatio, location);
        return Quotient(Sum(list, filter, product, location), Sum(list, filter, weight, location), value.Dimension, value.IsRatio);
    }

    private static BinaryExpression Share(RecordList list, Condition? part, Condition? all, Expression? value, Location location) => value is null
        ? Quotient(Count(list, part, location), Count(list, all, location), Dimension.None, true)
        : Quotient(Sum(list, part, value, location), Sum(list, all, value, location), Dimension.None, true);

    private static ListExpression Count(RecordList list, Condition? filter, Location location) =>
        new(ListFunction.Count, list, filter, null, Dimension.Of("个"), location);

    private static ListExpression Sum(RecordList list, Condition? filter, Expression value, Location location) =>
        new(ListFunction.Sum, list, filter, value, value.Dimension, location);

    private static BinaryExpression Quotient(Expression left, Expression right, Dimension dimension, bool isRatio) =>
        new(BinaryOperator.Divide, left, right, dimension, isRatio, left.Location);

    /// <summary>“其中”行不重复计；条件自己说到“其中”的照条件。</summary>
    private static Condition? WithoutParts(RecordList list, Condition? filter, Location location)
    {
        if (list.PartOfAbove is not { } part || filter is not null && References.Fields(filter).Contains(part))
            return filter;
        Condition isWhole = new NotCondition(new BooleanCondition(part, location), location);
        return filter is null ? isWhole : new AndCondition(ImmutableArray.Create(isWhole).AddRange(filter.Conjuncts), location);
    }
}
