using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Reporting.Html.Charts;

/// <summary>一个单位的总分由旧版到新版：每处改动一行，从前一行到达的分数起，画到这一处之后的分数。</summary>
internal static class WaterfallChart
{
    private const double Width = 1000;
    private const double Margin = 12;
    private const double Thin = 2.5;

    /// <param name="html">写到哪里。</param>
    /// <param name="impact">影响的报告。</param>
    /// <param name="unit">两版都能评分的单位。</param>
    /// <param name="changes">改动的编号，供链接。</param>
    public static void Write(HtmlWriter html, ImpactReport impact, UnitImpact unit, IReadOnlyList<NumberedChange> changes)
    {
        var (old, @new) = (unit.Old.Total!.Value, unit.New.Total!.Value);
        var stops = Stops(old, unit);
        var (from, to) = (stops.Aggregate(Rational.Min).Floor(), stops.Aggregate(Rational.Max).Ceiling());
        if (from == to)
            (from, to) = (from - 1, to + 1);
        var scale = new Scale((double)from, (double)to, Margin, Width - Margin);
        html.Start("table", ("class", "waterfall"))
            .Element("caption", $"{OutcomeText.Name(impact, unit)}：总分由旧版的 {ScoreText.Total(impact.Revision.Old, old)} 分到新版的 {ScoreText.Total(impact.Revision.New, @new)} 分。图的横轴从 {from} 分到 {to} 分，不从 0 起。")
            .Start("tbody");
        WriteTotal(html, "旧版总分", ScoreText.Total(impact.Revision.Old, old), scale.At(old), isLast: false);
        foreach (var (i, part) in unit.Contributions.Index())
            WriteShare(html, part, scale.At(stops[i]), scale.At(stops[i + 1]), changes.FirstOrDefault(c => c.Change == part.Change));
        WriteTotal(html, "新版总分", ScoreText.Total(impact.Revision.New, @new), scale.At(@new), isLast: true);
        html.End().End();
        if (unit.SamplingError is { } error)
            html.Element("p", $"改动太多，分摊由抽样得出：每一处的误差不超过 {ScoreText.Number(error)} 分（95%的把握），合计是准确的。", ("class", "hint"));
    }

    /// <summary>各处改动前后依次到达的分数。</summary>
    private static List<Rational> Stops(Rational old, UnitImpact unit)
    {
        var stops = new List<Rational> { old };
        foreach (var part in unit.Contributions)
            stops.Add(stops[^1] + part.Points);
        return stops;
    }

    private static void WriteTotal(HtmlWriter html, string name, string total, double at, bool isLast)
    {
        html.Start("tr", ("class", "total")).Element("th", name, ("scope", "row")).Start("td", ("class", "bar"));
        StartBar(html);
        Line(html, at, isLast ? 0 : 16, isLast ? 16 : 28);
        html.Empty("rect", ("class", "post"), ("x", Scale.Text(at - 5)), ("y", "6"), ("width", "10"), ("height", "16")).End().End()
            .Element("td", total, ("class", "number")).End();
    }

    private static void WriteShare(HtmlWriter html, Contribution part, double before, double after, NumberedChange? change)
    {
        html.Start("tr").Start("th", ("scope", "row"));
        if (change is null)
            html.Text(part.Label);
        else
            html.Element("a", part.Label, ("href", "#" + change.Id));
        html.End().Start("td", ("class", "bar"));
        StartBar(html);
        Line(html, before, 0, 14);
        Line(html, after, 14, 28);
        html.Empty("rect", ("class", part.Points.Sign < 0 ? "down" : "up"), ("x", Scale.Text(Math.Min(before, after))), ("y", "6"), ("width", Scale.Text(Math.Max(Math.Abs(after - before), Thin))), ("height", "16"))
            .End().End().Start("td", ("class", part.Points.Sign < 0 ? "number down" : "number up"))
            .Element("span", part.Points.Sign < 0 ? "▼" : "▲", ("aria-hidden", "true")).Text(" " + ScoreText.Change(part.Points)).End().End();
    }

    // 数字就在旁边一格，图形不再读给屏幕阅读器。
    private static void StartBar(HtmlWriter html) =>
        html.Start("svg", ("viewBox", "0 0 1000 28"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));

    private static void Line(HtmlWriter html, double x, int top, int bottom) => html.Empty("rect", ("class", "line"),
        ("x", Scale.Text(x - Thin / 2)), ("y", Scale.Text(top)), ("width", Scale.Text(Thin)), ("height", Scale.Text(bottom - top)));
}
