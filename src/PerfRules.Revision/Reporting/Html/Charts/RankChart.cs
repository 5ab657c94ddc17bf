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
    private const double TextStep = 22;
    private const double Left = 270;
    private const double Right = 490;
    private const double Lead = 34;

    public static void Write(HtmlWriter html, ImpactReport impact)
    {
        var ranked = impact.Units.Where(u => u.Old.Rank is not null && u.New.Rank is not null).ToImmutableArray();
        var chosen = ranked.OrderByDescending(u => Math.Abs(u.Old.Rank!.Value - u.New.Rank!.Value)).ThenBy(u => u.New.Rank).Take(MostUnits).ToImmutableArray();
        if (chosen.Length < 2)
            return;
        var caption = chosen.Length == ranked.Length ? "名次的升降" : string.Create(CultureInfo.InvariantCulture,
            $"名次的升降：{ranked.Length} 个单位中升降最大的 {chosen.Length} 个，数字是在同一年度全部单位中的名次；全部单位见下面的表");
        var height = Top + Step * chosen.Length;
        html.Start("figure").Element("figcaption", caption).Start("div", ("class", "scroll"))
            .Start("svg", ("class", "ranks"), ("viewBox", $"0 0 760 {Scale.Text(height)}"), ("role", "img"), ("aria-label", caption + "。" + Describe(chosen)))
            .Element("text", "旧版", ("x", Scale.Text(Left)), ("y", "16"), ("class", "end")).Element("text", "新版", ("x", Scale.Text(Right)), ("y", "16"));
        var ranks = chosen.SelectMany(u => new[] { u.Old.Rank!.Value, u.New.Rank!.Value }).ToList();
        var scale = new Scale(ranks.Min(), Math.Max(ranks.Max(), ranks.Min() + 1), Top, height - Step / 2);
        var (old, @new) = (Places(chosen, scale, u => u.Old.Rank!.Value), Places(chosen, scale, u => u.New.Rank!.Value));
        foreach (var (i, unit) in chosen.Index())
            WriteLine(html, unit, scale, old[i], @new[i]);
        html.End().End().End();
    }

    /// <summary>各单位的文字的高度：尽量和名次对齐，挤在一起的上下错开。</summary>
    private static double[] Places(ImmutableArray<UnitImpact> units, Scale scale, Func<UnitImpact, int> rank)
    {
        var order = Enumerable.Range(0, units.Length).OrderBy(i => rank(units[i])).ToArray();
        var places = new double[units.Length];
        var next = Top;
        foreach (var unit in order)
        {
            places[unit] = Math.Max(scale.At((double)rank(units[unit])), next);
            next = places[unit] + TextStep;
        }
        next = scale.End;
        foreach (var unit in order.Reverse())
        {
            places[unit] = Math.Min(places[unit], next);
            next = places[unit] - TextStep;
        }
        return places;
    }

    private static void WriteLine(HtmlWriter html, UnitImpact unit, Scale scale, double left, double right)
    {
        var (old, @new) = (unit.Old.Rank!.Value, unit.New.Rank!.Value);
        var (from, to) = (scale.At((double)old), scale.At((double)@new));
        html.Start("g", ("class", @new < old ? "up" : @new > old ? "down" : "same")).Element("title", $"{unit.Unit}：{Describe(unit)}");
        Line(html, "lead", Left + 6, left, Left + Lead, from);
        Line(html, "lead", Right - 6, right, Right - Lead, to);
        Line(html, "move", Left + Lead, from, Right - Lead, to);
        html.Empty("circle", ("cx", Scale.Text(Left + Lead)), ("cy", Scale.Text(from)), ("r", "3.5")).Empty("circle", ("cx", Scale.Text(Right - Lead)), ("cy", Scale.Text(to)), ("r", "3.5"))
            .Element("text", $"{Shorten(unit.Unit)}  {Number(old)}", ("x", Scale.Text(Left)), ("y", Scale.Text(left + 5)), ("class", "end"))
            .Element("text", $"{Number(@new)}  {Shorten(unit.Unit)} {Move(old - @new)}", ("x", Scale.Text(Right)), ("y", Scale.Text(right + 5))).End();
    }

    private static void Line(HtmlWriter html, string name, double fromX, double fromY, double toX, double toY) => html.Empty("line", ("class", name),
        ("x1", Scale.Text(fromX)), ("y1", Scale.Text(fromY)), ("x2", Scale.Text(toX)), ("y2", Scale.Text(toY)));

    private static string Move(int up) => up > 0 ? "▲" + Number(up) : up < 0 ? "▼" + Number(-up) : "";

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Describe(ImmutableArray<UnitImpact> units) => string.Join("；", units.Select(u => $"{u.Unit}{Describe(u)}"));

    private static string Describe(UnitImpact unit) => string.Create(CultureInfo.InvariantCulture, $"由第 {unit.Old.Rank} 名到第 {unit.New.Rank} 名");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
