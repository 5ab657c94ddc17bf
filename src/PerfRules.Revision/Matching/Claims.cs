using System.Collections.Immutable;

namespace PerfRules.Revision.Matching;

/// <summary>
/// 新版的哪一项说自己就是旧版的哪一项：比较的人指明的，和沿革写的。一对一的是更名；
/// 一项旧的有几项新的来认，是拆分；一项新的认了几项旧的，是合并。
/// </summary>
internal sealed class Claims<T>
    where T : class
{
    private readonly Dictionary<T, Identity> _identities;
    private readonly IReadOnlyList<T> _old;
    private readonly IReadOnlyList<T> _new;
    private readonly ImmutableArray<MatchOverride> _overrides;
    private readonly HashSet<(T Old, T New)> _void;
    private readonly Dictionary<T, Regrouping<T>> _groups = [];

    public Claims(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, Identity> identity, ImmutableArray<MatchOverride> overrides)
    {
        (_old, _new, _overrides) = (old, @new, overrides);
        _identities = old.Concat(@new).ToDictionary(each => each, identity);
        var authored = overrides.Where(each => each.IsSame).SelectMany(each => Narrow(
            old.Where(o => Of(o).Is(each.Old)), @new.Where(n => Of(n).Is(each.New)))).ToHashSet();
        var claims = Written(authored);
        _void = [.. claims.Where(claim => Survives(claim, claims))];
        claims.ExceptWith(_void);
        claims.UnionWith(authored);
        foreach (var group in Groups(claims, authored))
        {
            foreach (var member in group.Old.Concat(group.New))
                _groups[member] = group;
        }
    }

    /// <summary>拆分、合并的各组，按新版的次序。</summary>
    public ImmutableArray<Regrouping<T>> Regroupings => [.. _new.Select(n => _groups.GetValueOrDefault(n)).OfType<Regrouping<T>>().Distinct()];

    public Identity Of(T item) => _identities[item];

    /// <summary>拆分、合并的，不单独对应。</summary>
    public bool IsGrouped(T item) => _groups.ContainsKey(item);

    public bool IsAuthored(T old, T @new) => _overrides.Any(each => each.IsSame && Of(old).Is(each.Old) && Of(@new).Is(each.New));

    public bool IsDenied(T old, T @new) => Identity.AreDenied(Of(old), Of(@new), _overrides);

    /// <summary>沿革说是同一样。反过来比较（新版在前）时，沿革写在旧的一边。</summary>
    public bool IsWritten(T old, T @new) => Was(old, @new) && !_void.Contains((old, @new));

    /// <summary>名称在另一版里没有，也没有别的来历，沿革没有改过。</summary>
    public bool AreFree(T old, T @new) => !IsGrouped(old) && !IsGrouped(@new) && !IsDenied(old, @new)
        && Of(old).Lineage.Code == Of(@new).Lineage.Code && Of(old).Lineage.FormerNames.SequenceEqual(Of(@new).Lineage.FormerNames)
        && !_new.Any(n => Identity.AreSame(Of(n).Name, Of(old).Name)) && !_old.Any(o => Identity.AreSame(Of(o).Name, Of(@new).Name));

    private bool Was(T old, T @new) => Of(@new).WasCalled(Of(old)) || Of(old).WasCalled(Of(@new));

    /// <summary>沿革写的；指明了的、编号相同的，沿革不算。</summary>
    private HashSet<(T Old, T New)> Written(HashSet<(T Old, T New)> authored)
    {
        var settled = authored.SelectMany(each => new[] { each.Old, each.New }).ToHashSet();
        var (oldCodes, newCodes) = (CodesOf(_old), CodesOf(_new));
        var olds = _old.Where(o => !settled.Contains(o) && (Of(o).Lineage.Code is not { } code || !newCodes.Contains(code))).ToList();
        var news = _new.Where(n => !settled.Contains(n) && (Of(n).Lineage.Code is not { } code || !oldCodes.Contains(code))).ToList();
        return
        [
            .. from n in news from former in Of(n).Lineage.FormerNames from claim in Narrow(olds.Where(o => Of(o).Is(former.Name)), [n]) select claim,
            .. from o in olds from former in Of(o).Lineage.FormerNames from claim in Narrow([o], news.Where(n => Of(n).Is(former.Name))) select claim,
        ];
    }

    private HashSet<string> CodesOf(IEnumerable<T> items) => [.. items.Select(item => Of(item).Lineage.Code).OfType<string>()];

    /// <summary>恰有一对说得通的；同名的有几个时，取上级也对应的。还分不清的不算，由各自的上级之下再认。</summary>
    private IEnumerable<(T Old, T New)> Narrow(IEnumerable<T> olds, IEnumerable<T> news)
    {
        var all = (from o in olds from n in news where Of(o).Kind == Of(n).Kind && !IsDenied(o, n) select (o, n)).ToList();
        var near = all.Count > 1 ? all.Where(each => Identity.AreNear(Of(each.o), Of(each.n))).ToList() : all;
        return near.Count == 1 ? near : [];
    }

    /// <summary>
    /// 名称还在的，就还是原来那一项：另一项写了它的原名，只是从它分出去的；它写了另一项的原名，只是并入了那一项。
    /// 名称让给了别的、自己又另有来历的（如互换名称），仍照沿革。
    /// </summary>
    private bool Survives((T Old, T New) claim, HashSet<(T Old, T New)> claims) =>
        _new.FirstOrDefault(n => n != claim.New && IsTwin(claim.Old, n)) is { } later && !claims.Any(each => each.New == later && each.Old != claim.Old)
        || _old.FirstOrDefault(o => o != claim.Old && IsTwin(o, claim.New)) is { } earlier && !claims.Any(each => each.Old == earlier && each.New != claim.New);

    /// <summary>名称相同，上级也对应；或者两版里都没有更近的同名的。</summary>
    private bool IsTwin(T old, T @new) => IsSameName(old, @new) && (Identity.AreNear(Of(old), Of(@new))
        || !_old.Any(o => IsSameName(o, @new) && Identity.AreNear(Of(o), Of(@new))) && !_new.Any(n => IsSameName(old, n) && Identity.AreNear(Of(old), Of(n))));

    private bool IsSameName(T old, T @new) => Of(old).Kind == Of(@new).Kind && Identity.HaveSameName(Of(old), Of(@new)) && !IsDenied(old, @new);

    private IEnumerable<Regrouping<T>> Groups(HashSet<(T Old, T New)> claims, HashSet<(T Old, T New)> authored)
    {
        var rest = claims.ToList();
        while (rest.Count > 0)
        {
            var group = new HashSet<(T Old, T New)> { rest[0] };
            while (rest.FirstOrDefault(each => !group.Contains(each) && group.Any(g => g.Old == each.Old || g.New == each.New)) is { Old: not null } next)
                group.Add(next);
            rest.RemoveAll(group.Contains);
            if (group.Count > 1)
            {
                yield return new Regrouping<T>(
                    [.. _old.Where(o => group.Any(g => g.Old == o))], [.. _new.Where(n => group.Any(g => g.New == n))],
                    group.Any(authored.Contains) ? MatchBasis.Author : MatchBasis.History);
            }
        }
    }
}
