using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Formatting;

/// <summary>
/// 只排一句。一句的版式由它所在的标题和前面几句（序号、所列情形）决定，所以只要把这几行排一遍；
/// 大文件每打一个“；”就排全文太慢。
/// </summary>
internal static class LayoutWindow
{
    // 所列情形、序号不会隔得比这更远。
    private const int MostGroups = 60;

    /// <summary>一行所在的一句（连同续行）的改动，不增减行。</summary>
    public static ImmutableArray<TextEdit> Of(RuleDocument document, int line)
    {
        if (document.Result.Module is not { } module)
            return [];
        var text = document.Text;
        // 修订里的条文缩进多少，要看它在哪一句修订之下；修订不长，排全文就是。
        if (module.IsAmendment)
            return [.. LayoutEdits.OfDocument(document).Where(e => !e.NewText.Contains('\n') && LineOf(text, e.Span.Start) == line && LineOf(text, e.Span.End) == line)];
        var groups = module.Outline.Groups;
        var index = Enumerable.Range(0, groups.Length).LastOrDefault(i => groups[i].Lexed[0].Line.Start <= text.Lines[line].Start, -1);
        if (index < 0 || groups[index].Line is null)
            return [];
        var heading = index;
        while (heading > 0 && groups[heading].Line is not { HeadingLength: > 0, IsProse: false })
            heading--;
        var first = Math.Max(heading + 1, index - MostGroups);
        List<LexedLine> lines = [.. groups[heading].Lexed, .. groups.Skip(first).Take(index + 1 - first).SelectMany(g => g.Lexed)];
        var content = string.Concat(lines.Select(l => l.Line.Text));
        if (!content.EndsWith('\n'))
            content += content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var small = new SourceText(content);
        var names = module.Dependencies.Append(module).SelectMany(m => m.DeclaredNames);
        var formatted = Formatter.Format(SyntaxTree.Parse(Outline.Read(small), names, null));
        var count = groups[index].Lexed.Length;
        return
        [
            .. LayoutDifference.Of(small, formatted).Select(e => Move(small, e, lines, lines.Count - count)).OfType<TextEdit>(),
        ];
    }

    private static int LineOf(SourceText text, int offset) => text.GetPosition(offset).Line;

    /// <summary>换算回全文的位置；不在这一句里的、增减行的不要。</summary>
    private static TextEdit? Move(SourceText small, TextEdit edit, List<LexedLine> lines, int first)
    {
        var (start, end) = (small.GetPosition(edit.Span.Start), small.GetPosition(edit.Span.End));
        return start.Line != end.Line || start.Line < first || start.Line >= lines.Count || edit.NewText.Contains('\n')
            ? null
            : new TextEdit(new TextSpan(lines[start.Line].Line.Start + start.Column, end.Column - start.Column), edit.NewText);
    }
}
