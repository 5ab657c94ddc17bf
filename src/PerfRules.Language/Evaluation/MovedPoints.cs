using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>不适用而剔除的分值，各在哪一级折算。</summary>
internal readonly record struct MovedPoints(Rational ToTotal, Rational ToFirst, Rational ToSecond, Rational ToThird)
{
    public Rational Sum => ToTotal + ToFirst + ToSecond + ToThird;

    public static MovedPoints To(IndicatorLevel level, Rational points) => level switch
    {
        IndicatorLevel.Total => new(points, 0, 0, 0),
        IndicatorLevel.First => new(0, points, 0, 0),
        IndicatorLevel.Second => new(0, 0, points, 0),
        IndicatorLevel.Third => new(0, 0, 0, points),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>移到 <paramref name="level"/> 以上折算的部分；移到这一级的由这一级分担，不再上移。</summary>
    public MovedPoints Above(IndicatorLevel level) => new(
        level > IndicatorLevel.Total ? ToTotal : 0,
        level > IndicatorLevel.First ? ToFirst : 0,
        level > IndicatorLevel.Second ? ToSecond : 0,
        level > IndicatorLevel.Third ? ToThird : 0);

    public static MovedPoints operator +(MovedPoints left, MovedPoints right) => new(
        left.ToTotal + right.ToTotal, left.ToFirst + right.ToFirst, left.ToSecond + right.ToSecond, left.ToThird + right.ToThird);
}
