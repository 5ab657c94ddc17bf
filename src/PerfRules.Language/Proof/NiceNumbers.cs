using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>在一段范围内选取便于阅读的数：先用 100、10、1 个单位，再用最短的小数。</summary>
internal static class NiceNumbers
{
    private static readonly ImmutableArray<int> Favourites = [100, 10, 1, 1000, 50, 20, 5, 2, 10_000, 100_000];

    /// <summary>范围内最便于阅读的数，按作者的单位凑整；范围须不空。</summary>
    public static Rational In(ValueRange range, Rational scale)
    {
        foreach (var favourite in Favourites)
        {
            if (range.Contains(favourite * scale))
                return favourite * scale;
        }
        for (var exponent = 8; exponent >= -12; exponent--)
        {
            if (Multiple(range, Rational.PowerOfTen(exponent) * scale) is { } value)
                return value;
        }
        return Middle(range);
    }

    /// <summary>范围内的整数，便于阅读的在前；<paramref name="isComplete"/> 为真时已全部列出。</summary>
    public static IReadOnlyList<Rational> WholeIn(ValueRange range, int limit, out bool isComplete)
    {
        var (first, step) = range.Lower is { } lower
            ? (FirstAtLeast(lower, range.IncludesLower), 1)
            : range.Upper is { } upper ? (-FirstAtLeast(-upper, range.IncludesUpper), -1) : (Rational.Zero, 1);
        var listed = new List<Rational>();
        var next = first;
        for (; listed.Count < limit && range.Contains(next); next += step)
            listed.Add(next);
        isComplete = !range.Contains(next) && (range.Lower is not null || range.Upper is not null);
        int[] preferred = [1, 10, 100, 2, 3, 5, 4];
        return [.. preferred.Select(n => (Rational)n).Where(range.Contains).Concat(listed).Distinct()];
    }

    /// <summary>整数去掉因数 2、5 之后的部分：除以它才会除不尽。</summary>
    public static Rational WithoutTens(Rational whole)
    {
        var rest = BigInteger.Abs(whole.Numerator);
        foreach (var prime in (ReadOnlySpan<int>)[2, 5])
        {
            while (rest % prime == 0)
                rest /= prime;
        }
        return Rational.FromInteger(rest);
    }

    private static Rational FirstAtLeast(Rational bound, bool includes)
    {
        var ceiling = Rational.FromInteger(bound.Ceiling());
        return !includes && ceiling == bound ? ceiling + 1 : ceiling;
    }

    /// <summary>步长的倍数中落在范围内、最靠近中间的一个；先取不为零的。</summary>
    private static Rational? Multiple(ValueRange range, Rational step)
    {
        var near = Rational.FromInteger((Middle(range) / step).Floor()) * step;
        Rational[] candidates = [near, near + step, near - step];
        foreach (var candidate in candidates.OrderBy(c => c.IsZero))
        {
            if (range.Contains(candidate))
                return candidate;
        }
        return null;
    }

    private static Rational Middle(ValueRange range) => (range.Lower, range.Upper) switch
    {
        ({ } lower, { } upper) => (lower + upper) / 2,
        ({ } lower, null) => lower + (range.IncludesLower ? 0 : 1),
        (null, { } upper) => upper - (range.IncludesUpper ? 0 : 1),
        _ => Rational.Zero,
    };
}
