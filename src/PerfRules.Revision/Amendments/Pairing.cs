using System.Collections.Immutable;
using PerfRules.Language.Amendments;
using PerfRules.Language.Syntax;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Amendments;

/// <summary>两版条文里的同一项，与比较两版时所认的相同。要整项重写、新增的指标，下级不再单独对应。</summary>
internal sealed class Pairing
{
    private readonly Dictionary<ScriptPart, ScriptPart> _toOld = [];
    private readonly Dictionary<ScriptPart, ScriptPart> _toNew = [];
    private readonly Dictionary<ScriptPart, ScriptGroup> _groups = [];

    /// <param name="matching">两版的对应。</param>
    /// <param name="old">旧版的条文。</param>
    /// <param name="new">新版的条文。</param>
    /// <param name="isWhole">旧版的哪些指标整项重写。</param>
    public Pairing(FrameworkMatching matching, Script old, Script @new, Func<ScriptPart, bool> isWhole)
    {
        var (olds, news) = (ByPlace(old), ByPlace(@new));
        // 疑似笔误的，修订里写成废止和新增：写成更名会添上原名，就不是新版了。
        foreach (var pair in matching.Indicators.Where(p => p.IsPaired && p.Basis != MatchBasis.Slip))
        {
            if (olds.GetValueOrDefault(pair.Old!.NameLocation.Span.Start) is { } o && news.GetValueOrDefault(pair.New!.NameLocation.Span.Start) is { } n
                && o.Level == n.Level && pair.Old.Kind == pair.New.Kind)
                Add(o, n);
        }
        // 先根次序：上级没有对应的、上级整项重写的，下级写在上级的条文里。
        foreach (var node in @new.Indicators.ToList())
        {
            if (node.Parent is { } parent && OldOf(node) is { } o && (OldOf(parent) is not { } above || above.SelfAndAncestors().Any(isWhole)))
                Remove(o, node);
        }
        foreach (var node in old.Indicators.Where(o => o.Parent is { } parent && parent.SelfAndAncestors().Any(isWhole)).ToList())
        {
            if (NewOf(node) is { } n)
                Remove(node, n);
        }
        foreach (var group in matching.Regroupings)
            AddGroup([.. group.Old.Select(o => olds.GetValueOrDefault(o.NameLocation.Span.Start))], [.. group.New.Select(n => news.GetValueOrDefault(n.NameLocation.Span.Start))], isWhole);
        AddNamed(old.Entries(PartKind.Data), @new.Entries(PartKind.Data), matching.Fields.Where(p => p.IsPaired && p.Basis != MatchBasis.Slip).Select(p => (p.Old!.Name, p.New!.Name)));
        AddNamed(old.Entries(PartKind.Definitions), @new.Entries(PartKind.Definitions), matching.Definitions.Where(p => p.IsPaired && p.Basis != MatchBasis.Slip).Select(p => (p.Old!.Name, p.New!.Name)));
        foreach (var kind in new[] { PartKind.List, PartKind.Table, PartKind.Calendar })
            AddNamed(old.OfKind(kind), @new.OfKind(kind), old.OfKind(kind).Select(p => (p.Name, p.Name)));
    }

    public ScriptPart? OldOf(ScriptPart part) => _toOld.GetValueOrDefault(part);

    public ScriptPart? NewOf(ScriptPart part) => _toNew.GetValueOrDefault(part);

    /// <summary>新版的这一项所在的、能用“拆分为”“合并为”写的一组；没有为空。</summary>
    public ScriptGroup? GroupOf(ScriptPart @new) => _groups.GetValueOrDefault(@new);

    // 新的各项写着每一个原名（合并时不另添），连在一起，接替的就是上级也对应的那一项旧的。
    private void AddGroup(ImmutableArray<ScriptPart?> olds, ImmutableArray<ScriptPart?> news, Func<ScriptPart, bool> isWhole)
    {
        if (olds.Contains(null) || news.Contains(null) || olds.Length > 1 && news.Length > 1 || olds.Any(o => o!.SelfAndAncestors().Skip(1).Any(a => NewOf(a) is null || isWhole(a))))
            return;
        var parent = news[0]!.Parent;
        if (news.Any(n => n!.Parent != parent || !olds.All(o => KeepsName(o!, n))) || parent is not null && OldOf(parent) is null
            || olds.FirstOrDefault(o => o!.Parent == (parent is null ? null : OldOf(parent)) && o.Level == news[0]!.Level) is not { } anchor)
            return;
        var group = new ScriptGroup(anchor, [anchor, .. olds.OfType<ScriptPart>().Where(o => o != anchor)], [.. news.OfType<ScriptPart>()]);
        foreach (var part in group.New)
            _groups[part] = group;
    }

    private static bool KeepsName(ScriptPart old, ScriptPart @new) => old.Name == @new.Name
        || @new.Body.OfType<IdentitySentenceSyntax>().SelectMany(s => s.Identities).Any(i => i.Code is not null || i.Former?.Name == old.Name);

    private static Dictionary<int, ScriptPart> ByPlace(Script script) => script.Indicators.ToDictionary(p => p.Location.Span.Start);

    private void AddNamed(IEnumerable<ScriptPart> olds, IEnumerable<ScriptPart> news, IEnumerable<(string Old, string New)> names)
    {
        var (byOld, byNew) = (ByName(olds), ByName(news));
        foreach (var (o, n) in names)
        {
            if (byOld.GetValueOrDefault(o) is { } before && byNew.GetValueOrDefault(n) is { } after)
                Add(before, after);
        }
    }

    private static Dictionary<string, ScriptPart> ByName(IEnumerable<ScriptPart> parts) =>
        parts.Where(p => p.Name.Length > 0).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First());

    private void Add(ScriptPart old, ScriptPart @new)
    {
        if (_toOld.TryAdd(@new, old))
            _toNew[old] = @new;
    }

    private void Remove(ScriptPart old, ScriptPart @new)
    {
        _toOld.Remove(@new);
        _toNew.Remove(old);
    }
}

/// <summary>写成一句“拆分为”“合并为”的各项。</summary>
/// <param name="Anchor">旧版的哪一项的位置，由新的各项接替。</param>
/// <param name="Old">旧版的各项，接替的在前。</param>
/// <param name="New">新版的各项，按次序。</param>
internal sealed record ScriptGroup(ScriptPart Anchor, ImmutableArray<ScriptPart> Old, ImmutableArray<ScriptPart> New);
