using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>各处改动：一处一张卡片，有两版的条文、证明和实例。</summary>
/// <param name="html">写到哪里。</param>
/// <param name="report">比较结果。</param>
/// <param name="linkOf">点一处条文到哪里去；没有去处为空。</param>
internal sealed class ChangeSection(HtmlWriter html, RevisionReport report, Func<Location, string?>? linkOf)
{
    public void Write(IReadOnlyList<NumberedChange> changes)
    {
        html.Start("section", ("id", "changes"), ("aria-labelledby", "changes-title")).Element("h2", "各处改动", ("id", "changes-title"));
        foreach (var group in changes.GroupBy(c => c.Change.Class))
        {
            html.Start("section", ("class", "group")).Start("h3").Badge(group.Key, Labels.Of(group.Key))
                .Element("span", Explain(group.Key), ("class", "hint")).End();
            foreach (var each in group)
                WriteCard(each);
            html.End();
        }
        if (changes.Count == 0)
            html.Element("p", "两版没有不同。");
        html.Element("p", "没有符合筛选条件的改动。", ("class", "nothing"), ("hidden", "hidden")).End();
    }

    private static string Explain(ChangeClass @class) => @class switch
    {
        ChangeClass.Substantive => "有取数使两版的结果不同，或者没能判定",
        ChangeClass.Wording => "对两版都能填报的任何取数，得分都相同",
        _ => "只是先后不同，得分都相同",
    };

    private void WriteCard(NumberedChange each)
    {
        var change = each.Change;
        html.Start("article", ("class", $"change {Marks.ClassName(change.Class)}"), ("id", each.Id), ("tabindex", "-1"),
                ("data-class", Labels.Of(change.Class)), ("data-number", each.Number.ToString(CultureInfo.InvariantCulture)))
            .Start("h4").Element("span", each.Number.ToString(CultureInfo.InvariantCulture), ("class", "ordinal"))
            .Badge(change.Class, Labels.Of(change.Kind)).Element("span", change.Sentence, ("class", "sentence")).End();
        if (change.Class == ChangeClass.Substantive)
        {
            WriteProof(change);
            WriteSides(change);
        }
        else
        {
            html.Element("p", TextReport.ProofOf(change.Proof), ("class", "proof"))
                .Start("details").Element("summary", $"条文{TextReport.Places(change)}");
            WriteSides(change);
            html.End();
        }
        html.End();
    }

    private void WriteProof(RuleChange change)
    {
        if (change.Proof is not ProvenDifferent { Witness: var witness })
        {
            html.Element("p", TextReport.ProofOf(change.Proof), ("class", "proof"));
            return;
        }
        html.Start("div", ("class", "witness")).Start("p", ("class", "given")).Text("例如")
            .Element("strong", witness.Description).Text(witness.Description.Length == 0 ? "" : "时，").Text(TextReport.NodeOf(witness)).End()
            .Start("p", ("class", "outcome"))
            .Start("span", ("class", "old")).Text("旧版").Element("strong", witness.OldOutcome).End()
            .Element("span", "→", ("class", "arrow"), ("aria-hidden", "true"))
            .Start("span", ("class", "new")).Text("新版").Element("strong", witness.NewOutcome).End()
            .Element("span", witness.IsSampled ? "抽样找到，已用两版各评一次证实" : "由证明求出，已用两版各评一次证实", ("class", "hint")).End();
        var cases = new[] { ("旧版", witness.OldCase(report.Old, change.Sentence)), ("新版", witness.NewCase(report.New, change.Sentence)) };
        if (cases.Any(c => c.Item2 is not null))
        {
            html.Start("details").Element("summary", "写成用例");
            foreach (var (side, text) in cases.Where(c => c.Item2 is not null))
                html.Element("p", side, ("class", "hint")).Element("pre", text!);
            html.End();
        }
        html.End();
    }

    private void WriteSides(RuleChange change)
    {
        var (old, @new) = (change.Old is { } before ? Excerpt.Of(before) : null, change.New is { } after ? Excerpt.Of(after) : null);
        html.Start("div", ("class", "sides"));
        WriteSide("旧版", "old", change.Old, change.OtherOld, old, @new);
        WriteSide("新版", "new", change.New, change.OtherNew, @new, old);
        html.End();
    }

    private void WriteSide(string side, string name, Location? location, ImmutableArray<Location> others, string? text, string? other)
    {
        html.Start("div", ("class", $"side {name}"));
        if (location is not { } place || text is null)
        {
            html.Element("p", $"{side}没有", ("class", "hint")).End();
            return;
        }
        WritePlace(side, place);
        html.Start("pre");
        var (prefix, suffix) = other is null ? (text.Length, 0) : Excerpt.Common(text, other);
        html.Text(text[..prefix]);
        if (prefix + suffix < text.Length)
            html.Element("mark", text[prefix..^suffix]);
        html.Text(text[Math.Max(prefix, text.Length - suffix)..]).End();
        foreach (var each in others)
        {
            WritePlace(side, each);
            html.Element("pre", Excerpt.Of(each));
        }
        html.End();
    }

    private void WritePlace(string side, Location place)
    {
        html.Start("p", ("class", "hint")).Text($"{side} ");
        if (linkOf?.Invoke(place) is { } link)
            html.Element("a", TextReport.Line(place), ("href", link));
        else
            html.Text(TextReport.Line(place));
        html.Element("span", place.Source.Path, ("class", "file")).End();
    }
}
