using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Formatting;

/// <summary>整理版式：标准版式与现在的差别，逐行给出尽量小的改动。写坏的句子一字不动。</summary>
public static class LayoutEdits
{
    /// <summary>全文；依次应用之后就是标准版式。</summary>
    public static ImmutableArray<TextEdit> OfDocument(RuleDocument document)
    {
        var before = document.Text.Lines;
        var after = SourceText.Editable(Formatter.Format(document.Result.Syntax)).Lines;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            // 排版不动分行，只增减空行，所以有字的行一一对应；空行连着的一起比。
            var (nextI, nextJ) = (SkipBlank(before, i), SkipBlank(after, j));
            Add(edits, document.Text, before, i, nextI, after, j, nextJ);
            (i, j) = (nextI, nextJ);
            if (i == before.Length && j == after.Length)
                break;
            var (endI, endJ) = (Math.Min(i + 1, before.Length), Math.Min(j + 1, after.Length));
            Add(edits, document.Text, before, i, endI, after, j, endJ);
            (i, j) = (endI, endJ);
        }
        return edits.ToImmutable();
    }

    /// <summary>一段所在的各行。</summary>
    public static ImmutableArray<TextEdit> InRange(RuleDocument document, TextSpan range)
    {
        var (first, last) = (document.Text.GetPosition(range.Start).Line, document.Text.GetPosition(range.End).Line);
        return [.. OfDocument(document).Where(e => document.Text.GetPosition(e.Span.Start).Line >= first && document.Text.GetPosition(e.Span.End).Line <= last)];
    }

    /// <summary>刚输入了“；”“。”或者换行：整理刚写完的一行；换行之后的新行缩进到该在的地方。</summary>
    public static ImmutableArray<TextEdit> OnType(RuleDocument document, int offset, char typed)
    {
        var line = document.Text.GetPosition(offset).Line;
        if (typed != '\n')
            return InRange(document, document.Text.GetLineSpan(line));
        var written = line > 0 ? Within(document, line - 1) : [];
        var current = document.Text.Lines[line];
        var indent = IndentAfter(document, line);
        var blanks = current.Length - current.Text.AsSpan(0, current.Length).TrimStart(" \t　").Length;
        return blanks == current.Length && blanks != indent
            ? written.Add(new TextEdit(new TextSpan(current.Start, blanks), new string(' ', indent)))
            : written;
    }

    // 换行之前的一行，不连它的换行符和前后的空行。
    private static ImmutableArray<TextEdit> Within(RuleDocument document, int line)
    {
        var span = document.Text.GetLineSpan(line);
        return [.. OfDocument(document).Where(e => e.Span.Start >= span.Start && e.Span.End <= span.End && !e.NewText.Contains('\n'))];
    }

    private static int IndentAfter(RuleDocument document, int line)
    {
        var tree = document.Result.Syntax;
        var start = document.Text.GetLineStart(line);
        var last = -1;
        for (var i = 0; i < tree.Statements.Length && tree.Statements[i].Span.Start < start; i++)
            last = i;
        var outline = document.Result.Module?.Outline ?? Outline.Read(document.Text);
        return last < 0 ? 0 : StatementPlace.Of(tree, outline.Lines)[last].BodyIndent;
    }

    private static int SkipBlank(ImmutableArray<SourceLine> lines, int line)
    {
        while (line < lines.Length && lines[line].Text.AsSpan().IsWhiteSpace())
            line++;
        return line;
    }

    private static void Add(
        ImmutableArray<TextEdit>.Builder edits, SourceText source, ImmutableArray<SourceLine> before, int fromI, int toI, ImmutableArray<SourceLine> after, int fromJ, int toJ)
    {
        var old = string.Concat(before.Skip(fromI).Take(toI - fromI).Select(l => l.Text));
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
        edits.Add(new TextEdit(TextSpan.FromBounds(At(source, before, fromI, head), At(source, before, fromI, old.Length - tail)), text[head..^tail]));
    }

    /// <summary>从某行起第若干个字的位置。</summary>
    private static int At(SourceText source, ImmutableArray<SourceLine> lines, int line, int length)
    {
        for (; line < lines.Length && length >= lines[line].Text.Length && line + 1 < lines.Length; line++)
            length -= lines[line].Text.Length;
        return line < lines.Length ? lines[line].Start + Math.Min(length, lines[line].Text.Length) : source.End;
    }
}
