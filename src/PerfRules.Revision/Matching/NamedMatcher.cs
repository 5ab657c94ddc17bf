using System.Collections.Immutable;

namespace PerfRules.Revision.Matching;

/// <summary>按名称找出两版中的同一样；指明的优先。</summary>
internal static class NamedMatcher
{
    /// <param name="old">旧版的。</param>
    /// <param name="new">新版的。</param>
    /// <param name="claims">指明的、沿革写的；拆分、合并的不配对。</param>
    public static ImmutableArray<Match<T>> Match<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Claims<T> claims)
        where T : class
    {
        var rest = old.ToList();
        var found = new Dictionary<T, (T Old, MatchBasis Basis)>();
        foreach (var (basis, accepts) in Steps(claims))
        {
            foreach (var candidate in @new.Where(n => !found.ContainsKey(n) && !claims.IsGrouped(n)))
            {
                if (rest.Where(o => accepts(o, candidate) && !claims.IsGrouped(o) && !claims.IsDenied(o, candidate)).ToList() is [var only])
                {
                    found[candidate] = (only, basis);
                    rest.Remove(only);
                }
            }
        }
        return
        [
            .. @new.Select(n => found.TryGetValue(n, out var pair) ? new Match<T>(pair.Old, n, pair.Basis) : new Match<T>(null, n, null)),
            .. rest.Select(o => new Match<T>(o, null, null)),
        ];
    }

    private static IEnumerable<(MatchBasis Basis, Func<T, T, bool> Accepts)> Steps<T>(Claims<T> claims)
        where T : class =>
    [
        (MatchBasis.Author, claims.IsAuthored),
        (MatchBasis.Code, (o, n) => Identity.HaveSameCode(claims.Of(o), claims.Of(n))),
        (MatchBasis.History, claims.IsWritten),
        (MatchBasis.Name, (o, n) => Identity.HaveSameName(claims.Of(o), claims.Of(n))),
    ];
}
