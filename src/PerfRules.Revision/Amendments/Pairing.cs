using PerfRules.Language.Amendments;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Amendments;

/// <summary>两版条文里的同一项，与比较两版时所认的相同。要整项重写、新增的指标，下级不再单独对应。</summary>
internal sealed class Pairing
{
    private readonly Dictionary<ScriptPart, ScriptPart> _toOld = [];
    private readonly Dictionary<ScriptPart, ScriptPart> _toNew = [];

    /// <param name="matching">两版的对应。</param>
    /// <param name="old">旧版的条文。</param>
    /// <param name="new">新版的条文。</param>
    /// <param name="isWhole">旧版的哪些指标整项重写。</param>
    public Pairing(FrameworkMatching matching, Script old, Script @new, Func<ScriptPart, bool> isWhole)
    {
        var (olds, news) = (ByPlace(old), ByPlace(@new));
        foreach (var pair in matching.Indicators.Where(p => p.IsPaired))
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
        AddNamed(old.Entries(PartKind.Data), @new.Entries(PartKind.Data), matching.Fields.Where(p => p.IsPaired).Select(p => (p.Old!.Name, p.New!.Name)));
        AddNamed(old.Entries(PartKind.Definitions), @new.Entries(PartKind.Definitions), matching.Definitions.Where(p => p.IsPaired).Select(p => (p.Old!.Name, p.New!.Name)));
        foreach (var kind in new[] { PartKind.List, PartKind.Table, PartKind.Calendar })
            AddNamed(old.OfKind(kind), @new.OfKind(kind), old.OfKind(kind).Select(p => (p.Name, p.Name)));
    }

    public ScriptPart? OldOf(ScriptPart part) => _toOld.GetValueOrDefault(part);

    public ScriptPart? NewOf(ScriptPart part) => _toNew.GetValueOrDefault(part);

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
