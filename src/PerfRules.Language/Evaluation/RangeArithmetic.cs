using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>区间运算：结果包含各自取值代入后的一切可能，开闭端点精确保留。</summary>
internal static class RangeArithmetic
{
    private static readonly ValueRange s_positive = new(Rational.Zero, false, null, false);

    private static readonly ValueRange s_negative = new(null, false, Rational.Zero, false);

    public static ValueRange Point(Rational value) => new(value, true, value, true);

    public static ValueRange Closed(Rational lower, Rational upper) => new(lower, true, upper, true);

    /// <summary>只含一个值的区间的那个值。</summary>
    public static Rational? AsPoint(this ValueRange range) =>
        range.Lower is { } lower && range.Upper is { } upper && lower == upper ? lower : null;

    public static ValueRange Add(ValueRange left, ValueRange right) => Of(
        Endpoint.LowerOf(left).Plus(Endpoint.LowerOf(right)),
        Endpoint.UpperOf(left).Plus(Endpoint.UpperOf(right)));

    public static ValueRange Negate(ValueRange range) =>
        Of(Endpoint.UpperOf(range).Negated(), Endpoint.LowerOf(range).Negated());

    public static ValueRange Subtract(ValueRange left, ValueRange right) => Add(left, Negate(right));

    public static ValueRange Multiply(ValueRange left, ValueRange right)
    {
        var (a, b) = (Endpoint.LowerOf(left), Endpoint.UpperOf(left));
        var (c, d) = (Endpoint.LowerOf(right), Endpoint.UpperOf(right));
        ReadOnlySpan<Endpoint> corners = [a.Times(c), a.Times(d), b.Times(c), b.Times(d)];
        var (lower, upper) = (corners[0], corners[0]);
        foreach (var corner in corners[1..])
        {
            lower = Endpoint.Smaller(lower, corner, eitherIncludes: true);
            upper = Endpoint.Larger(upper, corner, eitherIncludes: true);
        }
        return Of(lower, upper);
    }

    /// <summary>除数取零以外的值时的商；除数只能是零时为空。</summary>
    public static ValueRange? Divide(ValueRange left, ValueRange right)
    {
        ValueRange? result = null;
        foreach (var half in (ReadOnlySpan<ValueRange>)[s_negative, s_positive])
        {
            if (Intersect(right, half) is not { } divisors)
                continue;
            var quotients = Multiply(left, Reciprocal(divisors));
            result = result is { } other ? Hull(other, quotients) : quotients;
        }
        return result;
    }

    public static ValueRange Absolute(ValueRange range) => Maximum(range, Negate(range)) is var magnitude && range.Contains(Rational.Zero)
        ? magnitude with { Lower = Rational.Zero, IncludesLower = true }
        : magnitude;

    public static ValueRange Minimum(ValueRange left, ValueRange right) => Of(
        Endpoint.Smaller(Endpoint.LowerOf(left), Endpoint.LowerOf(right), eitherIncludes: true),
        Endpoint.Smaller(Endpoint.UpperOf(left), Endpoint.UpperOf(right), eitherIncludes: false));

    public static ValueRange Maximum(ValueRange left, ValueRange right) =>
        Negate(Minimum(Negate(left), Negate(right)));

    /// <summary>包含两者的最小区间。</summary>
    public static ValueRange Hull(ValueRange left, ValueRange right) => Of(
        Endpoint.Smaller(Endpoint.LowerOf(left), Endpoint.LowerOf(right), eitherIncludes: true),
        Endpoint.Larger(Endpoint.UpperOf(left), Endpoint.UpperOf(right), eitherIncludes: true));

    /// <summary>两者共有的部分；没有时为空。</summary>
    public static ValueRange? Intersect(ValueRange left, ValueRange right)
    {
        var common = Of(
            Endpoint.Larger(Endpoint.LowerOf(left), Endpoint.LowerOf(right), eitherIncludes: false),
            Endpoint.Smaller(Endpoint.UpperOf(left), Endpoint.UpperOf(right), eitherIncludes: false));
        return common.IsEmpty() ? null : common;
    }

    public static bool IsEmpty(this ValueRange range) =>
        range.Lower is { } lower && range.Upper is { } upper
        && (lower > upper || lower == upper && !(range.IncludesLower && range.IncludesUpper));

    /// <summary>不减的阶梯函数（舍入、取整）作用于区间；开端点附近也可能取到端点的像，所以两端都含。</summary>
    public static ValueRange Step(ValueRange range, Func<Rational, Rational> function) => new(
        range.Lower is { } lower ? function(lower) : null, range.Lower is not null,
        range.Upper is { } upper ? function(upper) : null, range.Upper is not null);

    private static ValueRange Reciprocal(ValueRange range)
    {
        var (lower, upper) = (Endpoint.LowerOf(range), Endpoint.UpperOf(range));
        var isPositive = lower.Infinity == 0 && lower.Value.Sign >= 0;
        return Of(Invert(upper, isPositive ? +1 : -1), Invert(lower, isPositive ? +1 : -1));
    }

    private static Endpoint Invert(Endpoint end, int sign) =>
        end.Infinity != 0 ? new(Rational.Zero, 0, false)
        : end.Value.IsZero ? new(default, sign, false)
        : new(Rational.One / end.Value, 0, end.IsIncluded);

    private static ValueRange Of(Endpoint lower, Endpoint upper) =>
        new(lower.Finite, lower.IsIncluded, upper.Finite, upper.IsIncluded);
}
