using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Outcomes;

/// <summary>各末级指标在一批单位中的得分情况。</summary>
internal static class IndicatorCounter
{
    /// <summary>两版里任何一版的末级指标，新版的按次序在前，废止的在后。</summary>
    public static IEnumerable<Match<Indicator>> Leaves(FrameworkMatching matching) =>
        matching.Indicators.Where(pair => pair.Old is { IsLeaf: true, Parent: not null } || pair.New is { IsLeaf: true, Parent: not null });

    public static ImmutableArray<IndicatorImpact> Count(FrameworkMatching matching, IReadOnlyCollection<UnitImpact> units)
    {
        var (old, @new) = (ByIndicator(units.Select(unit => unit.Old)), ByIndicator(units.Select(unit => unit.New)));
        return [.. Leaves(matching).Select(pair => new IndicatorImpact(pair, Of(pair.Old, old), Of(pair.New, @new)))];
    }

    private static ILookup<Indicator, NodeScore> ByIndicator(IEnumerable<UnitOutcome> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Assessment!.Total.SelfAndDescendants()).Where(node => node.Row is null).ToLookup(node => node.Indicator);

    private static IndicatorScores? Of(Indicator? indicator, ILookup<Indicator, NodeScore> nodes)
    {
        if (indicator is null)
            return null;
        var scored = nodes[indicator].Where(node => node.Score is not null).ToList();
        var sum = scored.Aggregate(Rational.Zero, (total, node) => total + node.Score!.Value);
        var isRegular = indicator.Kind == IndicatorKind.Regular && scored.Count > 0;
        return new IndicatorScores(
            scored.Count, scored.Count > 0 ? sum / scored.Count : null,
            isRegular && scored.All(node => node.Score >= node.Points), isRegular && scored.All(node => node.Score!.Value.Sign <= 0));
    }
}
