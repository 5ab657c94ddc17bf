using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting;

/// <summary>一个单位的总分、等级、名次在报告里的写法。</summary>
internal static class OutcomeText
{
    /// <summary>单位的名称；几个年度的数据在一起时带年度。</summary>
    public static string Name(ImpactReport impact, UnitImpact unit) =>
        unit.Year is { } year && impact.Units.Any(other => other.Unit == unit.Unit && other.Year != year)
            ? string.Create(CultureInfo.InvariantCulture, $"{unit.Unit}（{year}年度）") : unit.Unit;

    /// <summary>总分；不能评分的写可能的范围。</summary>
    public static string Total(Framework framework, UnitOutcome outcome) => outcome.Total is { } total
        ? ScoreText.Total(framework, total)
        : $"不能评分（{ScoreText.Total(framework, outcome.Range.Minimum)}～{ScoreText.Total(framework, outcome.Range.Maximum)}）";

    public static string Change(UnitImpact unit) => unit.Change is { } change ? ScoreText.Change(change) : "—";

    public static string Grade(UnitImpact unit) => Pair(unit.Old.Grade, unit.New.Grade);

    public static string Rank(UnitImpact unit) => Pair(Number(unit.Old.Rank), Number(unit.New.Rank));

    /// <summary>影响最大的一处；没有为空。</summary>
    public static Contribution? Largest(UnitImpact unit) => unit.Contributions.OrderByDescending(c => c.Points.Abs()).FirstOrDefault();

    private static string? Number(int? rank) => rank?.ToString(CultureInfo.InvariantCulture);

    private static string Pair(string? old, string? @new) => old == @new ? old ?? "—" : $"{old ?? "—"} → {@new ?? "—"}";
}
