using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Impact.Outcomes;

/// <summary>可比口径的表：每个单位的每一项，两年的数据各按两版的标准得多少分。</summary>
internal sealed class ComparableBuilder(RevisionReport report)
{
    private const string NoIndicator = "没有这一项";
    private const string NotApplicable = "不适用";

    private readonly ImmutableArray<Match<Indicator>> _items =
        [report.Matching.Of(report.New.Total), .. IndicatorCounter.Leaves(report.Matching)];

    /// <summary>单位按今年的次序，只有上年有数据的在后。</summary>
    public ImmutableArray<ComparableUnit> Build(IReadOnlyCollection<UnitImpact> thisYear, IReadOnlyCollection<ImpactUnit> lastYear)
    {
        if (lastYear.Count == 0)
            return [];
        var before = lastYear.GroupBy(unit => unit.Unit).ToDictionary(group => group.Key, group => group.First());
        var after = thisYear.GroupBy(unit => unit.Unit).ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. after.Keys.Concat(before.Keys).Distinct()
                .Select(unit => Compare(unit, before.GetValueOrDefault(unit), after.GetValueOrDefault(unit))),
        ];
    }

    private ComparableUnit Compare(string unit, ImpactUnit? before, UnitImpact? after)
    {
        var (byOld, byNew) = before is null ? (null, null) : (OutcomeScorer.Score(report.Old, before.Old), OutcomeScorer.Score(report.New, before.New));
        return new ComparableUnit(unit,
        [
            .. _items.Select(item => new ComparableItem(
                item, Cell(item, item.Old, byOld, "没有上年的数据"), Cell(item, item.New, byNew, "没有上年的数据"),
                Cell(item, item.Old, after?.Old, "没有今年的数据"), Cell(item, item.New, after?.New, "没有今年的数据"))),
        ]);
    }

    private ComparableCell Cell(Match<Indicator> item, Indicator? indicator, UnitOutcome? outcome, string noData)
    {
        if (indicator is null)
            return new ComparableCell(null, Absence(item));
        if (outcome?.Assessment is not { } assessment)
            return new ComparableCell(null, noData);
        var node = assessment.Total.Find(indicator);
        if (indicator.Parent is null && outcome.Total is null)
            return new ComparableCell(null, Reason(outcome.Obstacles));
        return node switch
        {
            { IsExcluded: true } => new ComparableCell(null, NotApplicable),
            { Score: { } score } => new ComparableCell(score, null),
            _ => new ComparableCell(null, Reason(node.Obstacles)),
        };
    }

    /// <summary>为什么这一版没有这一项：拆分、合并的说明去向、来历，好在别的行里找到它。</summary>
    private string Absence(Match<Indicator> item)
    {
        if (report.Matching.RegroupingOf(item.Either) is not { } group)
            return NoIndicator;
        var verb = group.IsMerge ? "合并" : "拆分";
        return item.New is null ? $"{verb}为{Names(group.New)}" : $"由{Names(group.Old)}{verb}而来";
    }

    private static string Names(IEnumerable<Indicator> nodes) => string.Concat(nodes.Select(node => $"“{node.Name}”"));

    private static string Reason(ImmutableArray<string> obstacles) => string.Join("；", obstacles);
}
