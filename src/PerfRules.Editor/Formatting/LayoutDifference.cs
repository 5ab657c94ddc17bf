using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Formatting;

/// <summary>两份只差空白和全半角的文本的差别，逐行给出尽量小的改动。</summary>
internal static class LayoutDifference
{
    public static ImmutableArray<TextEdit> Of(SourceText source, string formatted)
    {
        var before = source.Lines;
        var after = SourceText.Editable(formatted).Lines;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            // 排版不动分行，只增减空行，所以有字的行一一对应；空行连着的一起比。
            var (nextI, nextJ) = (SkipBlank(before, i), SkipBlank(after, j));
            Add(edits, source, i, nextI, after, j, nextJ);
            (i, j) = (nextI, nextJ);
            if (i == before.Length && j == after.Length)
                break;
            var (endI, endJ) = (Math.Min(i + 1, before.Length), Math.Min(j + 1, after.Length));
            Add(edits, source, i, endI, after, j, endJ);
            (i, j) = (endI, endJ);
        }
        return edits.ToImmutable();
    }

    private static int SkipBlank(ImmutableArray<SourceLine> lines, int line)
    {
        while (line < lines.Length && lines[line].Text.AsSpan().IsWhiteSpace())
            line++;
        return line;
    }

    private static void Add(
        ImmutableArray<TextEdit>.Builder edits, SourceText source, int fromI, int toI, ImmutableArray<SourceLine> after, int fromJ, int toJ)
    {
        var old = string.Concat(source.Lines.Skip(fromI).Take(toI - fromI).Select(l => l.Text));
        var text = string.Concat(after.Skip(fromJ).Take(toJ - fromJ).Select(l => l.Text));
        if (old == text)
            return;
        var shorter = Math.Min(old.Length, text.Length);
        var head = old.AsSpan(0, shorter).CommonPrefixLength(text.AsSpan(0, shorter));
        var tail = 0;
        while (tail < shorter - head && old[^(tail + 1)] == text[^(tail + 1)])
            tail++;
        // 回车换行是一个换行符，不从中间分开。
        if (head > 0 && old[head - 1] == '\r')
            head--;
        if (tail > 0 && old[^tail] == '\n' && old.Length > tail && old[^(tail + 1)] == '\r')
            tail--;
        edits.Add(new TextEdit(TextSpan.FromBounds(At(source, fromI, head), At(source, fromI, old.Length - tail)), text[head..^tail]));
    }

    /// <summary>从某行起第若干个字的位置。</summary>
    private static int At(SourceText source, int line, int length)
    {
        var lines = source.Lines;
        for (; line < lines.Length && length >= lines[line].Text.Length && line + 1 < lines.Length; line++)
            length -= lines[line].Text.Length;
        return line < lines.Length ? lines[line].Start + Math.Min(length, lines[line].Text.Length) : source.End;
    }
}
