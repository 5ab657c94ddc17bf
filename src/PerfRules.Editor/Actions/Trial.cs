using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Editor.Actions;

/// <summary>先试一试：改动之后发现确实没有了，也没有带来新的错误，才拿出来。</summary>
internal sealed class Trial(RuleDocument document)
{
    /// <summary>改动之后的文件。</summary>
    public RuleDocument After(ImmutableArray<TextEdit> edits)
    {
        var text = document.Text;
        foreach (var edit in edits.OrderByDescending(e => e.Span.Start).ThenByDescending(e => e.Span.End))
            text = text.Replace(text.GetPosition(edit.Span.Start), text.GetPosition(edit.Span.End), edit.NewText);
        return document.With(text);
    }

    /// <summary>改动消除了这条发现，而且各种错误都没有增加。</summary>
    public bool Removes(Diagnostic finding, ImmutableArray<TextEdit> edits)
    {
        var after = After(edits);
        return Count(after, finding.Code) < Count(document, finding.Code) && AddsNoErrors(after);
    }

    /// <summary>改动没有带来新的错误。</summary>
    public bool Keeps(ImmutableArray<TextEdit> edits) => AddsNoErrors(After(edits));

    private bool AddsNoErrors(RuleDocument after)
    {
        var before = Errors(document).ToDictionary(g => g.Key, g => g.Count());
        return Errors(after).All(g => g.Count() <= before.GetValueOrDefault(g.Key));
    }

    // 消息里有行号等，随改动而变，所以只比编号和条数。
    private static IEnumerable<IGrouping<string, Diagnostic>> Errors(RuleDocument document) =>
        document.Diagnostics.Where(d => d.Severity == Severity.Error).GroupBy(d => d.Code);

    private static int Count(RuleDocument document, string code) => document.Diagnostics.Count(d => d.Code == code);
}
