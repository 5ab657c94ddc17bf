using System.Collections.Immutable;
using PerfRules.Revision.Changes;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>把一个单位的总分之差分摊到各处实质的改动：沙普利值，合计恰好等于总分之差。</summary>
internal sealed class Attributor(ImpactSpace space)
{
    private const string Remainder = "数据的其他改动";

    /// <param name="unit">单位。</param>
    /// <param name="change">总分之差。</param>
    /// <returns>各份，只列不为零的；以及抽样的误差。</returns>
    public (ImmutableArray<Contribution> Contributions, Rational? SamplingError) Attribute(ImpactUnit unit, Rational change)
    {
        var scores = new UnitScores(space, new JointUnit(space.Joint, unit));
        var players = space.Players;
        while (true)
        {
            var builder = new GameBuilder(space, scores, players);
            var game = builder.Total();
            if (Solve(game, scores, players) is { } solved)
                return (Contributions(players, solved.Values, change), solved.Error);
            if (players.Length <= 1)
                return (Contributions(players, new Rational[players.Length], change), null);
            players = builder.Undefined is [] ? [players.Aggregate((all, next) => all | next)] : Merge(players, builder.Undefined);
        }
    }

    private (Rational[] Values, Rational? Error)? Solve(Game game, UnitScores scores, ImmutableArray<ChangeSet> players)
    {
        var values = new Rational[players.Length];
        if (game.Shares is { } shares)
        {
            foreach (var share in shares)
            {
                foreach (var (player, value) in share.Players.Zip(share.Shapley()))
                    values[player] += value;
            }
            return (values, null);
        }
        if (game.Players.Length <= GameBuilder.MostPlayers)
            return null;
        var sampled = PermutationSampler.Sample(game.Players.Length, chosen =>
            scores.Of(space.Total, chosen.Aggregate(ChangeSet.Empty, (all, i) => all | players[game.Players[i]]))?.Score.Score);
        if (sampled is not { } found)
            return null;
        foreach (var (player, value) in game.Players.Zip(found.Values))
            values[player] = value;
        return (values, found.Error);
    }

    /// <summary>有的组合没有确定的得分，里面的改动就不能分开，合为一处。</summary>
    private static ImmutableArray<ChangeSet> Merge(ImmutableArray<ChangeSet> players, IEnumerable<ImmutableArray<int>> groups)
    {
        var merged = players.ToList();
        foreach (var group in groups)
        {
            var changes = group.Aggregate(ChangeSet.Empty, (all, player) => all | players[player]);
            changes = merged.Where(player => player.Overlaps(changes)).Aggregate(changes, (all, player) => all | player);
            merged = [.. merged.Where(player => !player.Overlaps(changes)), changes];
        }
        return [.. merged];
    }

    private ImmutableArray<Contribution> Contributions(ImmutableArray<ChangeSet> players, Rational[] values, Rational change)
    {
        var result = new List<Contribution>();
        foreach (var (player, points) in players.Zip(values).Where(each => !each.Second.IsZero))
        {
            var members = space.Changes.Where((change, i) => change.Class == ChangeClass.Substantive && player.Contains(i)).ToList();
            result.AddRange(members.Select(member => new Contribution(member, points / members.Count, Label(member, members.Count))));
        }
        var rest = change - values.Aggregate(Rational.Zero, (sum, value) => sum + value);
        ImmutableArray<Contribution> ordered = [.. result.OrderBy(each => space.PositionOf(each.Change!))];
        return rest.IsZero ? ordered : ordered.Add(new Contribution(null, rest, Remainder));
    }

    private static string Label(RuleChange change, int members) => members == 1
        ? change.Sentence
        : FormattableString.Invariant($"{change.Sentence}（与另外{members - 1}处改动只施行一部分时评不出分，不能分开，平分）");
}
