using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Impact.Attribution;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>照定义算：每一种组合都组装出整个框架评一次分，再对全部生效次序求平均。</summary>
internal sealed class BruteForce(RevisionReport report)
{
    private readonly ImpactSpace _space = new(report);
    private readonly HybridBuilder _builder = new(new JointSpace(report.Matching));
    private readonly Dictionary<int, Hybrid> _hybrids = [];

    /// <summary>每处实质改动的值，不为零的；有的组合评不出分时为空。</summary>
    public Dictionary<RuleChange, Rational>? Shapley(ImpactUnit unit)
    {
        var joint = new JointUnit(_builder.Space, unit);
        var players = _space.Players;
        var values = new Rational[1 << players.Length];
        for (var mask = 0; mask < values.Length; mask++)
        {
            if (Total(joint, mask) is not { } total)
                return null;
            values[mask] = total;
        }
        var result = new Dictionary<RuleChange, Rational>();
        for (var i = 0; i < players.Length; i++)
        {
            var sum = Rational.Zero;
            for (var mask = 0; mask < values.Length; mask++)
            {
                if ((mask >> i & 1) == 0)
                    sum += (values[mask | 1 << i] - values[mask]) * Factorial(int.PopCount(mask)) * Factorial(players.Length - int.PopCount(mask) - 1);
            }
            if (!sum.IsZero)
                result[Assert.Single(_space.Changes.Where((c, at) => players[i].Contains(at) && c.Class == ChangeClass.Substantive))] = sum / Factorial(players.Length);
        }
        return result;
    }

    private Rational? Total(JointUnit unit, int mask)
    {
        if (!_hybrids.TryGetValue(mask, out var hybrid))
        {
            var applied = _space.Players.Where((_, i) => (mask >> i & 1) == 1).Aggregate(_space.Always, (all, player) => all | player);
            var parts = _space.Changes.Where((_, i) => applied.Contains(i)).SelectMany(c => c.Parts).ToHashSet();
            _hybrids[mask] = hybrid = _builder.Build(parts.Contains);
        }
        var given = hybrid.Framework.Indicators.Where(node => node.TakesManualScore)
            .SelectMany(node => unit.RecordFor(hybrid.Of(node), node).ManualScores);
        var record = new UnitRecord
        {
            Unit = unit.Record.Unit,
            Values = unit.Record.Values,
            Lists = unit.Record.Lists,
            ManualScores = given.ToImmutableDictionary(),
        };
        return Evaluate(hybrid, hybrid.Framework.Total, new Scope(record)).Score.Score;
    }

    /// <summary>上级的分值随下级走，其余照评分的规则。</summary>
    private NodeResult Evaluate(Hybrid hybrid, Indicator node, Scope scope)
    {
        if (node.IsLeaf)
            return NodeEvaluator.Evaluate(node, scope);
        NodeResult[] children = [.. node.Children.Select(child => Evaluate(hybrid, child, scope))];
        var points = _space.FollowsChildren(hybrid.Of(node)) ? children.Aggregate(Rational.Zero, (sum, child) => sum + child.Score.Points) : node.Points;
        return NodeEvaluator.Evaluate(node, scope, points, [.. children], [.. node.Adjustments.Select(each => Evaluate(hybrid, each, scope))]);
    }

    private static Rational Factorial(int n) => Enumerable.Range(1, n).Aggregate(Rational.One, (product, i) => product * i);
}
