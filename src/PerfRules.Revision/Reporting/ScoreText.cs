using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Reporting;

/// <summary>各种报告里得分的写法；文字、Markdown、网页和 JSON 一致。</summary>
public static class ScoreText
{
    private const int LeastPlaces = 2;
    private const int MostPlaces = 6;
    private const int PlacesWhenEndless = 4;

    /// <summary>总分：恰为框架规定的位数。</summary>
    public static string Total(Framework framework, Rational total) =>
        framework.Total.DisplayPlaces is { } places ? total.ToString(new Rounding(places, RoundingMode.HalfUp)) : Number(total);

    /// <summary>得分、平均、分摊：写出全部小数，至少两位；写不尽或太长的写四位。</summary>
    public static string Number(Rational value)
    {
        for (var places = LeastPlaces; places <= MostPlaces; places++)
        {
            if ((value * Rational.PowerOfTen(places)).IsInteger)
                return value.ToString(new Rounding(places, RoundingMode.HalfUp));
        }
        return value.ToString(new Rounding(PlacesWhenEndless, RoundingMode.HalfUp));
    }

    /// <summary>变化：带正负号。</summary>
    public static string Change(Rational value) => Number(value) is var text && value.Sign > 0 ? "+" + text : text.Replace('-', '−');
}
