using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Html.Charts;

/// <summary>名次的升降：左边是旧版的名次，右边是新版的，一个单位一条线。单位多的，只画升降最大的。</summary>
internal static class RankChart
{
    private const int MostUnits = 20;
    private const int LongestName = 15;
    private const double Step = 27;
    private const double Top = 46;
    private const double Left = 290;
    private const double Right = 470;

    public static void Write(HtmlWriter html, ImpactReport impact)
    {
        var ranked = impact.Units.Where(u => u.Old.Rank is not null && u.New.Rank is not null).ToImmutableArray();
        var chosen = ranked.OrderByDescending(u => Math.Abs(u.Old.Rank!.Value - u.New.Rank!.Value)).ThenBy(u => u.New.Rank).Take(MostUnits).ToImmutableArray();
        if (chosen.Length < 2)
            return;
        var caption = chosen.Length == ranked.Length ? "名次的升降" : string.Create(CultureInfo.InvariantCulture,
            $"名次的升降：{ranked.Length} 个单位中升降最大的 {chosen.Length} 个，数字是在全体中的名次；全部单位见下面的表");
        var height = Top + Step * chosen.Length;
        html.Start("figure").Element("figcaption", caption).Start("div", ("class", "scroll"))
            .Start("svg", ("class", "ranks"), ("viewBox", $"0 0 760 {Scale.Text(height)}"), ("role", "img"), ("aria-label", caption + "。" + Describe(chosen)))
            .Element("text", "旧版", ("x", Scale.Text(Left)), ("y", "16"), ("class", "end")).Element("text", "新版", ("x", Scale.Text(Right)), ("y", "16"));
        var (old, @new) = (Places(chosen, u => u.Old.Rank!.Value), Places(chosen, u => u.New.Rank!.Value));
        foreach (var (i, unit) in chosen.Index())
            WriteLine(html, unit, old[i], @new[i]);
        html.End().End().End();
    }

    /// <summary>各单位的高度，依名次由上而下。</summary>
    private static double[] Places(ImmutableArray<UnitImpact> units, Func<UnitImpact, int> rank)
    {
        var places = new double[units.Length];
        foreach (var (row, unit) in Enumerable.Range(0, units.Length).OrderBy(i => rank(units[i])).Index())
            places[unit] = Top + Step * row;
        return places;
    }

    private static void WriteLine(HtmlWriter html, UnitImpact unit, double left, double right)
    {
        var (old, @new) = (unit.Old.Rank!.Value, unit.New.Rank!.Value);
        var name = @new < old ? "up" : @new > old ? "down" : "same";
        html.Start("g", ("class", name)).Element("title", $"{unit.Unit}：{Describe(unit)}")
            .Empty("line", ("x1", Scale.Text(Left + 12)), ("y1", Scale.Text(left)), ("x2", Scale.Text(Right - 12)), ("y2", Scale.Text(right)))
            .Empty("circle", ("cx", Scale.Text(Left + 12)), ("cy", Scale.Text(left)), ("r", "3.5")).Empty("circle", ("cx", Scale.Text(Right - 12)), ("cy", Scale.Text(right)), ("r", "3.5"))
            .Element("text", $"{Shorten(unit.Unit)}  {Number(old)}", ("x", Scale.Text(Left)), ("y", Scale.Text(left + 5)), ("class", "end"))
            .Element("text", $"{Number(@new)}  {Shorten(unit.Unit)} {Move(old - @new)}", ("x", Scale.Text(Right)), ("y", Scale.Text(right + 5))).End();
    }

    private static string Move(int up) => up > 0 ? "▲" + Number(up) : up < 0 ? "▼" + Number(-up) : "";

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Describe(ImmutableArray<UnitImpact> units) => string.Join("；", units.Select(u => $"{u.Unit}{Describe(u)}"));

    private static string Describe(UnitImpact unit) => string.Create(CultureInfo.InvariantCulture, $"由第 {unit.Old.Rank} 名到第 {unit.New.Rank} 名");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
