using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>区间的一个端点；<see cref="Infinity"/> 为 ±1 时是正负无穷。</summary>
internal readonly record struct Endpoint(Rational Value, int Infinity, bool IsIncluded)
{
    public static Endpoint LowerOf(ValueRange range) =>
        range.Lower is { } value ? new(value, 0, range.IncludesLower) : new(default, -1, false);

    public static Endpoint UpperOf(ValueRange range) =>
        range.Upper is { } value ? new(value, 0, range.IncludesUpper) : new(default, +1, false);

    public Rational? Finite => Infinity == 0 ? Value : null;

    private int Sign => Infinity != 0 ? Infinity : Value.Sign;

    public Endpoint Plus(Endpoint other) => Infinity != 0 || other.Infinity != 0
        ? new(default, Infinity != 0 ? Infinity : other.Infinity, false)
        : new(Value + other.Value, 0, IsIncluded && other.IsIncluded);

    /// <summary>端点之积。零乘任何数为零，所以含零的一端不论另一端是否取到都能取到。</summary>
    public Endpoint Times(Endpoint other)
    {
        if (Sign == 0 || other.Sign == 0)
            return new(Rational.Zero, 0, Sign == 0 && IsIncluded || other.Sign == 0 && other.IsIncluded);
        return Infinity != 0 || other.Infinity != 0
            ? new(default, Sign * other.Sign, false)
            : new(Value * other.Value, 0, IsIncluded && other.IsIncluded);
    }

    public Endpoint Negated() => new(-Value, -Infinity, IsIncluded);

    /// <summary>较小的端点；相等时按 <paramref name="eitherIncludes"/> 合并“含”。</summary>
    public static Endpoint Smaller(Endpoint left, Endpoint right, bool eitherIncludes) => left.CompareTo(right) switch
    {
        < 0 => left,
        > 0 => right,
        _ => left with
        {
            IsIncluded = eitherIncludes
                ? left.IsIncluded || right.IsIncluded
                : left.IsIncluded && right.IsIncluded,
        },
    };

    public static Endpoint Larger(Endpoint left, Endpoint right, bool eitherIncludes) =>
        Smaller(left.Negated(), right.Negated(), eitherIncludes).Negated();

    private int CompareTo(Endpoint other) =>
        Infinity != other.Infinity ? Infinity.CompareTo(other.Infinity)
        : Infinity != 0 ? 0
        : Value.CompareTo(other.Value);
}
