using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>一次不等式：各系数与未知数之积的和加常数，大于（或不小于）零。</summary>
internal sealed record LinearRow(ImmutableArray<Rational> Coefficients, Rational Constant, bool IsStrict)
{
    /// <summary>系数相同的两行只有常数不同，留最紧的一行即可。</summary>
    public static IEqualityComparer<LinearRow> SameDirection { get; } = EqualityComparer<LinearRow>.Create(
        (a, b) => a is not null && b is not null && a.Coefficients.AsSpan().SequenceEqual(b.Coefficients.AsSpan()),
        row => row.Coefficients.Aggregate(0, HashCode.Combine));

    public bool IsConstant => Coefficients.All(c => c.IsZero);

    /// <summary>没有未知数的一行是否成立。</summary>
    public bool ConstantHolds => IsStrict ? Constant.Sign > 0 : Constant.Sign >= 0;

    /// <summary>正倍数之和仍然成立；有一方严格则和严格。</summary>
    public static LinearRow Combine(LinearRow a, Rational p, LinearRow b, Rational q) => new(
        [.. a.Coefficients.Zip(b.Coefficients, (x, y) => x * p + y * q)],
        a.Constant * p + b.Constant * q,
        a.IsStrict || b.IsStrict);

    /// <summary>用等式消去一个未知数；等式可乘任何数。</summary>
    public LinearRow Eliminate(int variable, LinearRow equality)
    {
        var factor = -Coefficients[variable] / equality.Coefficients[variable];
        return new LinearRow(
            [.. Coefficients.Zip(equality.Coefficients, (x, y) => x + y * factor)], Constant + equality.Constant * factor, IsStrict);
    }

    /// <summary>
    /// 系数化为互质的整数；只含整数未知数时把界收紧到整数
    /// （2x－1＞0 即 x－1≥0），这样许多没有整数解的情形在有理数上就已矛盾。
    /// </summary>
    public LinearRow Normalize(IReadOnlyList<bool> whole)
    {
        if (IsConstant)
            return this;
        var row = WithWholeCoefficients();
        if (!row.Coefficients.Select((c, i) => c.IsZero || whole[i]).All(ok => ok))
            return row;
        var tight = row.IsStrict ? row.Constant.Ceiling() - 1 : row.Constant.Floor();
        return row with { Constant = Rational.FromInteger(tight), IsStrict = false };
    }

    /// <summary>系数化为互质的整数。</summary>
    public LinearRow WithWholeCoefficients()
    {
        var scale = Scale();
        return new LinearRow([.. Coefficients.Select(c => c * scale)], Constant * scale, IsStrict);
    }

    /// <summary>作为等式（左边等于零）是否一定没有整数解。</summary>
    public bool HasNoWholeSolution(IReadOnlyList<bool> whole) =>
        Coefficients.Select((c, i) => c.IsZero || whole[i]).All(ok => ok) && !(Constant * Scale()).IsInteger;

    /// <summary>使系数成为互质整数的正倍数。</summary>
    private Rational Scale()
    {
        var used = Coefficients.Where(c => !c.IsZero).ToList();
        if (used.Count == 0)
            return Rational.One;
        var denominator = used.Aggregate(BigInteger.One, (lcm, c) => lcm / BigInteger.GreatestCommonDivisor(lcm, c.Denominator) * c.Denominator);
        var divisor = used.Aggregate(
            BigInteger.Zero, (gcd, c) => BigInteger.GreatestCommonDivisor(gcd, c.Numerator * (denominator / c.Denominator)));
        return Rational.FromFraction(denominator, divisor);
    }
}
