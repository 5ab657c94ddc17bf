using PerfRules.Language.Explanation;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>影响里单位和分的写法。</summary>
internal static class UnitText
{
    private const int Places = 4;

    /// <summary>单位的名称；有几个年度的，注明年度。</summary>
    public static string NameOf(ImpactReport impact, UnitImpact unit) => unit.Year is { } year && impact.Units.Any(other => other.Unit == unit.Unit && other.Year != year)
        ? FormattableString.Invariant($"{unit.Unit}（{year}年度）") : unit.Unit;

    /// <summary>写不尽、位数太多的写四位小数；准确的数在 JSON 里。</summary>
    public static string Number(Rational value) => (value * Rational.PowerOfTen(Places)).IsInteger
        ? ValueFormatter.Number(value) : value.ToString(new Rounding(Places, RoundingMode.HalfUp)).TrimEnd('0').TrimEnd('.');

    public static string Signed(Rational value) => value.Sign > 0 ? "+" + Number(value) : Number(value);
}
