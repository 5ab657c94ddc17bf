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
        // 另有加分的也没有。
        if (step.PointsPerStep.Sign <= 0 || step.Limit is null && (leaf.Method is FormulaMethod || leaf.Deductions.Any(d => d.IsAddition)))
            return null;
        var last = ((step.Limit ?? points - leaf.Minimum) / step.PointsPerStep).Ceiling();
        if (last > MostSteps)
            return null;
        var result = Piecewise.Undefined;
        var rest = IntervalSet.All;
        for (Rational level = 0; level < Rational.FromInteger(last); level += 1)
        {
            // 取整为 level 的：不足一步的不扣时小于下一级，按一步扣时不超过本级。
            var within = step.Mode == StepMode.WholeSteps
                ? count.Minus(Piecewise.Constant(level + 1))?.Where(sign => sign < 0)
                : count.Minus(Piecewise.Constant(level))?.Where(sign => sign <= 0);
            if (within is not { } domain)
                return null;
            result = result.Join(Piecewise.Constant(level).Restrict(domain.Intersect(rest)));
            rest = rest.Intersect(domain.Complement());
        }
        return count.Where(_ => true) is { } defined
            ? result.Join(Piecewise.Constant(Rational.FromInteger(last)).Restrict(rest.Intersect(defined)))
            : null;
    }
}
