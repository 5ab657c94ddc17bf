using System.Collections.Immutable;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>每个节点的得分可能与哪些改动有关。宁可多算：实际无关的，评分时看得出来。</summary>
internal sealed class ChangeReach
{
    private readonly FrameworkMatching _matching;
    private readonly Dictionary<Match<Indicator>, ChangeSet> _rules = [];
    private readonly Dictionary<Match<Indicator>, ChangeSet> _places = [];
    private readonly Dictionary<Match<Definition>, ChangeSet> _definitions = [];
    private readonly Dictionary<Match<Indicator>, ChangeSet> _own = [];
    private readonly Dictionary<Match<Indicator>, ChangeSet> _under = [];
    private readonly ILookup<Match<Indicator>, Match<Indicator>> _children;

    public ChangeReach(FrameworkMatching matching, ImmutableArray<RuleChange> changes)
    {
        _matching = matching;
        foreach (var (i, change) in changes.Index())
        {
            foreach (var part in change.Parts)
            {
                switch (part)
                {
                    case NodePart { Aspect: NodeAspect.Place } node:
                        Add(_places, node.Node, i);
                        break;
                    case NodePart node:
                        Add(_rules, node.Node, i);
                        break;
                    case DefinitionPart definition:
                        Add(_definitions, definition.Definition, i);
                        break;
                }
            }
        }
        _children = (from pair in matching.Indicators
                     from parent in ParentsOf(pair).Distinct()
                     select (parent, pair)).ToLookup(each => each.parent, each => each.pair);
        foreach (var pair in matching.Indicators)
            _own[pair] = OwnOf(pair);
        foreach (var pair in matching.Indicators)
            _under[pair] = Descendants(pair).Aggregate(ChangeSet.Empty, (all, each) => all | _own[each]);
    }

    /// <summary>影响一个节点自己的规则、有哪些下级、在不在的改动。</summary>
    public ChangeSet Own(Match<Indicator> pair) => _own[pair];

    /// <summary>影响一个节点和它的全部下级的改动。</summary>
    public ChangeSet Under(Match<Indicator> pair) => _under[pair];

    /// <summary>在哪一版里是它的下级的，都算。</summary>
    public IEnumerable<Match<Indicator>> Children(Match<Indicator> pair) => _children[pair];

    private static void Add<T>(Dictionary<T, ChangeSet> sets, T key, int index)
        where T : notnull => sets[key] = sets.GetValueOrDefault(key) | ChangeSet.Of(index);

    private IEnumerable<Match<Indicator>> ParentsOf(Match<Indicator> pair) =>
        new[] { pair.Old?.Parent, pair.New?.Parent }.OfType<Indicator>().Select(_matching.Of);

    private ChangeSet OwnOf(Match<Indicator> pair)
    {
        var rules = _rules.GetValueOrDefault(pair);
        if (_matching.RowOf(pair) is { } row)
            rules |= _rules.GetValueOrDefault(row);
        return DefinitionsOf(pair).Aggregate(rules, (all, each) => all | _definitions.GetValueOrDefault(each))
            | _children[pair].Append(pair).Aggregate(ChangeSet.Empty, (all, each) => all | PlacesOf(each));
    }

    /// <summary>决定一个节点在不在、在哪里的改动：它自己的，和两版里各级上级的。</summary>
    private ChangeSet PlacesOf(Match<Indicator> pair) =>
        Closure(pair, ParentsOf).Aggregate(ChangeSet.Empty, (all, each) => all | _places.GetValueOrDefault(each));

    private HashSet<Match<Indicator>> Descendants(Match<Indicator> pair) => Closure(pair, each => _children[each]);

    /// <summary>两版混用时可能用到的口径。</summary>
    private HashSet<Match<Definition>> DefinitionsOf(Match<Indicator> pair)
    {
        var found = new HashSet<Match<Definition>>();
        foreach (var definition in new[] { pair.Old, pair.New }.OfType<Indicator>().SelectMany(node => FieldUse.DefinitionsOf(node)))
        {
            found.UnionWith(Closure(_matching.Of(definition), each => new[] { each.Old, each.New }.OfType<Definition>()
                .SelectMany(side => FieldUse.DefinitionsOf(side.Value)).Select(_matching.Of)));
        }
        return found;
    }

    private static HashSet<T> Closure<T>(T start, Func<T, IEnumerable<T>> next)
    {
        var (seen, pending) = (new HashSet<T> { start }, new Stack<T>([start]));
        while (pending.TryPop(out var each))
        {
            foreach (var other in next(each).Where(seen.Add))
                pending.Push(other);
        }
        return seen;
    }
}
