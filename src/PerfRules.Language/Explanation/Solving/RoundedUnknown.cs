using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>
/// 舍入的逆：舍入后的值落在某个范围，舍入前的值在什么范围。
/// 舍入不减，所以“舍入后不低于 k 个单位”就是“舍入前不低于（或高于）某个界”。
/// </summary>
internal static class RoundedUnknown
{
    /// <summary>使 <paramref name="inner"/> 舍入后落在 <paramref name="values"/> 里的未知数范围；不能精确求解时为空。</summary>
    public static IntervalSet? PreImage(IntervalSet values, Piecewise inner, Rounding rounding)
    {
        if (inner.Where(_ => true) is not { } defined || Piecewise.Constant(Rational.Zero).Minus(inner) is not { } mirrored)
            return null;
        var unit = Rational.PowerOfTen(-rounding.Places);
        var result = IntervalSet.Empty;
        foreach (var range in values.Ranges)
        {
            var part = defined;
            if (range.Lower is { } lower)
            {
                if (AtLeast(inner, Count(lower / unit, range.IncludesLower), rounding) is not { } above)
                    return null;
                part = part.Intersect(above);
            }
            if (range.Upper is { } upper)
            {
                // 不高于 k 就是相反数不低于 −k，舍入关于零对称。
                if (AtLeast(mirrored, Count(-upper / unit, range.IncludesUpper), rounding) is not { } below)
                    return null;
                part = part.Intersect(below);
            }
            result = result.Union(part);
        }
        return result;
    }

    /// <summary>舍入后不低于 <paramref name="count"/> 个末位单位的范围。</summary>
    public static IntervalSet? AtLeast(Piecewise value, Rational count, Rounding rounding)
    {
        var half = Rational.FromFraction(1, 2);
        var (threshold, isIncluded) = rounding.Mode switch
        {
            RoundingMode.HalfUp => (count - half, count.Sign > 0),
            RoundingMode.HalfEven => (count - half, count.Numerator.IsEven),
            RoundingMode.Down => count.Sign > 0 ? (count, true) : (count - 1, false),
            RoundingMode.Up => count.Sign > 0 ? (count - 1, false) : (count, true),
            _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
        };
        return value.Minus(Piecewise.Constant(threshold * Rational.PowerOfTen(-rounding.Places)))?
            .Where(sign => sign > 0 || isIncluded && sign == 0);
    }

    /// <summary>不低于（或高于）某值的最小整数。</summary>
    private static Rational Count(Rational bound, bool includes)
    {
        var ceiling = Rational.FromInteger(bound.Ceiling());
        return !includes && ceiling == bound ? ceiling + 1 : ceiling;
    }
}
