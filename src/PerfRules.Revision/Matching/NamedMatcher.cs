using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Matching;

/// <summary>按名称找出两版中的同一样；指明的优先。</summary>
internal static class NamedMatcher
{
    /// <param name="old">旧版的。</param>
    /// <param name="new">新版的。</param>
    /// <param name="identity">名称、编号、原名。</param>
    /// <param name="overrides">比较的人指明的。</param>
    public static ImmutableArray<Match<T>> Match<T>(
        IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, Identity> identity, ImmutableArray<MatchOverride> overrides)
        where T : class
    {
        var rest = old.ToList();
        var found = new Dictionary<T, (T Old, MatchBasis Basis)>();
        foreach (var (basis, accepts) in Steps(identity, overrides))
        {
            foreach (var candidate in @new.Where(n => !found.ContainsKey(n)))
            {
                if (rest.Where(o => accepts(o, candidate)).ToList() is [var only])
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

    private static IEnumerable<(MatchBasis Basis, Func<T, T, bool> Accepts)> Steps<T>(
        Func<T, Identity> identity, ImmutableArray<MatchOverride> overrides) =>
    [
        (MatchBasis.Author, (o, n) => overrides.Any(each => identity(o).Is(each.Old) && identity(n).Is(each.New))),
        (MatchBasis.Code, (o, n) => identity(o).Lineage.Code is { } code && code == identity(n).Lineage.Code),
        (MatchBasis.History, (o, n) => WasCalled(identity(n), identity(o)) || WasCalled(identity(o), identity(n))),
        (MatchBasis.Name, (o, n) => Identity.AreSame(identity(o).Name, identity(n).Name) && !AreDifferent(identity(o), identity(n))),
    ];

    // 反过来比较（新版在前）时，沿革写在旧的一边。
    private static bool WasCalled(Identity now, Identity then) => now.Lineage.FormerNames.Any(f => then.Is(f.Name));

    /// <summary>名称虽同，编号不同的不是一样东西。</summary>
    public static bool AreDifferent(Identity old, Identity @new) => old.Lineage.Code is { } code && @new.Lineage.Code is { } other && code != other;
}

/// <summary>凭什么认出一样东西。</summary>
/// <param name="Name">名称。</param>
/// <param name="Path">路径；没有上级的同名称。</param>
/// <param name="Lineage">编号和沿革。</param>
internal sealed record Identity(string Name, string Path, Lineage Lineage)
{
    public bool Is(string written) => AreSame(written, Name) || AreSame(written, Path);

    /// <summary>名称里的空格只是版式。</summary>
    public static bool AreSame(string left, string right) => left == right || Bare(left) == Bare(right);

    private static string Bare(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
