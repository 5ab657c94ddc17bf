using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>书写和显示用的单位：万元是 10000 个基本单位“元”，% 是 0.01。</summary>
/// <param name="Text">写法；没有单位的纯数为空串。</param>
/// <param name="Dimension">量纲。</param>
/// <param name="Scale">一个本单位合多少基本单位。</param>
public sealed record Unit(string Text, Dimension Dimension, Rational Scale)
{
    public static Unit None { get; } = new("", Dimension.None, Rational.One);

    public static Unit Percent { get; } = new("%", Dimension.None, Rational.FromFraction(1, 100));

    public static Unit PercentagePoint { get; } = new("个百分点", Dimension.PercentagePoint, Rational.FromFraction(1, 100));

    public static Unit Score { get; } = new("分", Dimension.Score, Rational.One);

    public static Unit Yuan { get; } = new("元", Dimension.Money, Rational.One);

    public static Unit TenThousandYuan { get; } = new("万元", Dimension.Money, 10_000);

    public static Unit HundredMillionYuan { get; } = new("亿元", Dimension.Money, 100_000_000);

    public static Unit Date { get; } = new(Quantity.Date, Dimension.Date, Rational.One);

    /// <summary>以某个量词为单位的数量；“日”就是“天”。</summary>
    public static Unit Counter(string measureWord) =>
        new(measureWord, measureWord == "日" ? Dimension.Day : Dimension.Of(measureWord), Rational.One);
}
