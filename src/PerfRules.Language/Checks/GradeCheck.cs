using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>等级由高到低，覆盖 0 至总分，每一等都用得到。</summary>
internal static class GradeCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var (grades, total) = (context.Framework.Grades, context.Framework.Total);
        if (grades.IsEmpty)
            return [];
        var order = Order(grades).ToList();
        return (order.Count > 0 ? order : Coverage(grades, total)).Select(d => new Finding(total, d));
    }

    private static IEnumerable<Diagnostic> Order(ImmutableArray<Grade> grades) =>
        from pair in grades.Zip(grades.Skip(1))
        where IsLowerBound(pair.First) && IsLowerBound(pair.Second) && pair.Second.Bound >= pair.First.Bound
        select IntervalDiagnostics.GradeOrder(
            pair.Second.Location, pair.Second.Name, Text(pair.Second), pair.First.Name, Text(pair.First)) with
        {
            Related = [new RelatedLocation(pair.First.Location, "前面的等级")],
        };

    private static IEnumerable<Diagnostic> Coverage(ImmutableArray<Grade> grades, Indicator total)
    {
        var highest = Highest(total);
        var points = Representatives(grades, highest).ToList();
        var uncovered = points.Where(p => !grades.Any(g => Holds(g, p))).Select(p => (Rational?)p).FirstOrDefault();
        if (uncovered is { } score)
        {
            var nearest = grades.MinBy(g => (g.Bound - score).Abs()) ?? grades[^1];
            yield return IntervalDiagnostics.GradeGap(nearest.Location, CheckContext.Score(score), nearest.Name);
            yield break;
        }
        foreach (var grade in grades.Where(g => !points.Any(p => ReferenceEquals(grades.First(first => Holds(first, p)), g))))
            yield return IntervalDiagnostics.DeadGrade(grade.Location, grade.Name, highest.ToString());
    }

    /// <summary>总分最高能到多少；加分项可以使它高于分值。</summary>
    private static Rational Highest(Indicator total) =>
        total.Adjustments.Aggregate(total.Points, (sum, each) => sum + each.Points) is var highest && total.AdjustedCap is { } cap
            ? Rational.Min(highest, cap)
            : highest;

    /// <summary>0、总分、各界，及它们之间的中点：等级在其间不变，逐点看即可。</summary>
    private static IEnumerable<Rational> Representatives(ImmutableArray<Grade> grades, Rational total)
    {
        var bounds = grades.Select(g => g.Bound).Where(b => b.Sign >= 0 && b <= total).Append(Rational.Zero).Append(total).Distinct().Order().ToList();
        return bounds.Concat(bounds.Zip(bounds.Skip(1), (a, b) => (a + b) / 2)).Order();
    }

    private static bool IsLowerBound(Grade grade) => grade.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;

    private static bool Holds(Grade grade, Rational score) => grade.Operator switch
    {
        ComparisonOperator.Less => score < grade.Bound,
        ComparisonOperator.LessOrEqual => score <= grade.Bound,
        ComparisonOperator.Equal => score == grade.Bound,
        ComparisonOperator.NotEqual => score != grade.Bound,
        ComparisonOperator.GreaterOrEqual => score >= grade.Bound,
        ComparisonOperator.Greater => score > grade.Bound,
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    private static string Text(Grade grade) =>
        $"{(grade.Operator == ComparisonOperator.Greater ? "＞" : "≥")}{CheckContext.Score(grade.Bound)}";
}
