using System.Collections.Immutable;

namespace PerfRules.Language.Text;

/// <summary>给各行安排位置。</summary>
internal static class LineLayout
{
    // 两千行以内每行约留一百万个位置；再多的行平分 int 的范围，太多、太长的排不下就不留空余。
    private const int WidestSlot = 1 << 20;

    // 在两行之间插入的行的间隔：够写一句，也够在同一处接着插入许多行。
    private const int InsertedSlot = 1 << 11;

    /// <summary>位置就是字数。</summary>
    public static ImmutableArray<SourceLine> Dense(string content)
    {
        var start = 0;
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var text in Split(content))
        {
            lines.Add(new SourceLine(text, start));
            start += text.Length;
        }
        return lines.ToImmutable();
    }

    /// <summary>各行之间留有空余。</summary>
    public static ImmutableArray<SourceLine> Spaced(string content) => Spaced(Split(content));

    /// <summary>换掉一段之后的各行。没有改动的行保持原样，除非空余用完了要重新安排。</summary>
    public static ImmutableArray<SourceLine> Replace(ImmutableArray<SourceLine> lines, LinePosition start, LinePosition end, string text)
    {
        var (first, last) = (start.Line, end.Line);
        var changed = string.Concat(lines[first].Text.AsSpan(0, start.Column), text, lines[last].Text.AsSpan(end.Column));
        // 行末单独的 CR 与新来的 LF 合成一个换行。
        if (first > 0 && changed.StartsWith('\n') && lines[first - 1].Text.EndsWith('\r'))
            changed = lines[--first].Text + changed;
        if (last + 1 < lines.Length && changed.EndsWith('\r') && lines[last + 1].Text.StartsWith('\n'))
            changed += lines[++last].Text;
        var texts = Split(changed);
        if (last + 1 < lines.Length)
            texts.RemoveAt(texts.Count - 1);
        var limit = last + 1 < lines.Length ? lines[last + 1].Start : int.MaxValue;
        return Place(texts, lines.AsSpan(first, last + 1 - first), limit) is { } placed
            ? [.. lines.AsSpan(0, first), .. placed, .. lines.AsSpan(last + 1, lines.Length - last - 1)]
            : Spaced([.. lines.Take(first).Select(l => l.Text), .. texts, .. lines.Skip(last + 1).Select(l => l.Text)]);
    }

    /// <summary>把改动的各行放进原来的位置，多出的放在后面的空余里；放不下时为空。</summary>
    private static List<SourceLine>? Place(List<string> texts, ReadOnlySpan<SourceLine> old, int limit)
    {
        var placed = new List<SourceLine>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var start = i < old.Length ? old[i].Start : placed[^1].Start + Math.Max(InsertedSlot, 2 * placed[^1].Text.Length);
            if (i > 0 && start <= placed[^1].Start + placed[^1].Text.Length)
                return null;
            placed.Add(new SourceLine(texts[i], start));
        }
        return placed.Count == 0 || (long)placed[^1].Start + placed[^1].Text.Length < limit ? placed : null;
    }

    private static ImmutableArray<SourceLine> Spaced(List<string> texts)
    {
        var slot = (int)Math.Min(WidestSlot, int.MaxValue / (texts.Count + 1L));
        return texts.Max(t => t.Length) < slot / 2
            ? [.. texts.Select((text, i) => new SourceLine(text, i * slot))]
            : Dense(string.Concat(texts));
    }

    private static List<string> Split(string content)
    {
        var lines = new List<string>();
        var start = 0;
        while (content.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length)
        {
            var end = start + length;
            end += content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n' ? 2 : 1;
            lines.Add(content[start..end]);
            start = end;
        }
        lines.Add(content[start..]);
        return lines;
    }
}
