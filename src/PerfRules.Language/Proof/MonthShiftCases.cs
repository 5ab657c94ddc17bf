using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 日期加减若干个月：引入整数表示所得的日期，按相差的天数（如一个月是 28 至 31 天）分情形。
/// 相差几天与月份的关系没有写出，只是必要的，由代入检验补足；取值范围由两端推出。
/// </summary>
internal static class MonthShiftCases
{
    public static IEnumerable<Case> Expand(Fraction value, MonthShiftExpression shift, Branch branch)
    {
        var one = Polynomial.Constant(Rational.One);
        if (value.Numerator.IsConstant && value.Denominator.IsConstant)
        {
            var known = value.Numerator.ConstantTerm / value.Denominator.ConstantTerm;
            yield return new Case(branch, Fraction.Of(MonthShift.Apply(known, shift.Months)));
            yield break;
        }
        var range = value.Denominator.Equals(one)
            ? RangeArithmetic.Step(Bounds.Of(value.Numerator, branch.Variables), x => MonthShift.Apply(x, shift.Months))
            : ValueRange.All;
        var shifted = Polynomial.Variable(branch.Variables.Shifted(value, shift.Months, range).Index);
        var difference = shifted * value.Denominator - value.Numerator;
        var (least, most) = MonthShift.Days(shift.Months);
        // 不满一天的部分不计，日期不是整数天的可以少一天。
        if (!value.IsWhole(branch.Variables))
        {
            if (branch.Restrict(difference - value.Denominator.Times(least - 1), SignSet.Positive)
                    ?.Restrict(value.Denominator.Times(most) - difference, SignSet.NotNegative) is { } near)
                yield return new Case(near, Fraction.Of(shifted));
            yield break;
        }
        for (var days = most; days >= least; days--)
        {
            if (branch.Restrict(difference - Polynomial.Constant(days), SignSet.Zero) is { } exact)
                yield return new Case(exact, Fraction.Of(shifted));
        }
    }
}
