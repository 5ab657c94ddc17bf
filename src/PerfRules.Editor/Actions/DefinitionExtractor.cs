using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Names;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Actions;

/// <summary>把选中的算式提取为口径：写一行新口径，原处换成它的名称，得分不变。</summary>
internal static class DefinitionExtractor
{
    private const string NewName = "新口径";

    public static RuleAction? Extract(RuleDocument document, TextSpan range)
    {
        if (range.IsEmpty || document.Text.GetPosition(range.Start).Line != document.Text.GetPosition(range.End).Line || Place(document) is not { } place)
            return null;
        var selected = document.Text.ToString(range);
        var start = range.Start + (selected.Length - selected.TrimStart().Length);
        var span = new TextSpan(start, selected.Trim().Length);
        var inner = Strip(document.Text.ToString(span), span);
        if (!document.Result.Syntax.Statements.Where(s => s.Span.Contains(span)).SelectMany(s => s.SelfAndDescendants())
            .Any(n => n is ExpressionSyntax and not (NameSyntax or NumberSyntax or TruthSyntax or DateSyntax) && (n.Span == span || n.Span == inner)))
            return null;
        var taken = NameCatalog.Of(document).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var name = taken.Contains(NewName) ? Enumerable.Range(2, taken.Count + 1).Select(i => $"{NewName}{ChineseNumber(i)}").First(n => !taken.Contains(n)) : NewName;
        ImmutableArray<TextEdit> edits = [new(new TextSpan(place.Position, 0), place.Write($"  {name}＝{document.Text.ToString(inner)}")), new(span, name)];
        return new Trial(document).Keeps(edits) ? new RuleAction($"提取为口径“{name}”", RuleActionKind.Extract, edits, null) : null;
    }

    // 选中时连同外面的括号的，口径里不必再写括号。
    private static TextSpan Strip(string text, TextSpan span)
    {
        if (text.Length < 3 || !(text[0] is '（' or '(' && text[^1] is '）' or ')'))
            return span;
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] is '（' or '(' ? 1 : text[i] is '）' or ')' ? -1 : 0;
            if (depth == 0)
                return span;
        }
        return new TextSpan(span.Start + 1, span.Length - 2);
    }

    // 接在最后一个口径之后；没有口径的，写在第一个指标之前。
    private static (int Position, Func<string, string> Write)? Place(RuleDocument document)
    {
        var own = document.Framework?.Definitions.Select(d => d.Location).Where(l => l.Source == document.Text).Select(l => l.Span.Start).ToHashSet() ?? [];
        var statements = document.Result.Syntax.Statements;
        if (statements.LastOrDefault(s => s is DefinitionSyntax && own.Contains(s.Span.Start)) is { } last)
            return (document.Text.GetLine(Math.Max(last.Span.Start, last.Span.End - 1)).End, line => "\n" + line);
        return statements.FirstOrDefault(s => s is IndicatorHeadingSyntax) is { } heading
            ? (document.Text.GetLine(heading.Span.Start).Start, line => $"口径\n{line}\n\n")
            : null;
    }

    private static string ChineseNumber(int number) =>
        number is > 0 and <= 10 ? "一二三四五六七八九十"[number - 1].ToString() : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
