using System.Collections.Concurrent;
using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>任取若干处改动生效的各个框架，组装过的不再组装；各单位共用。</summary>
internal sealed class ImpactSpace
{
    private readonly HybridBuilder _builder;
    private readonly ConcurrentDictionary<ChangeSet, Hybrid> _hybrids = [];
    private readonly HashSet<Match<Indicator>> _sums;
    private readonly Dictionary<object, int> _positions;

    public ImpactSpace(RevisionReport report)
    {
        _builder = new HybridBuilder(new JointSpace(report.Matching));
        Changes = [.. report.Changes.Where(change => !change.Parts.IsEmpty).OrderBy(change => change.Step ?? -1)];
        _positions = report.Changes.Index().ToDictionary(each => (object)each.Item, each => each.Index, ReferenceEqualityComparer.Instance);
        Reach = new ChangeReach(report.Matching, Changes);
        (Players, Always) = Divide(Changes);
        Total = report.Matching.Of(report.New.Total);
        _sums = [.. report.Matching.Indicators.Where(pair => new[] { pair.Old, pair.New }.OfType<Indicator>().All(IsSum))];
    }

    public JointSpace Joint => _builder.Space;

    /// <summary>有生效之处的改动，依逐一生效的次序。</summary>
    public ImmutableArray<RuleChange> Changes { get; }

    /// <summary>一处改动在比较结果里排第几。</summary>
    public int PositionOf(RuleChange change) => _positions[change];

    public ChangeReach Reach { get; }

    /// <summary>总分之差分给谁：每处实质的改动，连同紧随其后、在它生效之后证明了不影响得分的表述改动。</summary>
    public ImmutableArray<ChangeSet> Players { get; }

    /// <summary>在任何实质的改动之前就证明了不影响得分的，总是生效。</summary>
    public ChangeSet Always { get; }

    public Match<Indicator> Total { get; }

    /// <summary>
    /// 分值是不是随下级走：各级分值都是下级之和，只改了一部分下级的分值时，上级的分值相应地变，
    /// 否则会凭空受上级原来的分值限制。
    /// </summary>
    public bool FollowsChildren(Match<Indicator> pair) => _sums.Contains(pair);

    private static bool IsSum(Indicator node) => node.IsLeaf
        || node.Method is SumMethod && node.Points == node.Children.Aggregate(Rational.Zero, (sum, child) => sum + child.Points);

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
