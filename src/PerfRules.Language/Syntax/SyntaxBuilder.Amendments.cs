using Antlr4.Runtime.Tree;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>修订的各句。</summary>
internal sealed partial class SyntaxBuilder
{
    private AmendmentSyntax Amendment(AmendmentContext context, TextSpan span) => context switch
    {
        AmendedBaseContext c => new AmendedBaseSyntax(c.basePath.Text, Year(c.NUMBER()), c.digest.Text, span),
        EffectiveSentenceContext c => new EffectiveSyntax(
            Year(c.NUMBER(0)) ?? 0, c.NUMBER(1) is { } to ? Year(to) ?? int.MaxValue : null, span),
        PointsAmendmentContext c => new PointsAmendmentSyntax(
            Amended(c.amended()), Number(c.NUMBER(0), "分"), Number(c.NUMBER(1), "分"),
            c.DEDUCTIONS_SCALED() is not null ? true : c.DEDUCTIONS_KEPT() is not null ? false : null, span),
        ThresholdAmendmentContext c => new ThresholdAmendmentSyntax(Amended(c.amended()), Threshold(c.threshold(0)), Threshold(c.threshold(1)), span),
        RenameAmendmentContext c => new RenameAmendmentSyntax(Amended(c.amended()), Name(c.QUOTED()), span),
        MoveAmendmentContext c => new MoveAmendmentSyntax(Amended(c.amended()), Anchor(c.amendedPlace()), PositionOf(c.amendedPlace()), span),
        SplitAmendmentContext c => new ReplaceAmendmentSyntax([Amended(c.amended())], ReplaceMode.Split, span),
        MergeAmendmentContext c => new ReplaceAmendmentSyntax([.. Many(c.amended(), c.QUOTED())], ReplaceMode.Merge, span),
        CriteriaAmendmentContext c => new ReplaceAmendmentSyntax([Amended(c.amended())], ReplaceMode.Criteria, span),
        ReplaceAmendmentContext c => new ReplaceAmendmentSyntax([Amended(c.amended())], ReplaceMode.Whole, span),
        ReplaceAllAmendmentContext c => new ReplaceAllAmendmentSyntax(KindOf(c.amendedKind()), span),
        RepealAmendmentContext c => new RepealAmendmentSyntax([.. Many(c.amended(), c.QUOTED())], span),
        InsertAmendmentContext c => new InsertAmendmentSyntax(
            Anchor(c.amendedPlace()).Kind, Anchor(c.amendedPlace()), PositionOf(c.amendedPlace()), span),
        AddAmendmentContext c => new InsertAmendmentSyntax(KindOf(c.amendedKind()), null, AmendedPosition.Under, span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static AmendedName Amended(AmendedContext context) =>
        new(context.amendedKind() is { } kind ? KindOf(kind) : AmendedKind.Indicator, context.QUOTED().GetText(), SpanOf(context.QUOTED()));

    private static IEnumerable<AmendedName> Many(AmendedContext first, ITerminalNode[] others)
    {
        var amended = Amended(first);
        return others.Select(other => new AmendedName(amended.Kind, other.GetText(), SpanOf(other))).Prepend(amended);
    }

    private static AmendedName Anchor(AmendedPlaceContext context) =>
        context.amended() is { } amended ? Amended(amended) : new AmendedName(AmendedKind.Indicator, "", SpanOf(context.TOTAL()));

    private static AmendedPosition PositionOf(AmendedPlaceContext context) =>
        context.BEFORE() is not null ? AmendedPosition.Before : context.AFTER() is not null ? AmendedPosition.After : AmendedPosition.Under;

    // 值连同单位照原样记下，按写法在条文里找。
    private static NumberSyntax Threshold(ThresholdContext context) =>
        new(WrittenNumber.Digits(context.NUMBER().GetText()), context.PERCENT() is not null ? "%" : context.unit()?.GetText(), null, SpanOf(context));

    private static AmendedKind KindOf(AmendedKindContext context) => context.Start.Type switch
    {
        CONVENTIONS => AmendedKind.Conventions,
        DATA => AmendedKind.Data,
        DEFINITIONS => AmendedKind.Definition,
        LIST => AmendedKind.List,
        TABLE => AmendedKind.Table,
        CALENDAR => AmendedKind.Calendar,
        _ => AmendedKind.Indicator,
    };
}
