using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics;

/// <summary>一种改法：题目和对原文的若干处互不重叠的替换。</summary>
public sealed record CodeFix(string Title, ImmutableArray<TextEdit> Edits)
{
    public static CodeFix Replace(string title, TextSpan span, string text) => new(title, [new TextEdit(span, text)]);

    public static CodeFix Insert(string title, int position, string text) => Replace(title, new TextSpan(position, 0), text);

    /// <summary>把本改法用于原文。</summary>
    public string Apply(string content)
    {
        foreach (var edit in Edits.OrderByDescending(e => e.Span.Start))
            content = string.Concat(content.AsSpan(0, edit.Span.Start), edit.NewText, content.AsSpan(edit.Span.End));
        return content;
    }
}
