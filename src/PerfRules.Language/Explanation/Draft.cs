using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>
/// 按某个小数位数写出的一稿说明。写的人用 <see cref="Require"/> 核对显示的数与结论是否相符；
/// 不相符的一稿作废，增加位数重写。
/// </summary>
internal sealed class Draft(int places)
{
    /// <summary>不超过这么多位小数的精确值不论位数都写全；写不尽的得分也至少写这么多位，与结果表一致。</summary>
    public const int AlwaysExactPlaces = 4;

    public bool IsConsistent { get; private set; } = true;

    public Shown Show(Rational value, Unit unit) => Show(value, unit, places);

    public Shown ShowScore(Rational score) => Show(score, Unit.Score, Math.Max(places, AlwaysExactPlaces));

    public void Require(bool isConsistent) => IsConsistent &= isConsistent;

    private static Shown Show(Rational value, Unit unit, int places)
    {
        if (unit == Unit.Date)
            return new Shown(ValueFormatter.Quantity(value, unit), value);
        var scaled = value / unit.Scale;
        var shownPlaces = Math.Max(places, AlwaysExactPlaces);
        if (!ValueFormatter.Terminates(scaled, shownPlaces))
        {
            shownPlaces = places;
            scaled = new Rounding(places, RoundingMode.HalfUp).Apply(scaled);
        }
        return new Shown(ValueFormatter.Trim(scaled, shownPlaces) + unit.Text, scaled * unit.Scale);
    }
}

/// <summary>显示的文字，以及文字所表示的（可能近似的）值。</summary>
internal readonly record struct Shown(string Text, Rational Value);
