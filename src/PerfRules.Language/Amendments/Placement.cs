using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>各部分怎样改：去掉的、移走的、换掉的，以及前后新添的。只记改动，原来的条文不变，因此名称一律是修订以前的。</summary>
internal sealed class Placement
{
    private readonly Dictionary<ScriptPart, Location> _gone = [];
    private readonly Dictionary<ScriptPart, Location> _moved = [];
    private readonly Dictionary<ScriptPart, Location> _bodies = [];
    private readonly Dictionary<ScriptPart, List<ScriptPart>> _replacements = [];
    private readonly Dictionary<ScriptPart, List<ScriptLine>> _newBodies = [];
    private readonly Dictionary<(ScriptPart Anchor, AmendedPosition Position), List<ScriptPart>> _placed = [];

    public bool IsGone(ScriptPart part) => _gone.ContainsKey(part);

    public bool IsMoved(ScriptPart part) => _moved.ContainsKey(part);

    public IEnumerable<(ScriptPart Part, Location Cause)> Moved => _moved.Select(m => (m.Key, m.Value));

    public IReadOnlyList<ScriptPart> ReplacementOf(ScriptPart part) => _replacements.TryGetValue(part, out var parts) ? parts : [];

    /// <summary>改写的评分标准；没有改为空。</summary>
    public IReadOnlyList<ScriptLine>? BodyOf(ScriptPart part) => _newBodies.GetValueOrDefault(part);

    public IReadOnlyList<ScriptPart> At(ScriptPart anchor, AmendedPosition position) => _placed.TryGetValue((anchor, position), out var parts) ? parts : [];

    /// <summary>去掉一项，换成别的（可以没有）；已经去掉、改写的返回是哪一句。</summary>
    public Location? Remove(ScriptPart part, IEnumerable<ScriptPart> replacement, Location cause)
    {
        if ((Find(_gone, part) ?? Find(_bodies, part)) is { } first)
            return first;
        _gone[part] = cause;
        _replacements[part] = [.. replacement];
        return null;
    }

    public Location? Rewrite(ScriptPart part, IEnumerable<ScriptLine> body, Location cause)
    {
        if ((Find(_gone, part) ?? Find(_bodies, part)) is { } first)
            return first;
        _bodies[part] = cause;
        _newBodies[part] = [.. body];
        return null;
    }

    public Location? Move(ScriptPart part, ScriptPart anchor, AmendedPosition position, Location cause)
    {
        if (Find(_moved, part) is { } first)
            return first;
        _moved[part] = cause;
        Place([part], anchor, position);
        return null;
    }

    /// <summary>同一处添几次的，按修订里的次序。</summary>
    public void Place(IEnumerable<ScriptPart> parts, ScriptPart anchor, AmendedPosition position)
    {
        if (!_placed.TryGetValue((anchor, position), out var list))
            _placed[(anchor, position)] = list = [];
        list.AddRange(parts);
    }

    /// <summary>改动落在已经废止、换掉的项里的，返回是哪一句；移出来的不算。</summary>
    public Location? GoneAbove(ScriptPart part)
    {
        foreach (var each in part.SelfAndAncestors())
        {
            if (Find(_gone, each) is { } cause)
                return cause;
            if (IsMoved(each))
                return null;
        }
        return null;
    }

    private static Location? Find(Dictionary<ScriptPart, Location> causes, ScriptPart part) => causes.TryGetValue(part, out var cause) ? cause : null;
}
