using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Outcomes;

/// <summary>总分的分布，和等级的变化。</summary>
internal static class DistributionCounter
{
    private const string NotScored = "不能评分";
    private const string NoGrade = "没有等级";
    private const int Width = 10;

    /// <summary>两版都写了等级的按等级，由高到低；否则每10分一段，由高到低。</summary>
    public static ImmutableArray<DistributionBand> Count(Framework old, Framework @new, IReadOnlyCollection<UnitImpact> units)
    {
        var isGraded = !old.Grades.IsEmpty && !@new.Grades.IsEmpty;
        Func<UnitOutcome, string> label = isGraded ? GradeOf : ScoreBand;
        var labels = isGraded
            ? @new.Grades.Concat(old.Grades).Select(grade => grade.Name).Append(NoGrade)
            : units.SelectMany(unit => new[] { unit.Old, unit.New }).Where(outcome => outcome.Total is not null)
                .OrderByDescending(outcome => outcome.Total).Select(ScoreBand);
        return
        [
            .. labels.Append(NotScored).Distinct()
                .Select(each => new DistributionBand(each, units.Count(unit => label(unit.Old) == each), units.Count(unit => label(unit.New) == each)))
                .Where(band => band.Old + band.New > 0 || band.Label is not (NoGrade or NotScored)),
        ];
    }

    /// <summary>等级有变化的，由旧版的等级到新版的等级，按新版的等级由高到低。</summary>
    public static ImmutableArray<GradeMove> Moves(Framework old, Framework @new, IEnumerable<UnitImpact> units)
    {
        ImmutableArray<string> names = [.. @new.Grades.Select(grade => grade.Name)];
        var isSameScale = old.Grades.Select(grade => grade.Name).SequenceEqual(names);
        return
        [
            .. from unit in units
               where unit.Old.Grade is not null && unit.New.Grade is not null && unit.Old.Grade != unit.New.Grade
               group unit.Unit by (Old: unit.Old.Grade!, New: unit.New.Grade!) into moved
               orderby names.IndexOf(moved.Key.New), old.Grades.Select(grade => grade.Name).ToList().IndexOf(moved.Key.Old)
               select new GradeMove(moved.Key.Old, moved.Key.New,
                   isSameScale ? names.IndexOf(moved.Key.New) < names.IndexOf(moved.Key.Old) : null, [.. moved]),
        ];
    }

    private static string GradeOf(UnitOutcome outcome) => outcome.Total is null ? NotScored : outcome.Grade ?? NoGrade;

    private static string ScoreBand(UnitOutcome outcome)
    {
        if (outcome is not { Total: { } total, Assessment: { } assessment })
            return NotScored;
        var top = Rational.FromInteger((assessment.Total.Points / Width).Ceiling()) * Width;
        // 满分归入最高的一段。
        var lower = total == top ? top - Width : Rational.FromInteger((total / Width).Floor()) * Width;
        return $"{ValueFormatter.Number(lower)}～{ValueFormatter.Number(lower + Width)}分";
    }
}
