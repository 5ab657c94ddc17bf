using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>舍入规则的写法。</summary>
public static class RoundingPrinter
{
    /// <summary>如“保留2位小数，去尾”；四舍五入不另注明。</summary>
    public static string Print(Rounding rounding)
    {
        var mode = rounding.Mode switch
        {
            RoundingMode.HalfUp => "",
            RoundingMode.HalfEven => "，四舍六入五成双",
            RoundingMode.Down => "，去尾",
            RoundingMode.Up => "，进一",
            _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
        };
        return string.Create(CultureInfo.InvariantCulture, $"保留{rounding.Places}位小数{mode}");
    }
}
