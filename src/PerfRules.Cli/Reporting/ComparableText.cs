using PerfRules.Language.Explanation;
using PerfRules.Revision.Impact;

namespace PerfRules.Cli.Reporting;

/// <summary>可比口径的表写成文字：每个单位一张，逐项列出两年的数据各按两版的标准得多少分。</summary>
internal static class ComparableText
{
    public static IEnumerable<string> Lines(ImpactReport impact)
    {
        if (impact.Comparable.IsEmpty)
            yield break;
        yield return "";
        yield return "可比口径（同一份数据按两版的标准各评一次；同一版的标准下，两年的得分才可比）";
        foreach (var unit in impact.Comparable)
        {
            yield return $"  {unit.Unit}";
            var table = new TextTable(
                "    ", ("指标", Align.Left), ("上年数据按旧标准", Align.Right), ("上年数据按新标准", Align.Right),
                ("今年数据按旧标准", Align.Right), ("今年数据按新标准", Align.Right));
            foreach (var item in unit.Items)
            {
                table.Add(
                    item.Indicator.Either.Name, Cell(item.LastYearByOld), Cell(item.LastYearByNew), Cell(item.ThisYearByOld), Cell(item.ThisYearByNew));
            }
            foreach (var line in table.Lines())
                yield return line;
        }
    }

    /// <summary>得分，或“–（原因）”。</summary>
    public static string Cell(ComparableCell cell) => cell.Score is { } score ? ValueFormatter.Number(score) : $"–（{cell.Reason}）";
}
