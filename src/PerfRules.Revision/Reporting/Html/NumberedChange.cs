using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>编了号的一处改动；号就是它在报告中的次序，从 1 起，页内的链接据此跳转。</summary>
internal sealed record NumberedChange(int Number, RuleChange Change)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"change-{Number}");

    public static ImmutableArray<NumberedChange> Of(RevisionReport report) =>
        [.. report.Changes.Select((change, i) => new NumberedChange(i + 1, change))];

    /// <summary>各指标各有哪些改动；逐项的每一行的，算在逐项的指标上；拆分、合并的，各项都有。</summary>
    public static ILookup<Match<Indicator>, NumberedChange> ByIndicator(RevisionReport report, ImmutableArray<NumberedChange> changes)
    {
        var known = report.Matching.Indicators.ToHashSet();
        return changes.SelectMany(change => NodesOf(change.Change).Select(node => (Node: node, Change: change))).ToLookup(each => each.Node, each => each.Change);

        IEnumerable<Match<Indicator>> NodesOf(RuleChange change) =>
            change.Regrouping is { } group ? group.Old.Concat(group.New).Select(report.Matching.Of)
            : change.Node is not { } node ? []
            : [known.Contains(node) ? node : report.Matching.Indicators.First(p => p.Either.Path == change.Path)];
    }
}
