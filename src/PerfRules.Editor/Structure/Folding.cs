using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Structure;

/// <summary>折叠：标题到下一个同级或更高的标题之前，以及连着几行的注释。只看提纲，句子写坏不妨碍。</summary>
public static class Folding
{
    private const int Deepest = 5;

    public static ImmutableArray<FoldingArea> Of(RuleDocument document)
    {
        var outline = document.Result.Module?.Outline ?? Outline.Read(document.Text);
        return [.. Headings(document, outline).Concat(Comments(outline)).OrderBy(a => a.StartLine).ThenByDescending(a => a.EndLine)];
    }

    /// <summary>一行所在的各层标题的范围，由外到里。</summary>
    internal static IEnumerable<FoldingArea> Around(RuleDocument document, int line) =>
        Of(document).Where(a => !a.IsComment && a.StartLine <= line && line <= a.EndLine);

    private static IEnumerable<FoldingArea> Headings(RuleDocument document, Outline outline)
    {
        var headings = outline.Lines.Where(l => l is { HeadingLength: > 0, IsProse: false })
            .Select(l => (l.HeadingKind, document.Text.GetPosition(l.Span.Start).Line)).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var next = headings.FindIndex(i + 1, h => DepthOf(h.HeadingKind) <= ReachOf(headings[i].HeadingKind));
            var end = LastWritten(outline, next < 0 ? outline.Lexed.Length : headings[next].Line);
            if (end > headings[i].Line)
                yield return new FoldingArea(headings[i].Line, end, false);
        }
    }

    // 数据、口径、用例等到下一个标题为止，不论是哪一级；框架的标题也是，折的只是约定。
    private static int ReachOf(int kind) => kind is FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL or ITEM or BONUS or PENALTY ? DepthOf(kind) : Deepest;

    private static int DepthOf(int kind) => kind switch
    {
        SECOND_LEVEL => 2,
        THIRD_LEVEL => 3,
        ITEM => 4,
        _ => 1,
    };

    /// <summary>某一行之前最后一个有句子的行；下一个标题前面的空行和注释属于下一个标题。</summary>
    private static int LastWritten(Outline outline, int line)
    {
        for (line--; line > 0 && outline.Lexed[line].Tokens.All(t => t.Kind is BLANK or NEWLINE or COMMENT); line--)
        {
        }
        return line;
    }

    private static IEnumerable<FoldingArea> Comments(Outline outline)
    {
        var start = -1;
        for (var line = 0; line <= outline.Lexed.Length; line++)
        {
            var isComment = line < outline.Lexed.Length && outline.Lexed[line].Tokens.FirstOrDefault(t => t.Kind != BLANK).Kind == COMMENT;
            if (isComment && start < 0)
                start = line;
            if (isComment || start < 0)
                continue;
            if (line - 1 > start)
                yield return new FoldingArea(start, line - 1, true);
            start = -1;
        }
    }
}
