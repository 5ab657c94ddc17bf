using System.Globalization;
using System.Numerics;

namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 精确有理数，语言中一切数值的含义。始终为既约分数，分母为正；
/// <c>default</c> 即 0。加减乘除、比较、舍入都没有误差。
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorMinusOne;

    private Rational(BigInteger numerator, BigInteger positiveDenominator)
    {
        Numerator = numerator;
        _denominatorMinusOne = positiveDenominator - 1;
    }

    /// <summary>分子，带符号。</summary>
    public BigInteger Numerator { get; }

    /// <summary>分母，恒为正。</summary>
    public BigInteger Denominator => _denominatorMinusOne + 1;

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public bool IsZero => Numerator.IsZero;

    public bool IsInteger => _denominatorMinusOne.IsZero;

    public int Sign => Numerator.Sign;

    public static Rational FromInteger(BigInteger value) => new(value, 1);

    /// <summary>分数 <paramref name="numerator"/>／<paramref name="denominator"/>，分母不得为零。</summary>
    public static Rational FromFraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        return new Rational(numerator / divisor, denominator / divisor);
    }

    public static Rational PowerOfTen(int exponent) => exponent >= 0
        ? FromInteger(BigInteger.Pow(10, exponent))
        : FromFraction(1, BigInteger.Pow(10, -exponent));

    /// <summary>十进制数写出的值，没有误差。</summary>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return FromFraction(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>读取“-1234.5”形式的十进制数；不接受千分位、指数和空格。</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var point = text.IndexOf('.');
        var places = point < 0 ? 0 : text.Length - point - 1;
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        if (places == 0 && point >= 0 || point == 0 || digits.Length > 1000
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return false;
        value = FromFraction(whole, BigInteger.Pow(10, places));
        return true;
    }

    /// <summary>舍入为整数。</summary>
    public BigInteger RoundToInteger(RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(Numerator), Denominator, out var remainder);
        var half = (remainder * 2).CompareTo(Denominator);
        var carry = mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfEven => half > 0 || half == 0 && !quotient.IsEven,
            RoundingMode.Down => false,
            RoundingMode.Up => !remainder.IsZero,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        if (carry)
            quotient += 1;
        return Sign < 0 ? -quotient : quotient;
    }

    /// <summary>不大于本数的最大整数。</summary>
    public BigInteger Floor() => Sign >= 0 ? RoundToInteger(RoundingMode.Down) : RoundToInteger(RoundingMode.Up);

    /// <summary>不小于本数的最小整数。</summary>
    public BigInteger Ceiling() => Sign >= 0 ? RoundToInteger(RoundingMode.Up) : RoundToInteger(RoundingMode.Down);

    public Rational Abs() => new(BigInteger.Abs(Numerator), Denominator);

    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    public static implicit operator Rational(int value) => FromInteger(value);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) => FromFraction(
        left.Numerator * right.Denominator + right.Numerator * left.Denominator,
        left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) =>
        FromFraction(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>精确相除；除数为零是调用者的错误。</summary>
    public static Rational operator /(Rational left, Rational right) =>
        FromFraction(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorMinusOne == other._denominatorMinusOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorMinusOne);

    /// <summary>有限小数写成小数，否则写成“分子/分母”。</summary>
    public override string ToString()
    {
        for (var (places, rest) = (0, Denominator); places <= 40; places++)
        {
            if ((BigInteger.Pow(10, places) % rest).IsZero)
                return ToString(new Rounding(places, RoundingMode.Down));
        }
        return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    /// <summary>按舍入规则写成恰有规定位数的小数。</summary>
    public string ToString(Rounding rounding)
    {
        var scaled = (this * PowerOfTen(rounding.Places)).RoundToInteger(rounding.Mode);
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(rounding.Places + 1, '0');
        var text = rounding.Places == 0 ? digits : $"{digits[..^rounding.Places]}.{digits[^rounding.Places..]}";
        return scaled.Sign < 0 ? "-" + text : text;
    }
}
