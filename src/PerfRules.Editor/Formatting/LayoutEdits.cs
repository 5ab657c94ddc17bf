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
    public static ImmutableArray<TextEdit> OfDocument(RuleDocument document) =>
        LayoutDifference.Of(document.Text, Formatter.Format(document.Result.Syntax));

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
            return LayoutWindow.Of(document, line);
        var written = line > 0 ? LayoutWindow.Of(document, line - 1) : [];
        var current = document.Text.Lines[line];
        var indent = IndentAfter(document, line);
        var blanks = current.Length - current.Text.AsSpan(0, current.Length).TrimStart(" \t　").Length;
        return blanks == current.Length && blanks != indent
            ? written.Add(new TextEdit(new TextSpan(current.Start, blanks), new string(' ', indent)))
            : written;
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
}
