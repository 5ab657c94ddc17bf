namespace PerfRules.Runtime.Numbers;

/// <summary>一个输入值：缺失，十进制数，或十进制数装不下的有理数。</summary>
public readonly struct InputValue
{
    private readonly Rational _exact;

    private InputValue(Approximate approximate, Rational exact) => (Approximate, _exact) = (approximate, exact);

    public static InputValue Missing => new(Approximate.Absent(ScoreStatus.Missing), default);

    /// <summary>供近似计算的值。</summary>
    public Approximate Approximate { get; }

    /// <summary>供精确计算的值。</summary>
    public Exact Exact =>
        Approximate.IsExact ? Exact.Of(Approximate.Value)
        : Approximate.Status == ScoreStatus.Missing ? Exact.Absent(ScoreStatus.Missing)
        : Exact.FromRational(_exact);

    public static InputValue Of(decimal value) => new(Approximate.Of(value), default);

    public static InputValue Of(Rational value) => new(Approximate.FromRational(value), value);
}
