using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>
/// 改动太多、不能逐一列出时，抽取若干种生效次序（和它的倒序），以各处增加多少的平均代替沙普利值。
/// 每一种次序里各处相加都恰好是总的差，平均之后仍然如此。
/// </summary>
internal static class PermutationSampler
{
    /// <summary>抽取多少种次序；连同倒序是它的两倍。</summary>
    public const int Pairs = 100;

    private const int Seed = 20240601;
    private const int ErrorPlaces = 4;

    // 95%的把握：1.96 的平方。
    private static Rational ConfidenceSquared => Rational.FromFraction(38416, 10000);

    /// <param name="players">各处改动。</param>
    /// <param name="value">依次生效的一部分改动（<paramref name="players"/> 的下标）生效时的值。</param>
    /// <returns>各处的值和误差；有的情形没有确定的得分时为空。</returns>
    public static (ImmutableArray<Rational> Values, Rational Error)? Sample(int players, Func<IReadOnlyList<int>, Rational?> value)
    {
        var random = new Random(Seed);
        var (sums, squares) = (new Rational[players], new Rational[players]);
        var order = Enumerable.Range(0, players).ToArray();
        for (var i = 0; i < Pairs; i++)
        {
            random.Shuffle(order);
            if (Gains(order, value) is not { } gains || Gains([.. order.Reverse()], value) is not { } reversed)
                return null;
            for (var player = 0; player < players; player++)
            {
                var mean = (gains[player] + reversed[player]) / 2;
                sums[player] += mean;
                squares[player] += mean * mean;
            }
        }
        ImmutableArray<Rational> values = [.. sums.Select(sum => sum / Pairs)];
        // 各对的平均是独立的，均值的方差是样本方差除以对数。
        var variance = values.Zip(squares, (mean, square) => (square - mean * mean * Pairs) / (Pairs * (Pairs - 1))).Max();
        return (values, RootUp(variance * ConfidenceSquared));
    }

    private static Rational[]? Gains(int[] order, Func<IReadOnlyList<int>, Rational?> value)
    {
        var gains = new Rational[order.Length];
        if (value([]) is not { } before)
            return null;
        for (var i = 0; i < order.Length; i++)
        {
            if (value(order[..(i + 1)]) is not { } after)
                return null;
            gains[order[i]] = after - before;
            before = after;
        }
        return gains;
    }

    /// <summary>平方根，向上取到四位小数。</summary>
    private static Rational RootUp(Rational square)
    {
        var target = (square * Rational.PowerOfTen(2 * ErrorPlaces)).Ceiling();
        var (low, high) = (BigInteger.Zero, target + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle * middle < target)
                low = middle + 1;
            else
                high = middle;
        }
        return Rational.FromInteger(low) / Rational.PowerOfTen(ErrorPlaces);
    }
}
