using System.Collections.Immutable;
using PerfRules.Revision.Impact.Attribution;
using PerfRules.Revision.Impact.Outcomes;

namespace PerfRules.Revision.Impact;

/// <summary>两版框架对一批单位的影响。</summary>
public static class ImpactAnalysis
{
    /// <summary>每个单位按两版各评一次，总分之差分摊到各处实质的改动。</summary>
    /// <param name="report">两版的比较。</param>
    /// <param name="data">各单位的数据，分别按两版读入。</param>
    public static ImpactReport Analyze(RevisionReport report, ImpactData data)
    {
        var years = data.ThisYear.Select(unit => unit.Year).ToList();
        var old = OutcomeScorer.Rank([.. Each(data.ThisYear, unit => OutcomeScorer.Score(report.Old, unit.Old))], years);
        var @new = OutcomeScorer.Rank([.. Each(data.ThisYear, unit => OutcomeScorer.Score(report.New, unit.New))], years);
        var attributor = new Attributor(new ImpactSpace(report));
        var units = Each([.. Enumerable.Range(0, data.ThisYear.Length)], i => Impact(attributor, data.ThisYear[i], old[i], @new[i]));
        return new ImpactReport(
            report, units,
            IndicatorCounter.Count(report.Matching, units),
            new CliffFinder(report.New).Find(units),
            DistributionCounter.Count(report.Old, report.New, units),
            DistributionCounter.Moves(report.Old, report.New, units))
        {
            Comparable = new ComparableBuilder(report).Build(units, data.LastYear),
        };
    }

    /// <summary>各单位互不相干，同时算；次序不变。</summary>
    internal static ImmutableArray<TResult> Each<T, TResult>(ImmutableArray<T> units, Func<T, TResult> compute) =>
        [.. units.AsParallel().AsOrdered().Select(compute)];

    private static UnitImpact Impact(Attributor attributor, ImpactUnit unit, UnitOutcome old, UnitOutcome @new)
    {
        var (contributions, error) = @new.Total - old.Total is { } change ? attributor.Attribute(unit, change) : ([], null);
        return new UnitImpact(unit.Unit, old, @new, contributions, error) { Year = unit.Year };
    }
}
