using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Matching;

/// <summary>自上而下按名称配对指标，疑似笔误的也算；其余的名称只此一个的，认作移动。</summary>
/// <param name="claims">指明的、沿革写的。</param>
/// <param name="areSame">除名称外内容是否相同。</param>
internal sealed class IndicatorMatcher(Claims<Indicator> claims, Func<Indicator, Indicator, bool> areSame)
{
    private readonly List<Match<Indicator>> _pairs = [];
    private readonly HashSet<Indicator> _matched = [];

    /// <summary>全部配对：新版的按次序在前，废止的在后。</summary>
    public ImmutableArray<Match<Indicator>> Match(Indicator old, Indicator @new)
    {
        Add(old, @new, MatchBasis.Name);
        while (Moved([.. old.SelfAndDescendants()], [.. @new.SelfAndDescendants()]))
        {
        }
        var byNew = _pairs.ToDictionary(pair => pair.Either);
        return
        [
            .. @new.SelfAndDescendants().Select(n => byNew.TryGetValue(n, out var pair) ? pair : new Match<Indicator>(null, n, null)),
            .. old.SelfAndDescendants().Where(o => !_matched.Contains(o)).Select(o => new Match<Indicator>(o, null, null)),
        ];
    }

    private void Add(Indicator old, Indicator @new, MatchBasis basis)
    {
        _pairs.Add(new Match<Indicator>(old, @new, basis));
        _matched.Add(old);
        _matched.Add(@new);
        var parts = Parts(old);
        var children = SlipFinder.Pair(NamedMatcher.Match(parts, Parts(@new), claims), parts, claims, areSame);
        foreach (var pair in children.Where(p => p.IsPaired && p.Old!.Kind == p.New!.Kind))
            Add(pair.Old!, pair.New!, pair.Basis!.Value);
    }

    /// <summary>上级不同的：指明的、同编号的、沿革的，以及名称只此一个的。</summary>
    private bool Moved(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> @new)
    {
        var (olds, news) = (old.Where(o => !_matched.Contains(o)).ToList(), @new.Where(n => !_matched.Contains(n)).ToList());
        var pair = NamedMatcher.Match(olds, news, claims)
            .FirstOrDefault(p => p.IsPaired && p.Old!.Kind == p.New!.Kind && p.Old.IsLeaf == p.New.IsLeaf
                && (p.Basis != MatchBasis.Name || news.Count(n => Identity.AreSame(n.Name, p.New.Name)) == 1));
        if (pair is null)
            return false;
        Add(pair.Old!, pair.New!, pair.Basis == MatchBasis.Name ? MatchBasis.UniqueName : pair.Basis!.Value);
        return true;
    }

    private static List<Indicator> Parts(Indicator node) => [.. node.Children, .. node.Adjustments];
}
