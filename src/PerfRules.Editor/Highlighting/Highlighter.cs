using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Highlighting;

/// <summary>着色：每个词是什么。写坏的句子也照切好的词着色，不影响别处。</summary>
public static class Highlighter
{
    /// <summary>全文，由前到后，互不重叠。</summary>
    public static ImmutableArray<Highlight> All(RuleDocument document) => [.. Read(document)];

    /// <summary>一段所在的各行。</summary>
    public static ImmutableArray<Highlight> In(RuleDocument document, TextSpan range)
    {
        var (first, last) = (document.Text.GetPosition(range.Start).Line, document.Text.GetPosition(range.End).Line);
        return [.. Read(document).Where(h => h.Line >= first && h.Line <= last)];
    }

    private static IEnumerable<Highlight> Read(RuleDocument document)
    {
        var tree = document.Result.Syntax;
        var names = new NameKinds(document);
        var unused = document.Diagnostics
            .Where(d => d.Location.Source == document.Text && (d.Descriptor == ReachDiagnostics.UnusedDataDescriptor || d.Descriptor == ReachDiagnostics.UnusedDefinitionDescriptor))
            .Select(d => d.Location.Span.Start).ToHashSet();
        var outline = document.Result.Module?.Outline ?? Outline.Read(document.Text);
        var declared = outline.Lines.SelectMany(l => l.Names).Select(n => n.Span.Start).ToHashSet();
        var comments = outline.Lexed.SelectMany(l => l.Tokens).Where(t => t.Kind == COMMENT).GetEnumerator();
        var hasComment = comments.MoveNext();
        foreach (var (token, statement) in Statements(tree))
        {
            for (; hasComment && comments.Current.Span.Start < token.Span.Start; hasComment = comments.MoveNext())
            {
                foreach (var part in Lines(document.Text, comments.Current.Span, HighlightKind.Comment, HighlightModifiers.None))
                    yield return part;
            }
            // 原样文字里的“//”不是注释。
            for (; hasComment && comments.Current.Span.Start < token.Span.End; hasComment = comments.MoveNext())
            {
            }
            if (names.KindOf(token, statement) is not { } kind)
                continue;
            var modifiers = (declared.Contains(token.Span.Start) ? HighlightModifiers.Declaration : HighlightModifiers.None)
                | (IsDerived(token.Kind) ? HighlightModifiers.Derived : HighlightModifiers.None)
                | (unused.Contains(token.Span.Start) ? HighlightModifiers.Unused : HighlightModifiers.None);
            foreach (var part in Lines(document.Text, token.Span, kind, modifiers))
                yield return part;
        }
        for (; hasComment; hasComment = comments.MoveNext())
        {
            foreach (var part in Lines(document.Text, comments.Current.Span, HighlightKind.Comment, HighlightModifiers.None))
                yield return part;
        }
    }

    private static bool IsDerived(int kind) => kind is LAST_YEAR or RANK or RANK_SHARE or PEER_MEAN or BEST or TRIMMED_MEAN or AT_TOP;

    /// <summary>各个词和它所在的句子。</summary>
    private static IEnumerable<(SyntaxToken Token, StatementSyntax? Statement)> Statements(SyntaxTree tree)
    {
        var next = 0;
        foreach (var token in tree.Tokens)
        {
            while (next < tree.Statements.Length && tree.Statements[next].Span.End <= token.Span.Start)
                next++;
            yield return (token, next < tree.Statements.Length && tree.Statements[next].Span.Start <= token.Span.Start ? tree.Statements[next] : null);
        }
    }

    // 人工评分的标准等照印的文字可以有续行，逐行着色。
    private static IEnumerable<Highlight> Lines(SourceText text, TextSpan span, HighlightKind kind, HighlightModifiers modifiers)
    {
        var (start, end) = (text.GetPosition(span.Start), text.GetPosition(span.End));
        for (var line = start.Line; line <= end.Line; line++)
        {
            var from = line == start.Line ? start.Column : 0;
            var to = line == end.Line ? Math.Min(end.Column, text.Lines[line].Length) : text.Lines[line].Length;
            if (to > from)
                yield return new Highlight(line, from, to - from, kind, modifiers);
        }
    }
}
