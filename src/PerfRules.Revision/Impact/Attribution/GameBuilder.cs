using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>
/// 把一个单位的总分拆成各份：下级得分只是相加、上级的封顶舍入限分都不起作用的，下级各算各的；
/// 起作用的，有关的改动合起来逐一列出。没有影响的改动随时去掉。
/// </summary>
internal sealed class GameBuilder(ImpactSpace space, UnitScores scores, ImmutableArray<ChangeSet> players)
{
    /// <summary>最多逐一列出多少处改动的全部组合。</summary>
    public const int MostPlayers = 12;

    private readonly SumTransparency _transparency = new(scores.Scope);
    private readonly List<ImmutableArray<int>> _undefined = [];
    private readonly Dictionary<Match<Indicator>, Game> _games = [];

    /// <summary>使某个末级指标有的组合没有确定得分的改动，一组一组的。</summary>
    public IReadOnlyList<ImmutableArray<int>> Undefined => _undefined;

    public Game Total() => Of(space.Total);

    /// <summary>若干处改动生效时的改动集合。</summary>
    public ChangeSet Applied(ImmutableArray<int> chosen, int mask) =>
        chosen.Where((_, i) => (mask >> i & 1) == 1).Aggregate(ChangeSet.Empty, (all, player) => all | players[player]);

    private ImmutableArray<int> PlayersIn(ChangeSet changes) => [.. Enumerable.Range(0, players.Length).Where(i => players[i].Overlaps(changes))];

    private Game Of(Match<Indicator> pair)
    {
        if (_games.TryGetValue(pair, out var known))
            return known;
        // 两版互为上下级的，里面的一层不再细分。
        _games[pair] = new Game(PlayersIn(space.Reach.Under(pair)), Rational.Zero, null);
        return _games[pair] = Build(pair);
    }

    private Game Build(Match<Indicator> pair)
    {
        var own = PlayersIn(space.Reach.Own(pair));
        var parts = space.Reach.Children(pair).Select(child => (Pair: child, Game: Of(child))).ToImmutableArray();
        if (parts.IsEmpty)
            return Enumerate(pair, own, isLeaf: true);
        ImmutableArray<int> all = [.. parts.SelectMany(part => part.Game.Players).Concat(own).Distinct().Order()];
        return Sum(pair, own, parts) ?? Enumerate(pair, all, isLeaf: false);
    }

    /// <summary>逐一列出全部组合，去掉没有影响的改动。</summary>
    private Game Enumerate(Match<Indicator> pair, ImmutableArray<int> chosen, bool isLeaf)
    {
        if (chosen.Length > MostPlayers)
            return new Game(chosen, Rational.Zero, null);
        var results = Enumerable.Range(0, 1 << chosen.Length).Select(mask => scores.Of(pair, Applied(chosen, mask))).ToArray();
        var needed = Enumerable.Range(0, chosen.Length).Where(i => Enumerable.Range(0, results.Length)
            .Any(mask => (mask >> i & 1) == 0 && !AreSame(results[mask], results[mask | 1 << i]))).ToArray();
        ImmutableArray<int> kept = [.. needed.Select(i => chosen[i])];
        var values = Enumerable.Range(0, 1 << kept.Length).Select(mask => ValueOf(results[Spread(mask, needed)])).ToArray();
        if (values.All(value => value is not null))
            return new Game(kept, results.Max(ExcessOf), [new Share(kept, [.. values.Select(value => value!.Value)])]);
        if (isLeaf && kept.Length > 1 && results.Any(result => result is { Score: { Score: null, IsExcluded: false } }))
            _undefined.Add(kept);
        return new Game(kept, Rational.Zero, null);
    }

    private static int Spread(int mask, int[] positions) => positions.Select((position, i) => (mask >> i & 1) << position).Sum();

    private static Rational? ValueOf(NodeResult? result) => result is { } some ? some.Standings is [{ IsExcluded: false }] ? some.Score.Score : null : Rational.Zero;

    private static Rational ExcessOf(NodeResult? result) => result is { Score: { Score: { } score } node } ? score - node.Points : Rational.Zero;

    private static bool AreSame(NodeResult? left, NodeResult? right) => (left, right) switch
    {
        (null, null) => true,
        ({ Standings: [var l] } a, { Standings: [var r] } b) => (a.Score.Score, l.IsExcluded, l.Moved) == (b.Score.Score, r.IsExcluded, r.Moved)
            && (l.IsExcluded || a.Score.Score is not null),
        _ => false,
    };

    /// <summary>得分恰是下级之和（这时在它之下的）的，各份就是下级的各份；否则为空。</summary>
    private Game? Sum(Match<Indicator> pair, ImmutableArray<int> own, ImmutableArray<(Match<Indicator> Pair, Game Game)> parts)
    {
        if (own.Length > MostPlayers || parts.Any(part => part.Game.Shares is null))
            return null;
        var variants = Enumerable.Range(0, 1 << own.Length).Select(mask => space.HybridFor(pair, Applied(own, mask)))
            .Select(hybrid => (Hybrid: hybrid, Node: hybrid.Of(pair))).ToArray();
        var excess = space.FollowsChildren(pair) ? Rational.Zero : (Rational?)null;
        var (regular, adjustments) = (ImmutableArray.CreateBuilder<Share>(), ImmutableArray.CreateBuilder<Share>());
        foreach (var part in parts)
        {
            bool[] isIn = [.. variants.Select(variant => variant.Node is { } node && variant.Hybrid.Of(part.Pair)?.Parent == node)];
            if (Gated(part.Game, own, isIn) is not { } shares)
                return null;
            var isRegular = part.Pair.Either.Kind == IndicatorKind.Regular;
            (isRegular ? regular : adjustments).AddRange(shares);
            if (isRegular)
                excess += isIn.All(each => each) ? part.Game.Excess : Rational.Max(part.Game.Excess, Rational.Zero);
        }
        foreach (var node in variants.Select(variant => variant.Node).OfType<Indicator>())
        {
            if (!_transparency.Holds(node, excess ?? regular.Aggregate(Rational.Zero, (sum, share) => sum + share.Maximum) - node.Points, regular, adjustments))
                return null;
        }
        ImmutableArray<Share> all = [.. regular, .. adjustments];
        return new Game([.. all.SelectMany(share => share.Players).Distinct().Order()], excess ?? Rational.One, all);
    }

    /// <summary>下级总在的照原样；有时不在的，不在时这一份为 0。</summary>
    private ImmutableArray<Share>? Gated(Game game, ImmutableArray<int> own, bool[] isIn)
    {
        if (isIn.All(each => each))
            return game.Shares;
        ImmutableArray<int> all = [.. game.Players.Concat(own).Distinct().Order()];
        if (all.Length > MostPlayers)
            return null;
        var gates = own.Select(player => all.IndexOf(player)).ToArray();
        return [new Share(all, [.. Enumerable.Range(0, 1 << all.Length).Select(mask => isIn[Gather(mask, gates)]
            ? game.Shares!.Value.Aggregate(Rational.Zero, (sum, share) => sum + share.Values[Gather(mask, [.. share.Players.Select(player => all.IndexOf(player))])])
            : Rational.Zero)])];
    }

    private static int Gather(int mask, int[] positions) => positions.Select((position, i) => (mask >> position & 1) << i).Sum();
}
