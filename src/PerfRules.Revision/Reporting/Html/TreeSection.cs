using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>指标对照：旧版和新版并排，分值、改动在各行。</summary>
internal static class TreeSection
{
    public static void Write(HtmlWriter html, RevisionReport report, IReadOnlyList<NumberedChange> changes, ILookup<Match<Indicator>, NumberedChange> byIndicator)
    {
        html.Start("section", ("id", "tree"), ("aria-labelledby", "tree-title")).Element("h2", "指标对照", ("id", "tree-title"))
            .Start("div", ("class", "scroll")).Start("table", ("class", "tree"))
            .Element("caption", "两版的指标按对应关系排在同一行。◆ 实质，○ 表述，⇅ 次序，＋ 新增，－ 废止（拆分、合并的另行注明）；点标记看说明。")
            .Start("thead").Start("tr").Element("th", "旧版", ("scope", "col")).Element("th", "分值", ("scope", "col"), ("class", "number"))
            .Element("th", "新版", ("scope", "col")).Element("th", "分值", ("scope", "col"), ("class", "number"))
            .Element("th", "改动", ("scope", "col")).End().End().Start("tbody");
        foreach (var row in TreeRows.Of(report.Matching))
            WriteRow(html, row, report.Matching.RegroupingOf(row.Pair.Either), [.. byIndicator[row.Pair]]);
        html.End();
        var others = changes.Where(c => c.Change.Node is null).GroupBy(c => c.Change.Path).ToList();
        if (others.Count > 0)
        {
            html.Start("tbody").Start("tr", ("class", "group")).Element("th", "指标之外：口径、数据、框架", ("colspan", "5"), ("scope", "colgroup")).End();
            foreach (var group in others)
                WriteOther(html, group.Key, [.. group]);
            html.End();
        }
        html.End().End().End();
    }

    private static void WriteRow(HtmlWriter html, TreeRow row, Regrouping<Indicator>? group, NumberedChange[] changes)
    {
        var (old, @new) = (row.Pair.Old, row.Pair.New);
        var state = old is null ? "added" : @new is null ? "removed" : changes.Length > 0 ? "changed" : "same";
        html.Start("tr", ("class", $"{state} depth-{Math.Min(row.Depth, 5).ToString(CultureInfo.InvariantCulture)}"), ("data-depth", row.Depth.ToString(CultureInfo.InvariantCulture)), ("data-changes", Numbers(changes)));
        WriteSide(html, old, @new is null ? "－" : null, "废止", row.Pair, group, isOld: true);
        WriteSide(html, @new, old is null ? "＋" : null, "新增", row.Pair, group, isOld: false);
        WriteChanges(html, changes);
        html.End();
    }

    private static void WriteSide(HtmlWriter html, Indicator? node, string? sign, string signLabel, Match<Indicator> pair, Regrouping<Indicator>? group, bool isOld)
    {
        if (node is null)
        {
            html.Start("td", ("class", "name")).Element("span", "—", ("aria-label", isOld ? "旧版没有" : "新版没有")).End().Empty("td", ("class", "number"));
            return;
        }
        html.Start("td", ("class", "name"));
        if (sign is not null)
            html.Element("span", sign, ("class", "sign"), ("role", "img"), ("aria-label", group is null ? signLabel : group.IsMerge ? "合并" : "拆分"));
        html.Text(node.Name);
        if (group is not null)
            html.Element("span", RegroupedNote(group, isOld), ("class", "note"));
        if (isOld && pair.New is { } moved && HasMoved(node, moved))
            html.Element("span", $"原属 {node.Parent!.Path}", ("class", "note"));
        html.End();
        var differs = pair is { Old: { } before, New: { } after } && PointsOf(before) != PointsOf(after);
        html.Start("td", ("class", differs ? "number differs" : "number")).Text(PointsOf(node));
        html.End();
    }

    private static string RegroupedNote(Regrouping<Indicator> group, bool isOld) =>
        $"{(group.IsMerge ? "合并" : "拆分")}{(isOld ? "为" : "自")}{string.Join("、", (isOld ? group.New : group.Old).Select(node => node.Name))}";

    private static bool HasMoved(Indicator old, Indicator @new) => old.Parent is { } before && @new.Parent is { } after && before.Path != after.Path && before.Name != after.Name;

    /// <summary>分值；扣分项写最多扣的分，为负数。</summary>
    private static string PointsOf(Indicator node) => ValueFormatter.Number(node.Kind == IndicatorKind.Penalty ? node.Minimum : node.Points);

    private static void WriteOther(HtmlWriter html, string path, NumberedChange[] changes)
    {
        html.Start("tr", ("class", "changed depth-1"), ("data-changes", Numbers(changes)));
        Cell("旧版", changes.Any(c => c.Change.Old is not null));
        Cell("新版", changes.Any(c => c.Change.New is not null));
        WriteChanges(html, changes);
        html.End();

        void Cell(string side, bool exists) => html.Start("td", ("class", "name"), ("colspan", "2"))
            .Element("span", exists ? path : "—", ("aria-label", exists ? null : $"{side}没有")).End();
    }

    private static void WriteChanges(HtmlWriter html, NumberedChange[] changes)
    {
        html.Start("td", ("class", "marks"));
        foreach (var each in changes)
        {
            html.Start("a", ("href", "#" + each.Id), ("title", each.Change.Sentence), ("data-number", each.Number.ToString(CultureInfo.InvariantCulture)))
                .Badge(each.Change.Class, Labels.Of(each.Change.Kind)).End().Text(" ");
        }
        html.End();
    }

    private static string Numbers(NumberedChange[] changes) => string.Join(' ', changes.Select(c => c.Number.ToString(CultureInfo.InvariantCulture)));
}
