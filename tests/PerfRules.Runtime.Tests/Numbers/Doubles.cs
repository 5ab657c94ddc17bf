using System.Numerics;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

/// <summary>double 的精确值，供核对误差界。</summary>
internal static class Doubles
{
    public static Rational ToRational(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;
        return exponent >= 0
            ? Rational.FromInteger(mantissa * BigInteger.Pow(2, exponent))
            : Rational.FromFraction(mantissa, BigInteger.Pow(2, -exponent));
    }
}
