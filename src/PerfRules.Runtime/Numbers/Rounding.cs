namespace PerfRules.Runtime.Numbers;

/// <summary>“保留N位小数（舍入规则）”。</summary>
/// <param name="Places">保留的小数位数，0 至 12。</param>
/// <param name="Mode">舍入规则。</param>
public readonly record struct Rounding(int Places, RoundingMode Mode)
{
    /// <summary>按本规则舍入一个精确值。</summary>
    public Rational Apply(Rational value)
    {
        var scale = Rational.PowerOfTen(Places);
        return Rational.FromInteger((value * scale).RoundToInteger(Mode)) / scale;
    }
}
