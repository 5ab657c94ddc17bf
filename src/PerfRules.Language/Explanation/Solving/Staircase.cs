using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>不足一步的不扣、不足一步的按一步扣：按步数取整的阶梯，逐级写成常数的分段函数。</summary>
internal static class Staircase
{
    /// <summary>再多的级数读者也不会关心。</summary>
    private const int MostSteps = 200;

    public static Piecewise? Of(Piecewise count, StepDeduction step, Indicator leaf, Rational points)
    {
        // 扣到最多扣的分或扣完以后，再多的级不改变得分；基本得分是算式时没有这样的界限。
        if (step.PointsPerStep.Sign <= 0 || step.Limit is null && leaf.Method is FormulaMethod)
            return null;
        var last = ((step.Limit ?? points) / step.PointsPerStep).Ceiling();
        if (last > MostSteps)
            return null;
        var result = Piecewise.Undefined;
        for (Rational level = 0; level <= Rational.FromInteger(last); level += 1)
        {
            var isLast = level == Rational.FromInteger(last);
            if (count.Minus(Piecewise.Constant(level)) is not { } above
                || count.Minus(Piecewise.Constant(level + 1)) is not { } belowNext
                || count.Minus(Piecewise.Constant(level - 1)) is not { } abovePrevious)
                return null;
            var domain = step.Mode == StepMode.WholeSteps
                ? Both(above.Where(sign => sign >= 0), isLast ? IntervalSet.All : belowNext.Where(sign => sign < 0))
                : Both(abovePrevious.Where(sign => sign > 0), isLast ? IntervalSet.All : above.Where(sign => sign <= 0));
            if (domain is not { } levelDomain)
                return null;
            result = result.Join(Piecewise.Constant(level).Restrict(levelDomain));
        }
        return result;
    }

    private static IntervalSet? Both(IntervalSet? left, IntervalSet? right) =>
        left is { } a && right is { } b ? a.Intersect(b) : null;
}
