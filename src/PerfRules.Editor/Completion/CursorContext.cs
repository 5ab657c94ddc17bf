using System.Collections.Immutable;
using System.Text;
using PerfRules.Editor.Documents;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Completion;

/// <summary>光标处正在写什么，只凭提纲和光标之前的文字判断，因此句子没有写完、别处写坏都不妨碍。</summary>
/// <param name="Section">所在的部分；文件开头还没有标题的是框架的约定。</param>
/// <param name="Sentence">本句光标之前的文字，不含句首的空白和序号；续行连在一起。</param>
/// <param name="StartsLine">这一句是不是从行首开始，可以写标题。</param>
/// <param name="InHeading">标题词已经写好，正在写标题的其余部分。</param>
/// <param name="IsFrozen">在注释、照印的文字或「」里，没有可补的。</param>
/// <param name="Heading">所在的指标或评分点的标题；不在指标之下为空。</param>
/// <param name="ListName">所在的明细的名称；不在明细之下为空。</param>
internal sealed record CursorContext(
    Section Section, string Sentence, bool StartsLine, bool InHeading, bool IsFrozen, HeadingInfo? Heading, string? ListName)
{
    public static CursorContext At(RuleDocument document, int offset)
    {
        var outline = document.Result.Module?.Outline ?? Outline.Read(document.Text);
        var line = document.Text.GetLine(offset);
        var index = IndexOfGroup(outline.Groups, line);
        if (index < 0)
            return new CursorContext(Section.None, "", false, false, true, null, null);
        var group = outline.Groups[index];
        var before = TextBefore(group, line, offset);
        var isHeading = group.Line is { HeadingLength: > 0, IsProse: false };
        var headingEnd = isHeading ? group.Line!.Tokens[group.Line.HeadingLength - 1].Span.End : 0;
        var inHeading = isHeading && offset <= headingEnd;
        var section = group.Line is null ? group.After.Section : inHeading ? group.Before.Section : group.Line.Section;
        if (isHeading && !inHeading)
            before = before[Math.Min(before.Length, TextBefore(group, document.Text.GetLine(headingEnd), headingEnd).Length)..];
        var (sentence, startsLine) = LastSentence(before);
        return new CursorContext(
            section, sentence, startsLine && !(isHeading && !inHeading), inHeading && sentence.Contains(' '), IsFrozenAt(group, offset),
            HeadingInfo.Before(outline, index, inHeading), ListBefore(outline, index));
    }

    /// <summary>句首的序号“（1）”“①”“1.”不算。</summary>
    private static string SkipOrdinal(string sentence)
    {
        var text = sentence.TrimStart();
        if (text.Length > 0 && text[0] is >= '①' and <= '⑳')
            return text[1..].TrimStart();
        var digits = text.TrimStart('（', '(');
        var length = digits.TakeWhile(char.IsDigit).Count();
        return length is 1 or 2 && length < digits.Length && (digits.Length < text.Length ? digits[length] is '）' or ')' : digits[length] is '.' or '．' or '、')
            ? digits[(length + 1)..].TrimStart()
            : text;
    }

    private static (string Sentence, bool StartsLine) LastSentence(string before)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < before.Length; i++)
        {
            depth += before[i] == '「' ? 1 : before[i] == '」' ? -1 : 0;
            if (depth <= 0 && before[i] is '；' or ';' or '。')
                start = i + 1;
        }
        return (SkipOrdinal(before[start..]), start == 0);
    }

    private static string TextBefore(OutlineGroup group, SourceLine line, int offset)
    {
        var text = new StringBuilder();
        foreach (var lexed in group.Lexed)
        {
            if (lexed.Line == line)
                return text.Append(line.Text.AsSpan(0, Math.Min(offset - line.Start, line.Length))).ToString();
            text.Append(lexed.Line.Text.AsSpan(0, lexed.Line.Length));
        }
        return text.ToString();
    }

    private static bool IsFrozenAt(OutlineGroup group, int offset)
    {
        var inside = group.Lexed.SelectMany(l => l.Tokens).Any(t =>
            t.Kind == COMMENT && t.Span.Start < offset && offset <= t.Span.End || t.Kind == QUOTED && t.Span.Start < offset && offset < t.Span.End);
        return inside || group.Line is { IsProse: true } prose && offset > prose.Tokens[0].Span.End;
    }

    private static int IndexOfGroup(ImmutableArray<OutlineGroup> groups, SourceLine line)
    {
        var (low, high) = (0, groups.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (groups[middle].Lexed[0].Line.Start <= line.Start)
                low = middle;
            else
                high = middle - 1;
        }
        return groups.Length == 0 ? -1 : low;
    }

    private static string? ListBefore(Outline outline, int index)
    {
        if (!outline.Groups[index].After.IsList)
            return null;
        for (var i = index; i >= 0; i--)
        {
            if (outline.Groups[i].Line is { HeadingKind: LIST } line)
                return line.Names.Select(n => n.Text).FirstOrDefault();
        }
        return null;
    }
}
