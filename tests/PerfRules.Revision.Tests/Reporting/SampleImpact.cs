using System.Collections.Immutable;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Reporting;

/// <summary>手工写的影响，供测试各种报告怎样写。</summary>
internal static class SampleImpact
{
    public const string Hostile = "<img src=x onerror=alert(1)> & \"某|某*中心\"";

    public static RevisionReport Published() =>
        RuleFiles.Compare(RuleFiles.Read("rules", "福田区", "2022.prules"), RuleFiles.Read("rules", "盐田区", "2023.prules"));

    /// <summary>三个单位：一升，一降，一个按新版不能评分。</summary>
    public static ImpactReport Of(RevisionReport report)
    {
        var changes = report.Substantive.ToList();
        var units = ImmutableArray.Create(
            new UnitImpact("甲局", Outcome(90, "优", 2), Outcome(92, "优", 1), [Share(report, 4, 2)], null),
            new UnitImpact(Hostile, Outcome(91, "优", 1), Outcome(Tenths(895), "良", 2), [Share(report, 0, Tenths(5)), Share(report, 5, -2)], Tenths(1)),
            new UnitImpact("丙局", Outcome(80, "良", 3), new UnitOutcome(null, new ScoreRange(70, 85), null, null, null, ["缺少“在编人数”"]), [], null));
        var leaf = report.Matching.Indicators.First(p => p.IsPaired && p.New!.IsLeaf);
        return new ImpactReport(
            report, units,
            [new IndicatorImpact(leaf, new IndicatorScores(3, Tenths(45), false, false), new IndicatorScores(3, 5, true, false))],
            [new Cliff(report.New.Total, "等级“优”（≥90分）", report.New.Total.Location, [new CliffUnit(Hostile, Tenths(895), Tenths(5), Tenths(5), "再得0.5分")])],
            [new DistributionBand("优", 2, 1), new DistributionBand("良", 1, 1), new DistributionBand("不能评分", 0, 1)],
            [new GradeMove("优", "良", false, [Hostile])]);

        Contribution Share(RevisionReport from, int index, Rational points) => new(changes[index], points, changes[index].Sentence);
    }

    /// <summary>许多单位：第 i 个的名次由 i 变为 n＋1－i。</summary>
    public static ImpactReport Many(RevisionReport report, int count)
    {
        var change = report.Substantive.First();
        return Of(report) with
        {
            Units =
            [
                .. Enumerable.Range(1, count).Select(i => new UnitImpact(
                    $"单位{i}", Outcome(90 - Tenths(i), "优", i), Outcome(90, "优", count + 1 - i), [new Contribution(change, Tenths(i), change.Sentence)], null)),
            ],
        };
    }

    private static UnitOutcome Outcome(Rational total, string grade, int rank) => new(total, new ScoreRange(total, total), grade, rank, null, []);

    private static Rational Tenths(int value) => Rational.FromFraction(value, 10);
}
