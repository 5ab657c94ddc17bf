using System.Text;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>对原文的各处改动，记得是哪一句要求的。位置都是改动之前的。</summary>
internal sealed class LineEdits
{
    private readonly List<(TextSpan Span, string Text, Location Cause)> _edits = [];
    private SourceText? _source;

    /// <summary>把一段换成 <paramref name="text"/>；与已有的改动重叠的不再改，返回那一处是谁改的。</summary>
    public Location? Replace(Location place, string text, Location cause)
    {
        _source ??= place.Source;
        foreach (var (span, old, first) in _edits)
        {
            if (span.Start < place.Span.End && place.Span.Start < span.End)
                return span == place.Span && old == text ? null : first;
        }
        _edits.Add((place.Span, text, cause));
        return null;
    }

    /// <summary>一段里有没有改动；有则为要求改的那一句。</summary>
    public Location? CauseIn(Location place) => place.Source != _source ? null
        : _edits.Where(e => place.Span.Contains(e.Span)).Select(e => (Location?)e.Cause).FirstOrDefault();

    public string Apply(Location place)
    {
        var text = new StringBuilder(place.Text);
        if (place.Source != _source)
            return text.ToString();
        var start = place.Source.ToIndex(place.Span.Start);
        foreach (var (span, changed, _) in _edits.Where(e => place.Span.Contains(e.Span)).OrderByDescending(e => e.Span.Start))
            text.Remove(place.Source.ToIndex(span.Start) - start, span.Length).Insert(place.Source.ToIndex(span.Start) - start, changed);
        return text.ToString();
    }
}
