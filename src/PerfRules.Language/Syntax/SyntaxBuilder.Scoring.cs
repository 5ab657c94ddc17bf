using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private StatementSyntax Scoring(ScoringContext context, TextSpan span) => context switch
    {
        FormulaSentenceContext c => new FormulaSyntax(Expression(c.expression()), Bounds(c.boundsClause()), span),
        EfficacySentenceContext c => new EfficacySyntax(
            c.nameReference() is { } subject ? Reference(subject) : null,
            Expression(c.expression(0)), Expression(c.expression(1)), Bounds(c.boundsClause()), span),
        ChoiceSentenceContext c => new ChoiceIntroSyntax(Reference(c.nameReference()), span),
        VetoSentenceContext c => new VetoSyntax(
            Condition(c.condition()), Scope(c.scope()),
            (c.NUMBER() ?? c.limit()?.NUMBER()) is { } points ? Number(points, "分") : null, c.limit() is not null, span),
        GradeVetoSentenceContext c => new ConditionalSentenceSyntax(
            [new ConditionalSyntax(Condition(c.condition()), GradeLimit(c.gradeLimit()), false, SpanOf(c.condition()).To(SpanOf(c.gradeLimit())))], span),
        BaseSentenceContext c => new FormulaSyntax(Number(c.NUMBER(), "分"), null, span),
        ManualSentenceContext c => Manual(c, span),
        DiscretionSentenceContext c => Discretion(c, span),
        DelegatedSentenceContext c => new DelegatedSyntax(c.PROSE().GetText(), span),
        PointSentenceContext c => new PointSyntax(Name(c.PROSE()), Points(c.points()), span),
        ListSentenceContext c => new ListIntroSyntax(Reference(c.nameReference()), Expression(c.expression()), span),
        RequiredTextSentenceContext c => RequiredText(c.requiredText(), span),
        IdentitySentenceContext c => new IdentitySentenceSyntax([.. c.identity().Select(Identity)], span),
        ListedSentenceContext c => new ListedIntroSyntax(
            new ListedConditionSyntax(c.ALL_LISTED() is not null, false, TextSpan.FromBounds(c.Start.StartIndex, c.Start.StopIndex + 1)), span),
        StepSentenceContext c => new DeductionStatementSyntax(Step(c.stepDeduction()), SpanOf(c.stepDeduction())),
        CountSentenceContext c => new DeductionStatementSyntax(Count(c.countDeduction()), SpanOf(c.countDeduction())),
        ConditionalSentenceContext c => new ConditionalSentenceSyntax([.. c.conditional().Select(Conditional)], span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private ConditionalSyntax Conditional(ConditionalContext context) => context switch
    {
        PlainConditionalContext c => Conditional(c.condition(), c.consequence(), c.PRIORITY() is not null, SpanOf(c)),
        ClassConditionalContext c => Conditional(c.condition(), c.consequence(), c.PRIORITY() is not null, SpanOf(c), Class(c.classPrefix())),
        StepConditionalContext c => new ConditionalSyntax(null, new DeductConsequenceSyntax(Step(c.stepDeduction()), SpanOf(c)), false, SpanOf(c)),
        _ => new ConditionalSyntax(null, new InterpolationSyntax(SpanOf(context)), false, SpanOf(context)),
    };

    private ConditionalSyntax Conditional(
        ConditionContext? condition, ConsequenceContext consequence, bool hasPriority, TextSpan span, ConditionSyntax? classOf = null) =>
        new(condition is null ? null : Condition(condition), Consequence(consequence), hasPriority, span) { Class = classOf };

    private ConditionSyntax Class(ClassPrefixContext context) => context switch
    {
        NamedClassContext c => new ClassSyntax(Reference(c.nameReference()), SpanOf(c)),
        ConditionClassContext c => Condition(c.condition()),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static BoundsSyntax? Bounds(BoundsClauseContext[] clauses)
    {
        if (clauses.Length == 0)
            return null;
        bool? caps = clauses.Any(c => c.CAP() is not null) ? true : clauses.Any(c => c.NO_CAP() is not null) ? false : null;
        var maximum = clauses.FirstOrDefault(c => c.AT_MOST_GET() is not null);
        var minimum = clauses.FirstOrDefault(c => c.AT_LEAST_GET() is not null);
        return new BoundsSyntax(
            caps, maximum is null ? null : Number(maximum.NUMBER(), "分"), minimum is null ? null : Number(minimum.NUMBER(), "分"),
            SpanOf(clauses[0]).To(SpanOf(clauses[^1])));
    }

    private static ManualSyntax Discretion(DiscretionSentenceContext context, TextSpan span)
    {
        var tail = context.DISCRETION() is null ? "酌情扣分" : context.DISCRETION().GetText();
        return new ManualSyntax(false, false, null, null, context.PROSE().GetText().TrimEnd('，', ',') + tail, span)
        {
            LeastDeducted = context.least is { } least ? Number(least) : null,
            MostDeducted = context.most is { } most ? Number(most) : null,
        };
    }

    private static ManualSyntax Manual(ManualSentenceContext context, TextSpan span)
    {
        var clauses = context.manualClause();
        var minimum = clauses.FirstOrDefault(c => c.AT_LEAST_GET() is not null);
        var step = clauses.FirstOrDefault(c => c.STEP_SIZE() is not null);
        return new ManualSyntax(
            clauses.Any(c => c.REASON_REQUIRED() is not null), clauses.Any(c => c.EVIDENCE_REQUIRED() is not null),
            minimum is null ? null : Number(minimum.NUMBER(), "分"), step is null ? null : Number(step.NUMBER(), "分"),
            context.PROSE()?.GetText() ?? "", span);
    }

    private static ScopeToken Scope(ScopeContext? context) => context is null ? ScopeToken.None : new ScopeToken(
        context.Start.Type switch
        {
            THIS_ITEM => IndicatorLevel.Item,
            THIS_INDICATOR => IndicatorLevel.Third,
            THIS_SECOND => IndicatorLevel.Second,
            THIS_FIRST => IndicatorLevel.First,
            _ => IndicatorLevel.Total,
        },
        SpanOf(context));

    private ConsequenceSyntax Consequence(ConsequenceContext context) => context switch
    {
        AwardConsequenceContext c => Award(c.scope(), c.award(), false, SpanOf(c)),
        NotApplicableConsequenceContext c => Award(c.scope(), c.award(), true, SpanOf(c)),
        RemovalConsequenceContext c => new RemovalSyntax(
            Scope(c.scope()), Scope(c.redistribution().within), SpanOf(c.redistribution()), SpanOf(c)),
        LimitConsequenceContext c => new LimitSyntax(Scope(c.scope()), Number(c.limit().NUMBER(), "分"), SpanOf(c)),
        RangeConsequenceContext c => Range(c),
        GradeConsequenceContext c => GradeLimit(c.gradeLimit()),
        PeerMeanConsequenceContext c => PeerMean(c),
        ManualConsequenceContext c => new ManualConsequenceSyntax(SpanOf(c)),
        ReportConsequenceContext c => new ReportErrorSyntax(SpanOf(c)),
        StepConsequenceContext c => new DeductConsequenceSyntax(Step(c.stepDeduction()), SpanOf(c)),
        FixedConsequenceContext c => new DeductConsequenceSyntax(
            Deduction(null, Number(c.NUMBER(), "分"), c.ADD() is not null, c.deductionClause(), SpanOf(c)), SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static RangeAwardSyntax Range(RangeConsequenceContext context)
    {
        var award = context.rangeAward();
        var isInterval = award.COMMA() is not null;
        var clauses = context.manualClause();
        var step = clauses.FirstOrDefault(c => c.STEP_SIZE() is not null);
        // “100-80%”的百分号管两端。
        var unit = award.rangeEnd().Any(e => e.PERCENT() is not null) ? "%" : "分";
        return new RangeAwardSyntax(
            End(award.rangeEnd(0), unit), isInterval ? award.LEFT_BRACKET() is not null : Inclusion(award, award.rangeEnd(0)),
            End(award.rangeEnd(1), unit), isInterval ? award.RIGHT_BRACKET() is not null : Inclusion(award, award.rangeEnd(1)),
            step is null ? null : Number(step.NUMBER(), "分"),
            clauses.Any(c => c.REASON_REQUIRED() is not null), clauses.Any(c => c.EVIDENCE_REQUIRED() is not null), SpanOf(context));
    }

    private static NumberSyntax End(RangeEndContext end, string unit) => new(WrittenNumber.Digits(end.NUMBER().GetText()), unit, null, SpanOf(end));

    /// <summary>紧跟在这一端后面的（含）或（不含）。</summary>
    private static bool? Inclusion(RangeAwardContext award, RangeEndContext end)
    {
        var next = award.children.IndexOf(end) + 1;
        return next < award.ChildCount && award.children[next] is InclusionContext inclusion ? inclusion.INCLUSIVE() is not null : null;
    }

    private static GradeLimitSyntax GradeLimit(GradeLimitContext context) =>
        new(Name(context.NAME() ?? context.QUOTED() ?? context.AMONG()), context.GRADE_IS() is not null, SpanOf(context));

    private AwardSyntax Award(ScopeContext? scope, AwardContext context, bool isNotApplicable, TextSpan span)
    {
        var (kind, points) = context switch
        {
            PointsAwardContext c => (AwardKind.Points, Expression(c.expression())),
            FormulaAwardContext c => (AwardKind.Points, Expression(c.expression())),
            FullAwardContext => (AwardKind.Full, null),
            _ => (AwardKind.None, (ExpressionSyntax?)null),
        };
        return new AwardSyntax(Scope(scope), kind, points, isNotApplicable, span);
    }

    private static DeductionSyntax Step(StepDeductionContext context)
    {
        var word = context.stepWord();
        var falls = word is not null && (word.LESS_WORD() is not null || word.GetText() is "减少" or "降低" or "下降" or "少" or "低");
        var size = StepSize(context.stepSize());
        var start = word is null ? SpanOf(context.OVERDUE()) : SpanOf(word);
        var unit = new DeductionUnitSyntax(size, falls ? ComparisonOperator.Less : ComparisonOperator.Greater, null, start.To(size.Span))
        {
            IsOverdue = word is null,
        };
        return Deduction(unit, Number(context.NUMBER(), "分"), context.ADD() is not null, context.deductionClause(), SpanOf(context));
    }

    private static DeductionSyntax Count(CountDeductionContext context)
    {
        var count = context.count();
        var measure = context.MEASURE();
        var size = new NumberSyntax(CountDigits(count), measure.GetText(), null, SpanOf(count).To(SpanOf(measure)));
        var name = context.NAME();
        var unit = new DeductionUnitSyntax(size, null, new NameSyntax(name.GetText(), SpanOf(name)), size.Span.To(SpanOf(name)));
        return Deduction(unit, Number(context.NUMBER(), "分"), context.ADD() is not null, context.deductionClause(), SpanOf(context));
    }

    private static DeductionSyntax Deduction(
        DeductionUnitSyntax? unit, NumberSyntax points, bool isAddition, DeductionClauseContext[] clauses, TextSpan span)
    {
        var limit = clauses.FirstOrDefault(c => c.AT_MOST_DEDUCT() is not null || c.AT_MOST_ADD() is not null);
        var mode = clauses.FirstOrDefault(c => c.stepMode() is not null);
        return new DeductionSyntax(
            unit, points, clauses.Any(c => c.UNTIL_ZERO() is not null),
            limit is null ? null : Number(limit.NUMBER(), "分"), mode is null ? null : Mode(mode.stepMode()), isAddition, span);
    }

    private static NumberSyntax StepSize(StepSizeContext context) => new(
        CountDigits(context.count()), context.PERCENT() is null ? context.unit()?.GetText() : "%", null, SpanOf(context));

    private static string CountDigits(CountContext context) => context.CHINESE_DIGIT() is { } digit
        ? digit.GetText() switch
        {
            "一" => "1",
            "二" or "两" => "2",
            "三" => "3",
            "四" => "4",
            "五" => "5",
            "六" => "6",
            "七" => "7",
            "八" => "8",
            "九" => "9",
            _ => "10",
        }
        : WrittenNumber.Digits(context.NUMBER().GetText());

    private static StepMode Mode(StepModeContext context) =>
        context.PROPORTIONALLY() is not null ? StepMode.Proportional
        : context.NO_DEDUCTION() is not null ? StepMode.WholeSteps
        : StepMode.StartedSteps;
}
