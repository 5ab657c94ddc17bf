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

    /// <summary>第一稿的位数。</summary>
    public const int FewestPlaces = 2;

    public bool IsConsistent { get; private set; } = true;

    /// <param name="value">值（基本单位）。</param>
    /// <param name="unit">用什么单位写。</param>
    /// <param name="displayed">写明显示几位小数；没有写明为空。各稿从它起逐位增加。</param>
    public Shown Show(Rational value, Unit unit, int? displayed = null) => displayed is { } least
        ? Rounded(value / unit.Scale, least + places - FewestPlaces, unit)
        : Show(value, unit, places);

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

    private static Shown Rounded(Rational scaled, int places, Unit unit)
    {
        var rounding = new Rounding(places, RoundingMode.HalfUp);
        return new Shown(scaled.ToString(rounding) + unit.Text, rounding.Apply(scaled) * unit.Scale);
    }
}

/// <summary>显示的文字，以及文字所表示的（可能近似的）值。</summary>
internal readonly record struct Shown(string Text, Rational Value);
