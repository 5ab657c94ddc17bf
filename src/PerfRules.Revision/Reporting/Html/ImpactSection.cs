using System.Globalization;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Reporting.Html.Charts;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>对各单位的影响：汇总、分布、名次的图，每个单位的瀑布图，以及完整的表。</summary>
internal static class ImpactSection
{
    public static void Write(HtmlWriter html, ImpactReport impact, IReadOnlyList<NumberedChange> changes)
    {
        var summary = ImpactSummary.Of(impact);
        html.Start("section", ("id", "impact"), ("aria-labelledby", "impact-title")).Element("h2", "对各单位的影响", ("id", "impact-title"))
            .Element("p", summary.Sentence(), ("class", "summary"));
        WriteEffects(html, summary, changes);
        DistributionChart.Write(html, impact.Distribution);
        WriteGradeMoves(html, impact);
        RankChart.Write(html, impact);
        WriteUnits(html, impact);
        WriteWaterfalls(html, impact, changes);
        ImpactDetails.Write(html, impact);
        html.End();
    }

    private static void WriteEffects(HtmlWriter html, ImpactSummary summary, IReadOnlyList<NumberedChange> changes)
    {
        if (summary.Effects.IsEmpty)
            return;
        html.Element("h3", "各处改动的影响").Start("div", ("class", "scroll")).Start("table", ("class", "effects"))
            .Head("改动", "加分的单位|number", "减分的单位|number", "平均|number", "最低|number", "最高|number").Start("tbody");
        foreach (var effect in summary.Effects)
        {
            html.Start("tr").Start("th", ("scope", "row"));
            if (changes.FirstOrDefault(c => c.Change == effect.Change) is { } change)
                html.Element("a", effect.Label, ("href", "#" + change.Id));
            else
                html.Text(effect.Label);
            html.End().Number(Count(effect.Up)).Number(Count(effect.Down)).Number(ScoreText.Change(summary.MeanOf(effect)))
                .Number(ScoreText.Change(effect.Least)).Number(ScoreText.Change(effect.Most)).End();
        }
        html.End().End().End();
    }

    private static void WriteGradeMoves(HtmlWriter html, ImpactReport impact)
    {
        if (impact.GradeMoves.IsEmpty)
            return;
        html.Element("h3", "等级有变化的单位").Start("div", ("class", "scroll")).Start("table", ("class", "moves")).Head("由", "到", "升降", "单位数|number", "单位").Start("tbody");
        foreach (var move in impact.GradeMoves)
        {
            html.Start("tr").Element("td", move.Old).Element("td", move.New)
                .Element("td", move.IsUp switch { true => "▲ 升", false => "▼ 降", null => "—" }).Number(Count(move.Units.Length))
                .Element("td", string.Join("、", move.Units)).End();
        }
        html.End().End().End();
    }

    private static void WriteUnits(HtmlWriter html, ImpactReport impact)
    {
        html.Element("h3", "各单位").Start("div", ("class", "scroll")).Start("table", ("class", "units"))
            .Head("单位", "旧版总分|number", "新版总分|number", "变化|number", "等级", "名次|number", "影响最大的改动").Start("tbody");
        foreach (var (i, unit) in impact.Units.Index())
        {
            var largest = OutcomeText.Largest(unit);
            html.Start("tr").Start("th", ("scope", "row")).Element("a", OutcomeText.Name(impact, unit), ("href", "#" + Id(i))).End()
                .Number(OutcomeText.Total(impact.Revision.Old, unit.Old)).Number(OutcomeText.Total(impact.Revision.New, unit.New))
                .Number(OutcomeText.Change(unit), unit.Change is { Sign: not 0 } change ? change.Sign > 0 ? "up" : "down" : "")
                .Element("td", OutcomeText.Grade(unit)).Number(OutcomeText.Rank(unit))
                .Element("td", largest is null ? "—" : $"{ScoreText.Change(largest.Points)}：{largest.Label}").End();
        }
        html.End().End().End();
    }

    private static void WriteWaterfalls(HtmlWriter html, ImpactReport impact, IReadOnlyList<NumberedChange> changes)
    {
        html.Element("h3", "总分之差的来历").Start("div", ("class", "picker"), ("hidden", "hidden"))
            .Start("label").Text("单位 ").Start("select", ("name", "unit"));
        foreach (var (i, unit) in impact.Units.Index())
            html.Element("option", OutcomeText.Name(impact, unit), ("value", Id(i)));
        html.End().End().Element("button", "上一个", ("type", "button"), ("name", "previous")).Element("button", "下一个", ("type", "button"), ("name", "next")).End()
            .Start("div", ("class", "waterfalls"));
        foreach (var (i, unit) in impact.Units.Index())
        {
            html.Start("details", ("class", "unit"), ("id", Id(i)))
                .Element("summary", $"{OutcomeText.Name(impact, unit)}：{OutcomeText.Total(impact.Revision.Old, unit.Old)} → {OutcomeText.Total(impact.Revision.New, unit.New)}");
            if (unit.Change is not null)
                WaterfallChart.Write(html, impact, unit, changes);
            else
                WriteObstacles(html, unit);
            html.End();
        }
        html.End();
    }

    private static void WriteObstacles(HtmlWriter html, UnitImpact unit)
    {
        foreach (var (side, outcome) in new[] { ("旧版", unit.Old), ("新版", unit.New) }.Where(each => each.Item2.Total is null))
        {
            html.Element("p", $"按{side}不能评分：").Start("ul");
            foreach (var obstacle in outcome.Obstacles)
                html.Element("li", obstacle);
            html.End();
        }
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"unit-{index + 1}");

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
