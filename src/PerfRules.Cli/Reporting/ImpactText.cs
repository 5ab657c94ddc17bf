using System.Globalization;
using PerfRules.Revision.Impact;

namespace PerfRules.Cli.Reporting;

/// <summary>两版对各单位的影响写成文字：各单位的总分、等级、名次，总分变化的来历，整体的变化，差一点的单位，可比口径。</summary>
internal static class ImpactText
{
    private const int MostNames = 10;
    private const int MostNear = 3;

    public static IEnumerable<string> Lines(ImpactReport impact) =>
        Units(impact).Concat(AttributionText.Lines(impact)).Concat(Spread(impact)).Concat(Indicators(impact)).Concat(Cliffs(impact))
            .Concat(ComparableText.Lines(impact));

    private static IEnumerable<string> Units(ImpactReport impact)
    {
        yield return "";
        yield return Invariant($"对各单位的影响（{impact.Units.Length} 个单位）");
        var table = new TextTable(
            "  ", ("单位", Align.Left), ("旧版总分", Align.Right), ("新版总分", Align.Right), ("变化", Align.Right),
            ("旧版等级", Align.Left), ("新版等级", Align.Left), ("旧版名次", Align.Right), ("新版名次", Align.Right));
        foreach (var unit in impact.Units)
        {
            table.Add(
                UnitText.NameOf(impact, unit), Total(unit.Old), Total(unit.New), unit.Change is { } change ? UnitText.Signed(change) : "–",
                unit.Old.Grade ?? "–", unit.New.Grade ?? "–", Rank(unit.Old), Rank(unit.New));
        }
        foreach (var line in table.Lines())
            yield return line;
        if (impact.Units.Select(unit => unit.Year).Distinct().Count() > 1)
            yield return "  （名次按年度分开排）";
        foreach (var unit in impact.Units)
        {
            var (old, @new) = (NotScored(unit.Old), NotScored(unit.New));
            foreach (var (versions, reason) in old == @new ? [("两版都", old)] : new[] { ("旧版", old), ("新版", @new) })
            {
                if (reason is not null)
                    yield return $"  “{UnitText.NameOf(impact, unit)}”按{versions}不能评分，{reason}。因此不分摊总分的变化。";
            }
        }
    }

    private static string? NotScored(UnitOutcome outcome) => outcome.Total is null ? $"总分可能是{Total(outcome)}分：{string.Join("；", outcome.Obstacles)}" : null;

    private static IEnumerable<string> Spread(ImpactReport impact)
    {
        yield return "";
        yield return "总分的分布";
        var table = new TextTable("  ", ("总分", Align.Left), ("旧版", Align.Right), ("新版", Align.Right));
        foreach (var band in impact.Distribution)
            table.Add(band.Label, Invariant($"{band.Old}"), Invariant($"{band.New}"));
        foreach (var line in table.Lines())
            yield return line;
        foreach (var move in impact.GradeMoves)
            yield return Invariant($"  等级由“{move.Old}”变为“{move.New}”的 {move.Units.Length} 个：{Names(move.Units, MostNames)}");
    }

    private static IEnumerable<string> Indicators(ImpactReport impact)
    {
        var lines = Groups(impact, "人人满分", scores => scores?.AllFull).Concat(Groups(impact, "人人不得分", scores => scores?.AllZero)).ToList();
        if (impact.Units.Length < 2 || lines.Count == 0)
            yield break;
        yield return "";
        yield return "区分不出高低的指标";
        foreach (var line in lines)
            yield return line;
    }

    private static IEnumerable<string> Groups(ImpactReport impact, string title, Func<IndicatorScores?, bool?> isSo) =>
        from each in impact.Indicators
        let sides = (Old: isSo(each.Old) == true, New: isSo(each.New) == true)
        where sides.Old || sides.New
        group each.Indicator.Either.Name by sides into names
        orderby names.Key.Old && names.Key.New, names.Key.Old
        select Invariant($"  {title}，{(names.Key is (true, true) ? "两版都是" : names.Key.New ? "只有新版" : "只有旧版")}（{names.Count()} 项）：{string.Join("、", names.Select(name => $"“{name}”"))}");

    private static IEnumerable<string> Cliffs(ImpactReport impact)
    {
        if (impact.Cliffs.IsEmpty)
            yield break;
        yield return "";
        yield return "按新版差一点的（单改一项数据，改动不超过现值的5%就越过界限；等级是差1%以内的分）";
        foreach (var cliff in impact.Cliffs)
        {
            yield return Invariant($"  {cliff.Title}（新版第{cliff.Location.LineNumber}行）：{cliff.Units.Length} 个单位");
            foreach (var unit in cliff.Units.Take(MostNear))
            {
                yield return cliff.Indicator.Parent is null ? $"    {unit.Unit}：{unit.Sentence}"
                    : $"    {unit.Unit}：现得{UnitText.Number(unit.Score)}分，{unit.Sentence}，多得{UnitText.Number(unit.Gain)}分";
            }
            if (cliff.Units.Length > MostNear)
                yield return Invariant($"    另有 {cliff.Units.Length - MostNear} 个");
        }
    }

    private static string Names(IReadOnlyCollection<string> names, int most) => string.Join("、", names.Take(most))
        + (names.Count > most ? Invariant($"等") : "");

    private static string Total(UnitOutcome outcome) => outcome.Total is { } total ? UnitText.Number(total) : $"{UnitText.Number(outcome.Range.Minimum)}～{UnitText.Number(outcome.Range.Maximum)}";

    private static string Rank(UnitOutcome outcome) => outcome.Rank is { } rank ? Invariant($"{rank}") : "–";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
