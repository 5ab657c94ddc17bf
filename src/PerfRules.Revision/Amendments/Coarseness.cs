using PerfRules.Language.Amendments;

namespace PerfRules.Revision.Amendments;

/// <summary>哪些部分改用粗的写法：某个指标整项重写，某一种全部重写。只会越来越粗，所以总有写完的时候。</summary>
internal sealed class Coarseness
{
    private readonly HashSet<PartKind> _kinds = [];
    private readonly HashSet<ScriptPart> _parts = [];

    /// <summary>可以整种重写的。</summary>
    public static IReadOnlyList<PartKind> Kinds { get; } =
        [PartKind.Calendar, PartKind.Data, PartKind.List, PartKind.Definitions, PartKind.Table, PartKind.Indicator];

    /// <summary>都已经整种重写。</summary>
    public bool IsComplete => _kinds.Count == Kinds.Count;

    public bool Has(PartKind kind) => _kinds.Contains(kind);

    public bool Has(ScriptPart part) => _parts.Contains(part);

    public bool Add(PartKind kind) => _kinds.Add(kind);

    public bool Add(ScriptPart part) => _parts.Add(part);

    /// <summary>说不清是哪里不符的，再粗一级：先指标，后其余。</summary>
    public bool Coarsen()
    {
        if (_kinds.Add(PartKind.Indicator))
            return true;
        var count = _kinds.Count;
        _kinds.UnionWith(Kinds);
        return _kinds.Count > count;
    }
}
