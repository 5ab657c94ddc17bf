using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>影响的各张细表：指标、界限、可比口径。</summary>
internal static class ImpactDetails
{
    public static void Write(HtmlWriter html, ImpactReport impact)
    {
        WriteIndicators(html, impact);
        WriteCliffs(html, impact);
        WriteComparable(html, impact);
    }

    private static void WriteIndicators(HtmlWriter html, ImpactReport impact)
    {
        html.Element("h3", "各指标的平均得分").Start("div", ("class", "scroll")).Start("table", ("class", "indicators"))
            .Head("指标", "旧版分值|number", "旧版平均|number", "新版分值|number", "新版平均|number", "能不能区分高低").Start("tbody");
        foreach (var each in impact.Indicators)
        {
            html.Start("tr", ("class", each.Old?.Mean == each.New?.Mean ? null : "differs")).Element("th", each.Indicator.Either.Path, ("scope", "row"))
                .Number(Points(each.Indicator.Old)).Number(Mean(each.Old)).Number(Points(each.Indicator.New)).Number(Mean(each.New))
                .Element("td", Flags(each)).End();
        }
        html.End().End().End();
    }

    private static string Points(Indicator? node) => node is null ? "—" : ValueFormatter.Number(node.Kind == IndicatorKind.Penalty ? node.Minimum : node.Points);

    private static string Mean(IndicatorScores? scores) => scores?.Mean is { } mean ? ScoreText.Number(mean) : "—";

    private static string Flags(IndicatorImpact each) => (Flag(each.Old), Flag(each.New)) switch
    {
        (null, null) => "",
        (var old, null) => $"旧版{old}",
        (null, var @new) => $"新版{@new}",
        var (old, @new) => old == @new ? $"两版都{old}" : $"旧版{old}；新版{@new}",
    };

    private static string? Flag(IndicatorScores? scores) => scores switch
    {
        { AllFull: true } => "人人满分",
        { AllZero: true } => "人人不得分",
        _ => null,
    };

    private static void WriteCliffs(HtmlWriter html, ImpactReport impact)
    {
        if (impact.Cliffs.IsEmpty)
            return;
        html.Element("h3", "新版里差一点就越过的界限");
        foreach (var cliff in impact.Cliffs)
        {
            html.Start("details", ("class", "cliff"))
                .Element("summary", string.Create(CultureInfo.InvariantCulture, $"{cliff.Title}：{cliff.Units.Length} 个单位（新版{TextReport.Line(cliff.Location)}）"))
                .Start("div", ("class", "scroll")).Start("table").Head("单位", "现得分|number", cliff.Indicator.Parent is null ? "还差|number" : "多得|number", "怎样越过").Start("tbody");
            foreach (var unit in cliff.Units)
                html.Start("tr").Element("th", unit.Unit, ("scope", "row")).Number(ScoreText.Number(unit.Score)).Number(ScoreText.Number(unit.Gain)).Element("td", unit.Sentence).End();
            html.End().End().End().End();
        }
    }

    private static void WriteComparable(HtmlWriter html, ImpactReport impact)
    {
        if (impact.Comparable.IsEmpty)
            return;
        html.Element("h3", "可比口径：两年的数据各按两版评分");
        foreach (var unit in impact.Comparable)
        {
            html.Start("details", ("class", "comparable")).Element("summary", unit.Unit).Start("div", ("class", "scroll")).Start("table")
                .Head("指标", "上年数据按旧版|number", "上年数据按新版|number", "今年数据按旧版|number", "今年数据按新版|number").Start("tbody");
            foreach (var item in unit.Items)
            {
                html.Start("tr").Element("th", item.Indicator.Either.Path, ("scope", "row"));
                foreach (var cell in new[] { item.LastYearByOld, item.LastYearByNew, item.ThisYearByOld, item.ThisYearByNew })
                    html.Number(cell.Score is { } score ? ScoreText.Number(score) : cell.Reason ?? "—", cell.Score is null ? "reason" : "");
                html.End();
            }
            html.End().End().End().End();
        }
    }
}
