using System.Numerics;

namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 开方并舍入。方根多半是无理数，所以只有舍入之后的值；逐位比较整数次幂，舍入与无限精确地算出再舍入相同。
/// </summary>
public static class Root
{
    /// <summary>开方的次数最多是多少。</summary>
    public const int LargestDegree = 30;

    /// <summary>（<paramref name="operand"/> 的方根＋<paramref name="shift"/>）舍入之后的值。负数按 0 开方。</summary>
    /// <param name="operand">被开方数。</param>
    /// <param name="degree">开几次方，2 至 <see cref="LargestDegree"/>。</param>
    /// <param name="shift">开方之后加的整数，例如增长率的 －1。</param>
    /// <param name="rounding">舍入。</param>
    public static Rational Round(Rational operand, int degree, int shift, Rounding rounding)
    {
        if (operand.Sign <= 0)
            return rounding.Apply(shift);
        if (Exactly(operand, degree) is { } exact)
            return rounding.Apply(exact + shift);
        var scale = Rational.PowerOfTen(rounding.Places);
        // 无理数不会恰在两数正中，也不会恰为整数。
        var power = operand * Power(scale, degree);
        var offset = shift * scale;
        var root = Rational.FromInteger(Whole(power.Floor(), degree));
        var below = root + offset;
        var isAboveHalf = Power(root + Rational.FromFraction(1, 2), degree) < power;
        var goesUp = rounding.Mode switch
        {
            RoundingMode.Down => below.Sign < 0,
            RoundingMode.Up => below.Sign >= 0,
            _ => isAboveHalf,
        };
        return (goesUp ? below + 1 : below) / scale;
    }

    /// <summary>非负的整数次幂。</summary>
    public static Rational Power(Rational value, int exponent) =>
        Rational.FromFraction(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent));

    private static Rational? Exactly(Rational operand, int degree)
    {
        var (numerator, denominator) = (Whole(operand.Numerator, degree), Whole(operand.Denominator, degree));
        return BigInteger.Pow(numerator, degree) == operand.Numerator && BigInteger.Pow(denominator, degree) == operand.Denominator
            ? Rational.FromInteger(numerator) / Rational.FromInteger(denominator)
            : null;
    }

    /// <summary>方根的整数部分：从不小于它的数起用牛顿法逼近。</summary>
    private static BigInteger Whole(BigInteger value, int degree)
    {
        if (value.IsZero)
            return value;
        var guess = BigInteger.One << (int)((value.GetBitLength() + degree - 1) / degree);
        while (true)
        {
            var next = ((degree - 1) * guess + value / BigInteger.Pow(guess, degree - 1)) / degree;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}
