using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 舍入：引入整数 k，令舍入值为 k÷10^位数，并写出 k 与被舍入值的关系。
/// 去尾、进一、四舍五入的关系是充要的；四舍六入五成双只是必要的，由代入检验补足。
/// </summary>
internal static class RoundingCases
{
    public static IEnumerable<Case> Expand(Fraction value, Rounding rounding, Branch branch)
    {
        var multiple = Polynomial.Variable(branch.Variables.RoundedMultiple(value, rounding).Index);
        var scale = Rational.PowerOfTen(rounding.Places);
        var result = Fraction.Of(multiple.Times(Rational.One / scale));
        var scaled = value.Numerator.Times(scale);
        // 舍入不改变正负；k 与除数之积放宽以后就看不出这一点，所以写明。
        if (branch.Restrict(value.Numerator, SignSet.NotNegative)?.Restrict(multiple, SignSet.NotNegative) is { } upper
            && Relate(upper, scaled, value.Denominator, multiple, rounding.Mode) is { } positive)
            yield return new Case(positive, result);
        if (branch.Restrict(value.Numerator, SignSet.Negative)?.Restrict(multiple, SignSet.NotPositive) is { } lower
            && Relate(lower, scaled.Times(-1), value.Denominator, multiple.Times(-1), rounding.Mode) is { } negative)
            yield return new Case(negative, result);
    }

    /// <summary>非负的 n÷d 舍入为整数 k：k 与 n÷d 相差多少。</summary>
    private static Branch? Relate(Branch branch, Polynomial n, Polynomial d, Polynomial k, RoundingMode mode)
    {
        var half = d.Times(Rational.FromFraction(1, 2));
        var excess = n - k * d;
        return mode switch
        {
            RoundingMode.Down => branch.Restrict(excess, SignSet.NotNegative)?.Restrict(d - excess, SignSet.Positive),
            RoundingMode.Up => branch.Restrict(excess, SignSet.NotPositive)?.Restrict(d + excess, SignSet.Positive),
            RoundingMode.HalfUp => branch.Restrict(half + excess, SignSet.NotNegative)?.Restrict(half - excess, SignSet.Positive),
            RoundingMode.HalfEven => branch.Restrict(half + excess, SignSet.NotNegative)?.Restrict(half - excess, SignSet.NotNegative),
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
    }
}
