using System.Globalization;
using System.Text;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Markdown;

/// <summary>对各单位的影响写成 Markdown。单位很多时只列变化最大的，完整的在网页和 JSON 里。</summary>
internal static class MarkdownImpact
{
    // 评论有长度的限制，也没有人在评论里读几百行。
    private const int MostUnits = 20;
    private const int MostNames = 10;
    private const int MostCliffs = 10;

    public static void Write(StringBuilder text, ImpactReport impact)
    {
        var summary = ImpactSummary.Of(impact);
        text.Append("\n## 对各单位的影响\n\n").Append(summary.Sentence()).Append('\n');
        WriteEffects(text, summary);
        WriteDistribution(text, impact);
        WriteGradeMoves(text, impact);
        WriteUnits(text, impact);
        WriteIndicators(text, impact);
        WriteCliffs(text, impact);
    }

    private static void WriteEffects(StringBuilder text, ImpactSummary summary)
    {
        if (summary.Effects.IsEmpty)
            return;
        text.Append("\n### 各处改动的影响\n\n").Row("改动", "加分的单位", "减分的单位", "平均", "最低", "最高").Row("---", "---:", "---:", "---:", "---:", "---:");
        foreach (var effect in summary.Effects)
            text.Row(Escape(effect.Label), Count(effect.Up), Count(effect.Down), ScoreText.Change(summary.MeanOf(effect)), ScoreText.Change(effect.Least), ScoreText.Change(effect.Most));
    }

    private static void WriteDistribution(StringBuilder text, ImpactReport impact)
    {
        text.Append("\n### 总分的分布\n\n").Row("总分", "旧版", "新版").Row("---", "---:", "---:");
        foreach (var band in impact.Distribution)
            text.Row(Escape(band.Label), Count(band.Old), Count(band.New));
    }

    private static void WriteGradeMoves(StringBuilder text, ImpactReport impact)
    {
        if (impact.GradeMoves.IsEmpty)
            return;
        text.Append("\n### 等级有变化的单位\n\n").Row("由", "到", "单位数", "单位").Row("---", "---", "---:", "---");
        foreach (var move in impact.GradeMoves)
            text.Row(Escape(move.Old), Escape(move.New), Count(move.Units.Length), Escape(Names(move.Units)));
    }

    private static void WriteUnits(StringBuilder text, ImpactReport impact)
    {
        var listed = impact.Units.Length <= MostUnits ? impact.Units
            : [.. impact.Units.OrderByDescending(u => u.Change?.Abs() ?? -1).Take(MostUnits)];
        text.Append("\n### 各单位\n\n");
        if (listed.Length < impact.Units.Length)
            text.Append(CultureInfo.InvariantCulture, $"只列总分变化最大的 {listed.Length} 个；全部单位见网页或 JSON 的报告。\n\n");
        text.Row("单位", "旧版总分", "新版总分", "变化", "等级", "名次", "影响最大的改动").Row("---", "---:", "---:", "---:", "---", "---", "---");
        foreach (var unit in listed)
        {
            var largest = OutcomeText.Largest(unit);
            text.Row(Escape(OutcomeText.Name(impact, unit)), OutcomeText.Total(impact.Revision.Old, unit.Old), OutcomeText.Total(impact.Revision.New, unit.New), OutcomeText.Change(unit),
                Escape(OutcomeText.Grade(unit)), OutcomeText.Rank(unit), largest is null ? "—" : $"{ScoreText.Change(largest.Points)}：{Escape(largest.Label)}");
        }
    }

    private static void WriteIndicators(StringBuilder text, ImpactReport impact)
    {
        var flat = impact.Indicators.Where(i => i.New is { AllFull: true } or { AllZero: true }).ToList();
        if (flat.Count == 0)
            return;
        text.Append("\n### 新版区分不出高低的指标\n\n").Row("指标", "新版", "旧版平均", "新版平均").Row("---", "---", "---:", "---:");
        foreach (var each in flat)
            text.Row(Escape(each.Indicator.Either.Path), each.New!.AllFull ? "人人满分" : "人人不得分", Mean(each.Old), Mean(each.New));
    }

    private static void WriteCliffs(StringBuilder text, ImpactReport impact)
    {
        if (impact.Cliffs.IsEmpty)
            return;
        text.Append("\n### 差一点就越过的界限\n\n");
        foreach (var cliff in impact.Cliffs.Take(MostCliffs))
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(cliff.Title)}：差一点的单位有 {cliff.Units.Length} 个（{Escape(Names(cliff.Units.Select(u => u.Unit)))}）\n");
        if (impact.Cliffs.Length > MostCliffs)
            text.Append(CultureInfo.InvariantCulture, $"- 另有 {impact.Cliffs.Length - MostCliffs} 条界限，见网页或 JSON 的报告。\n");
    }

    private static string Names(IEnumerable<string> units)
    {
        var all = units.ToList();
        return string.Join("、", all.Take(MostNames)) + (all.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $"等 {all.Count} 个") : "");
    }

    private static string Mean(IndicatorScores? scores) => scores?.Mean is { } mean ? ScoreText.Number(mean) : "—";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => MarkdownText.Escape(text);
}
