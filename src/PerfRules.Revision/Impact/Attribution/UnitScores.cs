using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>一个单位在任一部分改动生效时各节点的得分。与一个节点无关的改动不重算它。</summary>
internal sealed class UnitScores(ImpactSpace space, JointUnit unit)
{
    private readonly Dictionary<(Match<Indicator> Pair, ChangeSet Applied), NodeResult?> _known = [];

    /// <summary>不看人工评分的条件、口径都在这里求值。</summary>
    public Scope Scope { get; } = new(unit.Record);

    /// <summary>这时没有这个节点的为空。</summary>
    public NodeResult? Of(Match<Indicator> pair, ChangeSet applied)
    {
        var key = (pair, applied & space.Reach.Under(pair));
        if (!_known.TryGetValue(key, out var result))
            _known[key] = result = Evaluate(pair, applied);
        return result;
    }

    private NodeResult? Evaluate(Match<Indicator> pair, ChangeSet applied)
    {
        var hybrid = space.HybridFor(pair, applied);
        if (hybrid.Of(pair) is not { } node)
            return null;
        var scope = node.TakesManualScore ? new Scope(unit.RecordFor(pair, node)) : Scope;
        if (node.Children.IsEmpty && node.Adjustments.IsEmpty)
            return NodeEvaluator.Evaluate(node, scope);
        NodeResult[] Results(IEnumerable<Indicator> nodes) => [.. nodes.Select(child => Of(hybrid.Of(child), applied)).OfType<NodeResult>()];
        var children = Results(node.Children);
        var points = space.FollowsChildren(pair) && children.Length > 0
            ? children.Aggregate(Rational.Zero, (sum, child) => sum + child.Score.Points) : node.Points;
        return NodeEvaluator.Evaluate(node, scope, points, [.. children], [.. Results(node.Adjustments)]);
    }
}
