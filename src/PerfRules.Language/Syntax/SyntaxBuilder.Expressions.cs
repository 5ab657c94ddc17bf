using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private ExpressionSyntax Expression(ExpressionContext context) => context switch
    {
        NegateExpressionContext c => new NegateSyntax(Expression(c.expression()), SpanOf(c)),
        ProductExpressionContext c => new BinarySyntax(
            c.DIVIDE() is null ? BinaryOperator.Multiply : BinaryOperator.Divide, Expression(c.expression(0)), Expression(c.expression(1)), SpanOf(c)),
        SumExpressionContext c => new BinarySyntax(
            c.PLUS() is null ? BinaryOperator.Subtract : BinaryOperator.Add, Expression(c.expression(0)), Expression(c.expression(1)), SpanOf(c)),
        DirectedExpressionContext c => new DirectedQuotientSyntax(
            RowValue(c.rowValue(0))!, RowValue(c.rowValue(1))!, Reference(c.nameReference()), SpanOf(c)),
        WorkingDaysExpressionContext c => WorkingDays(c.workingDays()),
        PostponedExpressionContext c => new PostponedSyntax(Expression(c.expression()), SpanOf(c)),
        DateExpressionContext c => Date(c.date()),
        NumberExpressionContext c => new NumberSyntax(
            WrittenNumber.Digits(c.NUMBER().GetText()), c.PERCENT() is null ? c.unit()?.singleUnit().GetText() : "%", c.unit()?.MEASURE()?.GetText(), SpanOf(c)),
        TruthExpressionContext c => new TruthSyntax(c.YES() is not null, SpanOf(c)),
        DerivedExpressionContext c => Derived(c.derived()),
        ListExpressionContext { } c when c.aggregate() is DeviationAggregateContext deviation => Deviation(c, deviation),
        ListExpressionContext c => Aggregate(c),
        RootExpressionContext c => new RootSyntax(
            c.ROOT() is { } root ? root.GetText() == "平方根" ? 2 : 3 : WrittenNumber.Whole(c.NUMBER().GetText()) ?? 0, Expression(c.expression()),
            c.rounding() is { } places ? RoundingOf(places) : null, SpanOf(c)),
        NameExpressionContext c => Reference(c.nameReference()),
        GroupedExpressionContext c => Expression(c.expression()),
        AbsoluteExpressionContext c => new AbsoluteSyntax(Expression(c.expression()), SpanOf(c)),
        CallExpressionContext c => new CallSyntax(Function(c), [.. c.expression().Select(Expression)], SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private DeviationSyntax Deviation(ListExpressionContext context, DeviationAggregateContext deviation) => new(
        Reference(context.nameReference()), context.condition() is { } filter ? Condition(filter) : null, RowValue(deviation.rowValue())!,
        deviation.DEVIATION().GetText() switch { "总体标准差" => false, "样本标准差" => true, _ => null },
        deviation.rounding() is { } places ? RoundingOf(places) : null, SpanOf(deviation.DEVIATION()), SpanOf(context));

    private AggregateSyntax Aggregate(ListExpressionContext context)
    {
        var (kind, value, weight) = context.aggregate() switch
        {
            CountAggregateContext => (AggregateKind.Count, null, null),
            TotalAggregateContext c => (AggregateKind.Sum, c.rowValue(), null),
            MeanAggregateContext c => (AggregateKind.Mean, c.rowValue(), null),
            WeightedAggregateContext c => (AggregateKind.WeightedMean, c.rowValue(0), c.rowValue(1)),
            ShareAggregateContext c => (AggregateKind.Share, c.rowValue(), (RowValueContext?)null),
            var other => throw new ArgumentOutOfRangeException(nameof(context), other.GetType().Name, null),
        };
        return new AggregateSyntax(
            kind, Reference(context.nameReference()), context.condition() is { } filter ? Condition(filter) : null,
            RowValue(value), RowValue(weight), SpanOf(context));
    }

    private ExpressionSyntax? RowValue(RowValueContext? context) =>
        context is null ? null : context.nameReference() is { } name ? Reference(name) : Expression(context.expression());

    private static FunctionKind Function(CallExpressionContext context) => context.Start.Type switch
    {
        MAXIMUM => FunctionKind.Maximum,
        MINIMUM => FunctionKind.Minimum,
        MEAN => FunctionKind.Mean,
        _ => FunctionKind.Sum,
    };

    private ConditionSyntax Condition(ConditionContext context) => context switch
    {
        GroupedConditionContext c => Condition(c.condition()),
        NotConditionContext c => new NotSyntax(Condition(c.condition()), SpanOf(c)),
        AndConditionContext c => new LogicalSyntax(true, Condition(c.condition(0)), Condition(c.condition(1)), SpanOf(c)),
        OrConditionContext c => new LogicalSyntax(false, Condition(c.condition(0)), Condition(c.condition(1)), SpanOf(c)),
        DirectedConditionContext c => new DirectedComparisonSyntax(
            Expression(c.expression(0)), c.LESS_WORD() is null, Expression(c.expression(1)), Reference(c.nameReference()), SpanOf(c)),
        ComparisonConditionContext c => Chain(c),
        StatedConditionContext c => Stated(c),
        BoundConditionContext c => Bound(c),
        IntervalConditionContext c => Interval(
            c.nameReference() is { } subject ? Reference(subject) : null, c.interval(), SpanOf(c)),
        RangeConditionContext c => new IntervalSyntax(
            c.nameReference() is { } subject ? Reference(subject) : null,
            Expression(c.expression(0)), InclusionBefore(c, Middle(c)), Expression(c.expression(1)), InclusionAfter(c, Middle(c)), SpanOf(c)),
        DashConditionContext c => new IntervalSyntax(
            c.nameReference() is { } subject ? Reference(subject) : null,
            Expression(c.expression(0)), null, Expression(c.expression(1)), null, SpanOf(c)),
        InclusiveDashConditionContext c => new IntervalSyntax(
            c.nameReference() is { } subject ? Reference(subject) : null,
            Expression(c.expression(0)), InclusionAt(c, before: true), Expression(c.expression(1)), InclusionAt(c, before: false), SpanOf(c)),
        TopConditionContext c => Top(c),
        NameConditionContext c => c.NOT_FIND() is null
            ? new NameConditionSyntax(Reference(c.nameReference()), SpanOf(c))
            : new NotSyntax(new NameConditionSyntax(Reference(c.nameReference()), SpanOf(c.nameReference())), SpanOf(c)),
        ListedConditionContext c => new ListedConditionSyntax(c.Start.Type is ALL_LISTED or ALL_ABOVE, c.Start.Type is ANY_ABOVE or ALL_ABOVE, SpanOf(c)),
        EqualConditionContext c => Equality(c),
        MissingConditionContext c => new MissingSyntax([.. c.missingValue().Select(MissingValue)], SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private ExpressionSyntax MissingValue(MissingValueContext context) =>
        context.derived() is { } derived ? Derived(derived) : Reference(context.nameReference());

    private static int Middle(RangeConditionContext context) => (context.TILDE() ?? context.UP_UNTIL()).Symbol.StartIndex;

    // “回复率100%的”就是等于100%。
    private static ComparisonSyntax Equality(EqualConditionContext context)
    {
        var number = context.NUMBER();
        var end = context.PERCENT() is { } percent ? SpanOf(percent) : SpanOf(context.unit());
        var value = new NumberSyntax(
            WrittenNumber.Digits(number.GetText()), context.PERCENT() is null ? context.unit().singleUnit().GetText() : "%",
            context.unit()?.MEASURE()?.GetText(), SpanOf(number).To(end));
        return new ComparisonSyntax(
            [context.nameReference() is { } subject ? Reference(subject) : null, value], [new ComparisonToken(ComparisonOperator.Equal, value.Span)], SpanOf(context));
    }

    private static ComparisonSyntax Stated(StatedConditionContext context)
    {
        var word = context.LESS_WORD() ?? context.GREATER_WORD();
        var direction = word.Symbol.Type == LESS_WORD ? ComparisonOperator.Less : ComparisonOperator.Greater;
        return new ComparisonSyntax(
            [context.nameReference() is { } subject ? Reference(subject) : null, null], [new ComparisonToken(direction, SpanOf(word))], SpanOf(context));
    }

    private ComparisonSyntax Chain(ComparisonConditionContext context)
    {
        var comparisons = context.comparison().Select(Comparison).ToImmutableArray();
        var operands = context.expression().Select(ExpressionSyntax? (e) => Expression(e)).ToImmutableArray();
        if (operands.Length == comparisons.Length)
            operands = operands.Insert(0, null);
        return new ComparisonSyntax(operands, comparisons, SpanOf(context));
    }

    private ComparisonSyntax Bound(BoundConditionContext context)
    {
        var word = context.AT_OR_ABOVE() ?? context.AT_OR_BELOW() ?? context.OUTSIDE();
        var excludes = context.inclusion().Any(i => i.EXCLUSIVE() is not null);
        var op = word.Symbol.Type switch
        {
            AT_OR_ABOVE => excludes ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual,
            AT_OR_BELOW => excludes ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual,
            _ => ComparisonOperator.Greater,
        };
        ExpressionSyntax? subject = context.nameReference() is { } name ? Reference(name)
            : context.workingDays() is { } days ? WorkingDays(days)
            : null;
        return new ComparisonSyntax(
            [subject, Expression(context.expression())], [new ComparisonToken(op, SpanOf(word))], SpanOf(context));
    }

    private IntervalSyntax Interval(NameSyntax? subject, IntervalContext context, TextSpan span) => new(
        subject,
        Expression(context.expression(0)), context.LEFT_BRACKET() is not null,
        Expression(context.expression(1)), context.RIGHT_BRACKET() is not null,
        span);

    private static bool? InclusionAt(InclusiveDashConditionContext context, bool before) => Inclusion(
        context.inclusion().FirstOrDefault(i => i.Start.StartIndex < context.MINUS().Symbol.StartIndex == before));

    private static bool? InclusionBefore(RangeConditionContext context, int tilde) =>
        Inclusion(context.inclusion().FirstOrDefault(i => i.Start.StartIndex < tilde));

    private static bool? InclusionAfter(RangeConditionContext context, int tilde) =>
        Inclusion(context.inclusion().FirstOrDefault(i => i.Start.StartIndex > tilde));

    private static bool? Inclusion(InclusionContext? context) => context is null ? null : context.INCLUSIVE() is not null;

    private static ComparisonToken Comparison(ComparisonContext context) => new(
        context.Start.Type switch
        {
            LESS or LESS_WORD => ComparisonOperator.Less,
            LESS_OR_EQUAL or LESS_OR_EQUAL_WORD => ComparisonOperator.LessOrEqual,
            EQUAL or EQUAL_WORD => ComparisonOperator.Equal,
            NOT_EQUAL or NOT_EQUAL_WORD => ComparisonOperator.NotEqual,
            GREATER_OR_EQUAL or GREATER_OR_EQUAL_WORD => ComparisonOperator.GreaterOrEqual,
            _ => ComparisonOperator.Greater,
        },
        SpanOf(context));
}
