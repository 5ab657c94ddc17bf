using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Html.Charts;

/// <summary>总分的分布：每段两根柱，旧版的斜纹，新版的实心，柱上写单位数。</summary>
internal static class DistributionChart
{
    private const double Width = 760;
    private const double Height = 270;
    private const double Top = 34;
    private const double Bottom = 236;
    private const double WidestBar = 46;

    public static void Write(HtmlWriter html, ImmutableArray<DistributionBand> bands)
    {
        var most = bands.Max(b => Math.Max(b.Old, b.New));
        if (most == 0)
            return;
        var scale = new Scale(0, most, Bottom, Top + 22);
        var step = Width / bands.Length;
        var bar = Math.Min(WidestBar, step * 0.32);
        html.Start("figure").Element("figcaption", "总分的分布（单位数）").Start("div", ("class", "scroll"))
            .Start("svg", ("class", "distribution"), ("viewBox", $"0 0 {Scale.Text(Width)} {Scale.Text(Height)}"), ("role", "img"), ("aria-label", Describe(bands)))
            .Start("defs").Start("pattern", ("id", "old-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
            .Empty("rect", ("class", "hatch-ground"), ("width", "6"), ("height", "6")).Empty("rect", ("class", "hatch"), ("width", "2.5"), ("height", "6")).End().End();
        WriteLegend(html);
        foreach (var (i, band) in bands.Index())
        {
            var middle = step * (i + 0.5);
            WriteBar(html, "old", middle - bar - 1, bar, band.Old, scale);
            WriteBar(html, "new", middle + 1, bar, band.New, scale);
            html.Element("text", band.Label, ("x", Scale.Text(middle)), ("y", Scale.Text(Bottom + 22)), ("class", "middle"));
        }
        html.Empty("rect", ("class", "axis"), ("x", "0"), ("y", Scale.Text(Bottom)), ("width", Scale.Text(Width)), ("height", "1")).End().End().End();
    }

    private static void WriteLegend(HtmlWriter html) => html
        .Empty("rect", ("class", "old"), ("x", "2"), ("y", "4"), ("width", "16"), ("height", "12")).Element("text", "旧版", ("x", "24"), ("y", "15"))
        .Empty("rect", ("class", "new"), ("x", "76"), ("y", "4"), ("width", "16"), ("height", "12")).Element("text", "新版", ("x", "98"), ("y", "15"));

    private static void WriteBar(HtmlWriter html, string side, double x, double width, int count, Scale scale)
    {
        var top = scale.At((double)count);
        html.Empty("rect", ("class", side), ("x", Scale.Text(x)), ("y", Scale.Text(top)), ("width", Scale.Text(width)), ("height", Scale.Text(Bottom - top)))
            .Element("text", count.ToString(CultureInfo.InvariantCulture), ("x", Scale.Text(x + width / 2)), ("y", Scale.Text(top - 6)), ("class", "middle count"));
    }

    private static string Describe(ImmutableArray<DistributionBand> bands) => "总分的分布。" + string.Join("；", bands.Select(b =>
        string.Create(CultureInfo.InvariantCulture, $"{b.Label}：旧版 {b.Old} 个，新版 {b.New} 个")));
}
