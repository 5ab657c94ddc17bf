using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>酌定范围的写法，如“4（不含）～5分”。</summary>
internal static class RangePrinter
{
    public static string Print(RangeAward award, Rational minimum, Rational maximum) =>
        $"{ValueFormatter.Number(minimum)}{(award.IncludesMinimum ? "" : "（不含）")}"
        + $"～{ValueFormatter.Number(maximum)}分{(award.IncludesMaximum ? "" : "（不含）")}";
}
