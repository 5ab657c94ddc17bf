using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>由（舍入后的）总分定等级：由高到低，取第一个成立的。</summary>
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
}
