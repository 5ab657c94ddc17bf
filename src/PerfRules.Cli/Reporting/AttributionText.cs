using System.Globalization;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>总分的变化来自哪几处改动，写成文字：先逐个单位，再逐处改动。</summary>
internal static class AttributionText
{
    public static IEnumerable<string> Lines(ImpactReport impact) => Sources(impact).Concat(Changes(impact));

    /// <summary>每个总分有变化的单位，变化来自哪几处改动。</summary>
    private static IEnumerable<string> Sources(ImpactReport impact)
    {
        var changed = impact.Units.Where(unit => unit.Contributions.Length > 0).ToList();
        if (changed.Count == 0)
            yield break;
        yield return "";
        yield return "总分变化的来历（各处改动依次生效，次序有先有后；取各种次序里带来变化的平均，合计恰好是总分的变化）";
        foreach (var unit in changed)
        {
            yield return $"  {UnitText.NameOf(impact, unit)}：{UnitText.Number(unit.Old.Total!.Value)} → {UnitText.Number(unit.New.Total!.Value)}，{(unit.Change!.Value.IsZero ? "增减相抵" : UnitText.Signed(unit.Change.Value))}";
            var width = unit.Contributions.Max(each => UnitText.Signed(each.Points).Length);
            foreach (var each in unit.Contributions)
                yield return $"    {UnitText.Signed(each.Points).PadLeft(width)}  {each.Label}";
            if (unit.SamplingError is { } error)
                yield return Invariant($"    （影响本单位的改动超过12处，按抽取的次序估算，每一处的误差不超过{UnitText.Number(error)}分（95%的把握），合计仍是准确的）");
        }
    }

    /// <summary>每处改动影响了多少单位、多少分。</summary>
    private static IEnumerable<string> Changes(ImpactReport impact)
    {
        var groups = impact.Units.SelectMany(unit => unit.Contributions).GroupBy(each => each.Change?.Sentence ?? each.Label).ToList();
        if (groups.Count == 0)
            yield break;
        yield return "";
        yield return "各处改动的影响";
        var table = new TextTable("  ", ("单位数", Align.Right), ("平均", Align.Right), ("最低", Align.Right), ("最高", Align.Right), ("改动", Align.Left));
        foreach (var group in groups)
        {
            var points = group.Select(each => each.Points).ToList();
            table.Add(
                Invariant($"{points.Count}"), UnitText.Signed(points.Aggregate(Rational.Zero, (sum, each) => sum + each) / points.Count),
                UnitText.Signed(points.Min()), UnitText.Signed(points.Max()), group.Key);
        }
        foreach (var line in table.Lines())
            yield return line;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
