using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

/// <summary>把生成的分析器的上下文换成不可变的语法节点；此后没有人再见到 ANTLR。</summary>
internal sealed partial class SyntaxBuilder
{
    public StatementSyntax Build(ParserRuleContext context, TextSpan span) => context switch
    {
        FrameworkHeadingContext c => new FrameworkHeadingSyntax(Name(c.NAME()), Year(c.NUMBER()), span),
        LibraryHeadingContext c => new LibraryHeadingSyntax(Name(c.NAME()), span),
        SectionHeadingContext => new SectionHeadingSyntax(span),
        ListHeadingContext c => new ListHeadingSyntax(Name(c.NAME()), span),
        TableHeadingContext c => new TableHeadingSyntax(
            Name(c.NAME()), Reference(c.nameReference(0)), c.nameReference(1) is { } columns ? Reference(columns) : null, span),
        CalendarHeadingContext c => new CalendarHeadingSyntax(Name(c.NAME()), span),
        AmendmentHeadingContext c => new AmendmentHeadingSyntax(Name(c.NAME()), Year(c.NUMBER()), span),
        AmendmentContext c => Amendment(c, span),
        CaseHeadingContext c => new CaseHeadingSyntax(Name(c.NAME()), span),
        IndicatorHeadingContext c => Heading(IndicatorKind.Regular, LevelOf(c.Start.Type), Name(c.NAME()), c.points(), span),
        AdjustmentHeadingContext c => Heading(
            c.BONUS() is null ? IndicatorKind.Penalty : IndicatorKind.Bonus, IndicatorLevel.First,
            Name(c.NAME() ?? c.BONUS() ?? c.PENALTY()), c.points(), span),
        ProseContext c => new ProseSyntax(c.PROSE_KEYWORD().GetText(), c.PROSE()?.GetText() ?? "", span),
        SettingContext c => Setting(c, span),
        FieldDeclarationContext c => new FieldDeclarationSyntax(
            [.. c.NAME().Select(Name)], Type(c.fieldType()), [.. c.fieldRequirement().Select(Requirement)], span),
        DefinitionContext c => new DefinitionSyntax(
            Name(c.NAME()), Expression(c.expression()), [.. c.definitionClause().Select(DefinitionClause)], span),
        TableRowContext c => TableRow(c, span),
        ReconciliationContext c => Reconciliation(c, span),
        CalendarSentenceContext c => CalendarSentence(c, span),
        ListedItemContext c => new ListedItemSyntax(
            Condition(c.condition()), c.consequence() is { } consequence ? Consequence(consequence) : null, c.PRIORITY() is not null, span),
        ScoringContext c => Scoring(c, span),
        CaseSentenceContext c => Case(c, span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static IndicatorHeadingSyntax Heading(
        IndicatorKind kind, IndicatorLevel level, NameToken name, PointsContext? points, TextSpan span) =>
        new(kind, level, name, points is null ? null : Points(points), points is not null && points.ChildCount != 4, span)
        {
            Lowest = points?.lowest is { } lowest ? Number(lowest) : null,
        };

    private static StatementSyntax Setting(SettingContext context, TextSpan span) => context switch
    {
        ReferenceSettingContext c => new ReferenceSettingSyntax(c.BASED_ON() is not null, c.QUOTED().GetText(), span),
        TotalSettingContext c => new TotalSettingSyntax(Number(c.NUMBER(), "分"), span),
        DisplaySettingContext c => new DisplaySettingSyntax(LevelOf(c.level().Start.Type), PlacesOf(c.display().NUMBER()), span),
        RoundingSettingContext c => new RoundingSettingSyntax(LevelOf(c.level().Start.Type), RoundingOf(c.rounding()), span),
        StepModeSettingContext c => new StepModeSettingSyntax(Mode(c.stepMode()), span),
        RequiredTextSettingContext c => RequiredText(c.requiredText(), span),
        CapSettingContext c => new CapSettingSyntax(c.CAP() is not null, span),
        PeerSettingContext c => new PeerSettingSyntax(Rule(c.peerClause(), span), span),
        PercentSettingContext c => new PercentSettingSyntax(WrittenNumber.ValueOf(c.NUMBER(0).GetText()) == WrittenNumber.ValueOf(c.NUMBER(1).GetText()), span),
        AdjustmentSettingContext c => new AdjustmentSettingSyntax(c.INTO_TOTAL() is null ? null : Number(c.NUMBER(), "分"), span),
        GradeSettingContext c => new GradeSettingSyntax(
            Name(c.NAME()), Comparison(c.comparison()).Operator, Number(c.NUMBER(), "分"), span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static FieldType Type(FieldTypeContext context) => context switch
    {
        MoneyTypeContext c => new NumberType(MoneyUnitOf(c.moneyUnit()?.GetText() ?? "元"), false, false),
        RatioTypeContext c => new NumberType(c.PERCENT() is null ? Unit.None : Unit.Percent, true, false),
        QuantityTypeContext c => new NumberType(Unit.Counter(c.MEASURE().GetText()), false, true),
        HeadcountTypeContext => new NumberType(Unit.Counter("人"), false, true),
        PointsTypeContext => new NumberType(Unit.Score, false, false),
        NumericTypeContext { } c => c.nameReference() is { } column
            ? new NumberType(new Unit("", Dimension.Of(column.GetText()), Rational.One), false, false) { UnitColumn = column.GetText() }
            : new NumberType(Unit.None, false, false),
        DirectionTypeContext => ChoiceType.Direction,
        BooleanTypeContext => new BooleanType(),
        ChoiceTypeContext c => new ChoiceType([.. c.NAME().Select(n => n.GetText())]),
        TextTypeContext => new TextType(),
        DateTypeContext => new DateType(),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private FieldRequirementSyntax Requirement(FieldRequirementContext context) => context switch
    {
        ComparisonRequirementContext c => new ComparisonRequirementSyntax(
            Comparison(c.comparison()).Operator, Expression(c.expression()), SpanOf(c)),
        RangeRequirementContext c => new RangeRequirementSyntax(Interval(null, c.interval(), SpanOf(c.interval())), SpanOf(c)),
        OriginRequirementContext c => new OriginRequirementSyntax(c.QUOTED().GetText(), SpanOf(c)),
        RequiredRequirementContext c => new RequiredRequirementSyntax(SpanOf(c)),
        MissingRequirementContext c => new MissingRequirementSyntax(Expression(c.expression()), SpanOf(c)),
        NegativeRequirementContext c => new NegativeRequirementSyntax(SpanOf(c)),
        GroupingRequirementContext c => new GroupingRequirementSyntax(SpanOf(c)),
        OptionRequirementContext c => new OptionRequirementSyntax(c.option.Text, Former(c.former()), SpanOf(c)),
        IdentityRequirementContext c => new IdentityRequirementSyntax(Identity(c.identity()), SpanOf(c)),
        FractionRequirementContext c => new FractionRequirementSyntax(SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private ReconciliationSyntax Reconciliation(ReconciliationContext context, TextSpan span) => new(
        Condition(context.condition()),
        context.expression() is { } tolerance ? Expression(tolerance) : null,
        context.ELSE_ERROR() is not null ? true : context.ELSE_NOTICE() is not null ? false : null,
        span);

    private DefinitionClauseSyntax DefinitionClause(DefinitionClauseContext context) => context switch
    {
        LimitClauseContext c => new LimitClauseSyntax(
            Comparison(c.comparison()).Operator, Expression(c.expression(0)), Expression(c.expression(1)), SpanOf(c)),
        DisplayClauseContext c => new DisplayClauseSyntax(PlacesOf(c.display().NUMBER()), SpanOf(c)),
        IdentityClauseContext c => new IdentityClauseSyntax(Identity(c.identity()), SpanOf(c)),
        RoundingClauseContext c => new RoundingClauseSyntax(RoundingOf(c.rounding()), SpanOf(c)),
        PostponedClauseContext c => new PostponedClauseSyntax(SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private StatementSyntax Case(CaseSentenceContext context, TextSpan span) => context switch
    {
        FetchSentenceContext c => new FetchSyntax(
            c.PEER_DATA() is not null ? FetchKind.Peers : c.LAST_YEAR_DATA() is not null ? FetchKind.LastYear : FetchKind.Own,
            c.QUOTED().GetText(), span),
        InputSentenceContext c => new InputSyntax(
            c.derived() is { } derived ? Derived(derived) : Reference(c.nameReference()), Expression(c.expression()), span),
        WordSentenceContext c => new InputSyntax(Reference(c.nameReference(0)), Reference(c.nameReference(1)), span),
        NoRowsSentenceContext c => new CaseRowSyntax(Reference(c.nameReference()), [], true, span),
        RowSentenceContext c => new CaseRowSyntax(Reference(c.nameReference()), [.. c.rowCell().Select(Cell)], false, span),
        CaseManualSentenceContext c => new CaseManualSyntax(Path(c.path()), Number(c.NUMBER(), "分"), c.MINUS() is not null, span),
        ExpectScoreSentenceContext c => new ExpectScoreSyntax(
            c.path() is { } path ? Path(path) : new PathSyntax([], SpanOf(c.TOTAL())), Number(c.NUMBER(), "分"),
            c.MINUS() is not null, span),
        ExpectExcludedSentenceContext c => new ExpectExcludedSyntax(Path(c.path()), span),
        ExpectGradeSentenceContext c => new ExpectGradeSyntax(Name(c.NAME() ?? c.QUOTED()), span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private RowCellSyntax Cell(RowCellContext context) =>
        new(Reference(context.nameReference()), Expression(context.expression()), SpanOf(context));

    private static PathSyntax Path(PathContext context) => new([.. context.nameReference().Select(Reference)], SpanOf(context));

    private static IndicatorLevel LevelOf(int token) => token switch
    {
        FIRST_LEVEL => IndicatorLevel.First,
        SECOND_LEVEL => IndicatorLevel.Second,
        THIRD_LEVEL => IndicatorLevel.Third,
        ITEM => IndicatorLevel.Item,
        _ => IndicatorLevel.Total,
    };

    private static Rounding RoundingOf(RoundingContext context)
    {
        var mode = context.roundingMode()?.Start.Type switch
        {
            HALF_EVEN => RoundingMode.HalfEven,
            TRUNCATE => RoundingMode.Down,
            ROUND_UP => RoundingMode.Up,
            _ => RoundingMode.HalfUp,
        };
        return new Rounding(PlacesOf(context.NUMBER()), mode);
    }

    private static int PlacesOf(ITerminalNode number) => WrittenNumber.Whole(number.GetText())!.Value;

    private static int? Year(ITerminalNode? number) =>
        number is null ? null : WrittenNumber.Whole(number.GetText());

    private static NumberSyntax Points(PointsContext context) => Number(context.most);

    private static NumberSyntax Number(ITerminalNode node, string? unit) => new(WrittenNumber.Digits(node.GetText()), unit, null, SpanOf(node));

    private static NumberSyntax Number(IToken token) =>
        new(WrittenNumber.Digits(token.Text), "分", null, TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1));

    private static NameToken Name(ITerminalNode node) => new(node.GetText(), SpanOf(node));

    private static NameSyntax Reference(NameReferenceContext context) => new(context.GetText(), SpanOf(context));

    private static TextSpan SpanOf(ITerminalNode node) => TextSpan.FromBounds(node.Symbol.StartIndex, node.Symbol.StopIndex + 1);

    private static TextSpan SpanOf(ParserRuleContext context) =>
        TextSpan.FromBounds(context.Start.StartIndex, context.Stop.StopIndex + 1);

    internal static Unit MoneyUnitOf(string text) => text switch
    {
        "万元" => Unit.TenThousandYuan,
        "亿元" => Unit.HundredMillionYuan,
        _ => Unit.Yuan,
    };
}
