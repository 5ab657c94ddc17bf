using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>由（舍入后的）总分定等级：由高到低，取第一个成立的；然后看等级限制。</summary>
internal static class Grading
{
    public static ImmutableArray<Grade> PossibleGrades(
        ImmutableArray<Grade> grades, (Rational Minimum, Rational Maximum) total)
    {
        var possible = ImmutableArray.CreateBuilder<Grade>();
        var score = Estimate.Within(RangeArithmetic.Closed(total.Minimum, total.Maximum), []);
        foreach (var grade in grades)
        {
            var truth = Truth.Compare(grade.Operator, score, Estimate.Known(grade.Bound));
            if (truth.CanHold)
                possible.Add(grade);
            if (truth.Holds)
                break;
        }
        return possible.ToImmutable();
    }

    /// <summary>等级限制之后可能的等级，由高到低；等级确定而且是由限制改定的，另给出那一条限制。</summary>
    public static (ImmutableArray<Grade> Possible, GradeLimit? Limit, ImmutableArray<Obstacle> Causes) Limit(
        Framework framework, ImmutableArray<Grade> byScore, Scope scope)
    {
        var limits = framework.GradeLimits
            .Select(limit => (Limit: limit, Truth: ConditionEvaluator.Evaluate(limit.Condition, scope)))
            .Where(pair => !pair.Truth.Fails)
            .ToList();
        var before = byScore.Select(grade => framework.Grades.IndexOf(grade)).ToList();
        // 没有相符的等级记为 -1：不高于的限制不会使它变成某一等。
        if (before.Count == 0)
            before.Add(-1);
        var sure = limits.Where(pair => pair.Truth.Holds).Select(pair => pair.Limit).ToList();
        var maybe = limits.Where(pair => !pair.Truth.Holds).Select(pair => pair.Limit).ToList();
        var outcomes = new SortedSet<int>();
        foreach (var @fixed in FixedOutcomes(sure, maybe))
        {
            if (@fixed is { } grade)
                outcomes.Add(grade);
            else
                outcomes.UnionWith(before.SelectMany(index => Lowered(index, sure, maybe)));
        }
        var applied = outcomes.Count == 1 && before.Count == 1 && outcomes.Min != before[0]
            ? sure.Where(limit => limit.Grade == outcomes.Min).OrderByDescending(limit => limit.IsFixed).FirstOrDefault()
            : null;
        return (
            [.. outcomes.Where(index => index >= 0).Select(index => framework.Grades[index])], applied,
            limits.Where(pair => !pair.Truth.Holds).Aggregate(ImmutableArray<Obstacle>.Empty, (all, pair) => Obstacle.Union(all, pair.Truth.Causes)));
    }

    /// <summary>直接评为的可能结果；空表示没有一条直接评为的成立。</summary>
    private static IEnumerable<int?> FixedOutcomes(IEnumerable<GradeLimit> sure, IEnumerable<GradeLimit> maybe)
    {
        var lowest = sure.Where(limit => limit.IsFixed).Select(limit => (int?)limit.Grade).Max();
        return maybe.Where(limit => limit.IsFixed && !(limit.Grade <= lowest)).Select(limit => (int?)limit.Grade).Append(lowest).Distinct();
    }

    private static IEnumerable<int> Lowered(int grade, IEnumerable<GradeLimit> sure, IEnumerable<GradeLimit> maybe)
    {
        if (grade < 0)
            return [grade];
        var lowered = sure.Where(limit => !limit.IsFixed).Select(limit => limit.Grade).Append(grade).Max();
        return maybe.Where(limit => !limit.IsFixed && limit.Grade > lowered).Select(limit => limit.Grade).Append(lowered);
    }
}
