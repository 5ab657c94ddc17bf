using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>一个节点的一种可能：得多少分，或者被剔除；它和它的下级有多少分值移到上级折算。取数齐全时只有一种。</summary>
/// <param name="Score">得分；剔除的没有意义。</param>
/// <param name="IsExcluded">是否剔除。</param>
/// <param name="Moved">移到上级折算的分值。</param>
internal readonly record struct Standing(Estimate Score, bool IsExcluded, MovedPoints Moved)
{
    // 可能的情形逐一列出，超过这么多种就不再区分；只在大量项目都不知道适不适用时才会。
    private const int MostStandings = 256;

    /// <summary>只有一种而且折算了的，怎样折算。</summary>
    public Redistribution? Redistribution { get; init; }

    public static Standing Scored(Estimate score) => new(score, false, default);

    public static Standing Excluded(MovedPoints moved) => new(Estimate.Known(Rational.Zero), true, moved);

    public Standing Map(Func<Estimate, Estimate> change) => IsExcluded ? this : this with { Score = change(Score) };

    /// <summary>去向相同的合为一种。</summary>
    public static ImmutableArray<Standing> Merge(IEnumerable<Standing> standings, ImmutableArray<Obstacle> causes) =>
    [
        .. standings.GroupBy(s => (s.IsExcluded, s.Moved))
            .Select(group => group.Aggregate((left, right) => left with { Score = left.Score.Or(right.Score, causes) })),
    ];

    /// <summary>下级之和，有剔除的按比例折算。</summary>
    /// <param name="points">本级的分值。</param>
    public static ImmutableArray<Standing> Sum(Indicator node, Rational points, ImmutableArray<NodeResult> children)
    {
        var sums = new Dictionary<(Rational Remaining, MovedPoints Moved), Estimate> { [default] = Estimate.Known(Rational.Zero) };
        foreach (var child in children)
        {
            var next = new Dictionary<(Rational Remaining, MovedPoints Moved), Estimate>();
            foreach (var ((remaining, moved), sum) in sums)
            {
                foreach (var standing in child.Standings)
                {
                    var key = (remaining + child.Score.Points - standing.Moved.Sum, moved + standing.Moved);
                    var total = standing.IsExcluded ? sum : sum.Combine(standing.Score, RangeArithmetic.Add);
                    next[key] = next.TryGetValue(key, out var other) ? other.Or(total, child.Doubts) : total;
                }
            }
            if (next.Count > MostStandings)
                return [Scored(Estimate.Within(ValueRange.All, children.Aggregate(
                    ImmutableArray<Obstacle>.Empty, (all, each) => Obstacle.Union(all, Obstacle.Union(each.Doubts, each.Estimate.Causes)))))];
            sums = next;
        }
        return [.. sums.Select(sum => Share(node, points, sum.Key.Remaining, sum.Key.Moved, sum.Value))];
    }

    private static Standing Share(Indicator node, Rational own, Rational remaining, MovedPoints moved, Estimate sum)
    {
        if (moved.Sum.IsZero)
            return Scored(sum);
        var above = moved.Above(node.Level);
        var points = own - above.Sum;
        if (!remaining.IsZero)
        {
            var redistribution = new Redistribution(points, remaining);
            return new Standing(
                sum.Map(range => RangeArithmetic.Multiply(range, RangeArithmetic.Point(redistribution.Factor))), false, above)
            {
                Redistribution = points == remaining ? null : redistribution,
            };
        }
        // 一项不剩的，本级也剔除，在上一级折算；总分没有上一级。
        return node.Parent is { } parent
            ? Excluded(above + MovedPoints.To(parent.Level, points))
            : Scored(Estimate.Undefined([new Obstacle("各项都不适用，没有可以折算的指标", node.Name)]));
    }
}
