using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Impact.Outcomes;

/// <summary>按一版给一个单位评分。</summary>
internal static class OutcomeScorer
{
    /// <summary>还没有名次。</summary>
    public static UnitOutcome Score(Framework framework, VersionRecord unit)
    {
        var assessment = ReferenceEvaluator.Evaluate(framework, unit.Record);
        ImmutableArray<string> obstacles =
        [
            .. unit.Errors,
            .. RequiredTextChecker.Check(assessment).Where(finding => finding.IsError).Select(finding => finding.Message.TrimEnd('。')),
            .. assessment.Total.Obstacles.Where(obstacle => !unit.Record.Faulty.Any(f => obstacle.StartsWith($"缺少“{f.Name}”", StringComparison.Ordinal))),
        ];
        var (total, range) = (assessment.Total.Score, assessment.Total.Range);
        return obstacles.IsEmpty && total is { } score
            ? new UnitOutcome(score, new ScoreRange(score, score), assessment.Grade?.Name, null, assessment, [])
            : new UnitOutcome(null, new ScoreRange(range.Minimum, range.Maximum), null, null, assessment, obstacles);
    }

    /// <summary>在同一年度能评分的单位中排名次：总分相同的并列，其后跳过（1、1、3）。</summary>
    public static ImmutableArray<UnitOutcome> Rank(IReadOnlyList<UnitOutcome> outcomes, IReadOnlyList<int?> years)
    {
        var totals = outcomes.Zip(years).Where(each => each.First.Total is not null).ToLookup(each => each.Second, each => each.First.Total!.Value);
        var ranks = totals.SelectMany(group => group.OrderDescending().Index()
            .GroupBy(each => each.Item).Select(same => (Year: group.Key, Total: same.Key, Rank: same.First().Index + 1)))
            .ToDictionary(each => (each.Year, each.Total), each => each.Rank);
        return [.. outcomes.Zip(years, (outcome, year) => outcome.Total is { } total ? outcome with { Rank = ranks[(year, total)] } : outcome)];
    }
}
