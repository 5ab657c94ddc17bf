using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>两版对各单位的影响写成文字：各单位的总分、等级、名次，总分变化的来历，然后是整体的变化。</summary>
internal static class ImpactText
{
    private const int MostNames = 10;
    private const int MostNear = 3;
    private const int Places = 4;

    public static IEnumerable<string> Lines(ImpactReport impact) =>
        Units(impact).Concat(Sources(impact)).Concat(Changes(impact)).Concat(Spread(impact)).Concat(Indicators(impact)).Concat(Cliffs(impact))
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
                NameOf(impact, unit), Total(unit.Old), Total(unit.New), unit.Change is { } change ? Signed(change) : "–",
                unit.Old.Grade ?? "–", unit.New.Grade ?? "–", Rank(unit.Old), Rank(unit.New));
        }
        foreach (var line in table.Lines())
            yield return line;
        if (impact.Units.Select(unit => unit.Year).Distinct().Count() > 1)
            yield return "  （名次按年度分开排）";
        foreach (var unit in impact.Units)
        {
            foreach (var (version, outcome) in new[] { ("旧版", unit.Old), ("新版", unit.New) }.Where(each => each.Item2.Total is null))
                yield return $"  “{NameOf(impact, unit)}”按{version}不能评分，总分可能是{Total(outcome)}分：{string.Join("；", outcome.Obstacles)}。因此不分摊总分的变化。";
        }
    }

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
            yield return $"  {NameOf(impact, unit)}：{Number(unit.Old.Total!.Value)} → {Number(unit.New.Total!.Value)}，{(unit.Change!.Value.IsZero ? "增减相抵" : Signed(unit.Change.Value))}";
            var width = unit.Contributions.Max(each => Signed(each.Points).Length);
            foreach (var each in unit.Contributions)
                yield return $"    {Signed(each.Points).PadLeft(width)}  {each.Label}";
            if (unit.SamplingError is { } error)
                yield return Invariant($"    （影响本单位的改动超过12处，按抽取的次序估算，每一处的误差不超过{Number(error)}分（95%的把握），合计仍是准确的）");
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
                Invariant($"{points.Count}"), Signed(points.Aggregate(Rational.Zero, (sum, each) => sum + each) / points.Count),
                Signed(points.Min()), Signed(points.Max()), group.Key);
        }
        foreach (var line in table.Lines())
            yield return line;
    }

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
                    : $"    {unit.Unit}：现得{Number(unit.Score)}分，{unit.Sentence}，多得{Number(unit.Gain)}分";
            }
            if (cliff.Units.Length > MostNear)
                yield return Invariant($"    另有 {cliff.Units.Length - MostNear} 个");
        }
    }

    private static string NameOf(ImpactReport impact, UnitImpact unit) => unit.Year is { } year && impact.Units.Any(other => other.Unit == unit.Unit && other.Year != year)
        ? Invariant($"{unit.Unit}（{year}年度）") : unit.Unit;

    private static string Names(IReadOnlyCollection<string> names, int most) => string.Join("、", names.Take(most))
        + (names.Count > most ? Invariant($"等") : "");

    private static string Total(UnitOutcome outcome) => outcome.Total is { } total ? Number(total) : $"{Number(outcome.Range.Minimum)}～{Number(outcome.Range.Maximum)}";

    private static string Rank(UnitOutcome outcome) => outcome.Rank is { } rank ? Invariant($"{rank}") : "–";

    /// <summary>写不尽、位数太多的写四位小数；准确的数在 JSON 里。</summary>
    private static string Number(Rational value) => (value * Rational.PowerOfTen(Places)).IsInteger
        ? ValueFormatter.Number(value) : value.ToString(new Rounding(Places, RoundingMode.HalfUp)).TrimEnd('0').TrimEnd('.');

    private static string Signed(Rational value) => value.Sign > 0 ? "+" + Number(value) : Number(value);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
