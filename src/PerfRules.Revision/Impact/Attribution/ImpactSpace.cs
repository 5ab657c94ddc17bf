using System.Collections.Concurrent;
using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>任取若干处改动生效的各个框架，组装过的不再组装；各单位共用。</summary>
internal sealed class ImpactSpace
{
    private readonly HybridBuilder _builder;
    private readonly ConcurrentDictionary<ChangeSet, Hybrid> _hybrids = [];

    public ImpactSpace(RevisionReport report)
    {
        _builder = new HybridBuilder(new JointSpace(report.Matching));
        Changes = [.. report.Changes.Where(change => !change.Parts.IsEmpty).OrderBy(change => change.Step ?? -1)];
        Reach = new ChangeReach(report.Matching, Changes);
        (Players, Always) = Divide(Changes);
        Total = report.Matching.Of(report.New.Total);
    }

    public JointSpace Joint => _builder.Space;

    /// <summary>有生效之处的改动，依逐一生效的次序。</summary>
    public ImmutableArray<RuleChange> Changes { get; }

    public ChangeReach Reach { get; }

    /// <summary>总分之差分给谁：每处实质的改动，连同紧随其后、在它生效之后证明了不影响得分的表述改动。</summary>
    public ImmutableArray<ChangeSet> Players { get; }

    /// <summary>在任何实质的改动之前就证明了不影响得分的，总是生效。</summary>
    public ChangeSet Always { get; }

    public Match<Indicator> Total { get; }

    /// <summary>组装与一个节点自己有关的改动时的框架；里面只有这个节点自己的规则算数，下级的另看。</summary>
    public Hybrid HybridFor(Match<Indicator> pair, ChangeSet applied) => Build((applied | Always) & Reach.Own(pair));

    private Hybrid Build(ChangeSet applied) => _hybrids.GetOrAdd(applied, static (set, space) =>
    {
        var parts = space.Changes.Where((_, i) => set.Contains(i)).SelectMany(change => change.Parts).ToHashSet();
        return space._builder.Build(parts.Contains);
    }, this);

    private static (ImmutableArray<ChangeSet> Players, ChangeSet Always) Divide(ImmutableArray<RuleChange> changes)
    {
        var (players, always) = (new List<ChangeSet>(), ChangeSet.Empty);
        foreach (var (i, change) in changes.Index())
        {
            if (change.Class == ChangeClass.Substantive)
                players.Add(ChangeSet.Of(i));
            else if (players.Count > 0)
                players[^1] |= ChangeSet.Of(i);
            else
                always |= ChangeSet.Of(i);
        }
        return ([.. players], always);
    }
}
