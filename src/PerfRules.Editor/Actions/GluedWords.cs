using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Names;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Actions;

/// <summary>词连在一起认不出、或者有两种断法：在已知的名称旁边加空格，或者加「」。</summary>
internal static class GluedWords
{
    // 长句里名称很多，只试与发现最近的几个。
    private const int MostNames = 6;

    public static IEnumerable<RuleAction> For(RuleDocument document, Diagnostic finding)
    {
        if (document.Result.Syntax.Statements.FirstOrDefault(s => s.Span.Start <= finding.Location.Span.Start && finding.Location.Span.Start < s.Span.End) is not { } sentence)
            return [];
        var trial = new Trial(document);
        var actions =
            from place in Places(document, sentence, finding)
            from action in Separate(finding, place.Name, place.Span)
            where trial.Removes(finding, action.Edits)
            select action;
        return actions.Take(4);
    }

    private static IEnumerable<(string Name, TextSpan Span)> Places(RuleDocument document, StatementSyntax sentence, Diagnostic finding)
    {
        var line = document.Text.GetLine(finding.Location.Span.Start);
        var text = CharacterFolding.Fold(line.Text);
        var places =
            from name in NameCatalog.Of(document).Select(n => n.Name).Distinct()
            where name.Length > 1
            let folded = CharacterFolding.Fold(name)
            from index in Occurrences(text, folded)
            let span = new TextSpan(line.Start + index, name.Length)
            where sentence.Span.Contains(span)
            orderby Math.Abs(span.Start - finding.Location.Span.Start), name.Length descending
            select (line.Text.Substring(index, name.Length), span);
        return places.Take(MostNames);
    }

    private static IEnumerable<int> Occurrences(string text, string name)
    {
        for (var index = text.IndexOf(name, StringComparison.Ordinal); index >= 0; index = text.IndexOf(name, index + 1, StringComparison.Ordinal))
            yield return index;
    }

    private static IEnumerable<RuleAction> Separate(Diagnostic finding, string name, TextSpan span)
    {
        yield return Insert($"在“{name}”后面加空格", finding, span.End, " ");
        yield return Insert($"在“{name}”前面加空格", finding, span.Start, " ");
        yield return new RuleAction($"用「」括起“{name}”", RuleActionKind.Fix, [new TextEdit(span, $"「{name}」")], finding);
    }

    private static RuleAction Insert(string title, Diagnostic finding, int position, string text) =>
        new(title, RuleActionKind.Fix, ImmutableArray.Create(new TextEdit(new TextSpan(position, 0), text)), finding);
}
