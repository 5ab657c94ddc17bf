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

    /// <summary>各指标各有哪些改动；逐项的每一行的，算在逐项的指标上。</summary>
    public static ILookup<Match<Indicator>, NumberedChange> ByIndicator(RevisionReport report, ImmutableArray<NumberedChange> changes)
    {
        var known = report.Matching.Indicators.ToHashSet();
        return changes.Where(c => c.Change.Node is not null)
            .ToLookup(c => known.Contains(c.Change.Node!) ? c.Change.Node! : report.Matching.Indicators.First(p => p.Either.Path == c.Change.Path));
    }
}
