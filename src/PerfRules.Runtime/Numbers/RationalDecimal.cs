using System.Numerics;

namespace PerfRules.Runtime.Numbers;

/// <summary>有理数到 <see cref="decimal"/> 的转换。</summary>
public static class RationalDecimal
{
    public const int MaximumPlaces = 28;

    private static readonly BigInteger Limit = BigInteger.One << 96;

    /// <summary>
    /// 舍入到至多 <paramref name="places"/> 位小数（四舍六入五成双）；装不下时减少位数，
    /// 整数部分也装不下时为空。
    /// </summary>
    public static decimal? Round(Rational value, int places)
    {
        for (; places >= 0; places--)
        {
            var scaled = (value * Rational.PowerOfTen(places)).RoundToInteger(RoundingMode.HalfEven);
            var magnitude = BigInteger.Abs(scaled);
            if (magnitude >= Limit)
                continue;
            return new decimal(
                (int)(uint)(magnitude & uint.MaxValue),
                (int)(uint)((magnitude >> 32) & uint.MaxValue),
                (int)(uint)(magnitude >> 64),
                scaled.Sign < 0,
                (byte)places);
        }
        return null;
    }
}
