using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>合并之后的位置出自哪里。排版不改分行，只增减空行，所以不空的各行一一对应。</summary>
internal sealed class Origins
{
    private readonly SourceText _consolidated;
    private readonly Dictionary<int, Location> _origins = [];

    public Origins(SourceText consolidated, ImmutableArray<WrittenLine> lines)
    {
        _consolidated = consolidated;
        var next = 0;
        for (var i = 0; i < consolidated.LineCount; i++)
        {
            if (IsBlank(consolidated.Lines[i].Text))
                continue;
            while (next < lines.Length && IsBlank(lines[next].Text))
                next++;
            if (next < lines.Length)
                _origins[i] = lines[next++].Origin;
        }
    }

    /// <summary>说到出处的诊断；改法是对合并之后的条文说的，不适用于修订。</summary>
    public Diagnostic Trace(Diagnostic diagnostic) => diagnostic.Location.Source != _consolidated ? diagnostic : diagnostic with
    {
        Location = Trace(diagnostic.Location),
        Related = [.. diagnostic.Related.Select(r => r with { Location = Trace(r.Location) })],
        Fixes = [],
        SaveWitness = null,
    };

    // 出处里恰有一处同样的文字的，指到那里；否则指整行（整句）。
    private Location Trace(Location location)
    {
        if (location.Source != _consolidated || !_origins.TryGetValue(_consolidated.GetPosition(location.Span.Start).Line, out var origin))
            return location;
        var (text, part) = (origin.Text, location.Text);
        var at = part.Length == 0 ? -1 : text.IndexOf(part, StringComparison.Ordinal);
        var isOnly = at >= 0 && text.IndexOf(part, at + 1, StringComparison.Ordinal) < 0;
        var trimmed = text.Length - text.TrimStart().Length;
        return isOnly
            ? origin with { Span = new TextSpan(origin.Source.Advance(origin.Span.Start, at), part.Length) }
            : origin with { Span = TextSpan.FromBounds(origin.Source.Advance(origin.Span.Start, trimmed), origin.Span.End) };
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim().IsEmpty;
}
