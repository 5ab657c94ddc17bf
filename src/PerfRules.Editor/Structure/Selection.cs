using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Structure;

/// <summary>逐层扩大的选择：词、算式、一段、一句、一行、各层标题、全文。</summary>
public static class Selection
{
    /// <summary>光标处的各层，由小到大，每一层都比前一层大。</summary>
    public static ImmutableArray<TextSpan> At(RuleDocument document, int offset)
    {
        var text = document.Text;
        var tree = document.Result.Syntax;
        var spans = new List<TextSpan>();
        if (tree.Tokens.FirstOrDefault(t => Touches(t.Span, offset)) is { Text: not null } token)
            spans.Add(token.Span);
        if (tree.Statements.FirstOrDefault(s => Touches(s.Span, offset)) is { } statement)
            spans.AddRange(statement.SelfAndDescendants().Select(n => n.Span).Where(s => Touches(s, offset)));
        var line = text.GetPosition(offset).Line;
        var written = text.Lines[line].Text.AsSpan(0, text.Lines[line].Length);
        var indent = written.Length - written.TrimStart().Length;
        spans.Add(TextSpan.FromBounds(text.Lines[line].Start + indent, text.Lines[line].Start + Math.Max(indent, written.TrimEnd().Length)));
        spans.AddRange(Folding.Around(document, line).Select(a => TextSpan.FromBounds(text.Lines[a.StartLine].Start, text.Lines[a.EndLine].End)));
        spans.Add(TextSpan.FromBounds(text.Lines[0].Start, text.End));
        return [.. Growing(spans.Where(s => Touches(s, offset)).OrderBy(s => s.Length))];
    }

    // 位置的差在续行之间不是字数，但大小的次序不变。
    private static IEnumerable<TextSpan> Growing(IEnumerable<TextSpan> spans)
    {
        var last = new TextSpan(0, -1);
        foreach (var span in spans)
        {
            if (span.IsEmpty || last.Length >= 0 && (span == last || !span.Contains(last)))
                continue;
            yield return last = span;
        }
    }

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
