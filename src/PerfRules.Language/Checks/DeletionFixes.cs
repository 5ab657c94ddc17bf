using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Checks;

/// <summary>删去一句，或删去声明中的一个名称。</summary>
internal static class DeletionFixes
{
    private const string Ends = "；;。";

    /// <summary>删去整句；它独占一行时连同这一行。与别的话连成一句、不能单独删去时为空。</summary>
    public static CodeFix? Sentence(string title, Location location)
    {
        var source = location.Source;
        var content = source.Content;
        var (start, end) = (source.ToIndex(location.Span.Start), source.ToIndex(location.Span.End));
        while (end > start && (char.IsWhiteSpace(content[end - 1]) || Ends.Contains(content[end - 1])))
            end--;
        var after = SkipBlank(content, end);
        var isTerminated = after < content.Length && Ends.Contains(content[after]);
        if (isTerminated)
            after = SkipBlank(content, after + 1);
        var before = start;
        while (before > 0 && content[before - 1] is ' ' or '\t' or '\u3000')
            before--;
        var (startsLine, endsLine) = (before == 0 || content[before - 1] == '\n', after == content.Length || content[after] is '\r' or '\n');
        if (!(startsLine || Ends.Contains(content[before - 1])) || !(isTerminated || endsLine))
            return null;
        if (startsLine && endsLine)
            after = Math.Min(content.Length, content.IndexOf('\n', Math.Min(after, content.Length - 1)) is >= 0 and var newline ? newline + 1 : content.Length);
        return Delete(title, source, startsLine && !endsLine ? start : before, after);
    }

    /// <summary>删去一项数据的声明；几项写在一句里的只删它的名称。</summary>
    public static CodeFix? Declaration(string title, Field field, bool isAlone)
    {
        if (isAlone)
            return Sentence(title, field.Declaration);
        var source = field.Location.Source;
        var content = source.Content;
        var (start, end) = (source.ToIndex(field.Location.Span.Start), source.ToIndex(field.Location.Span.End));
        if (start > 0 && content[start - 1] == '「')
            (start, end) = (start - 1, end + 1);
        var after = SkipBlank(content, end);
        if (after < content.Length && content[after] == '、')
            return Delete(title, source, start, SkipBlank(content, after + 1));
        var comma = content.LastIndexOf('、', start - 1);
        return comma < source.ToIndex(field.Declaration.Span.Start) ? null : Delete(title, source, comma, end);
    }

    private static CodeFix Delete(string title, SourceText source, int start, int end) =>
        CodeFix.Replace(title, TextSpan.FromBounds(source.OffsetAt(start), source.OffsetAt(end)), "");

    private static int SkipBlank(string content, int position)
    {
        while (position < content.Length && content[position] is ' ' or '\t' or '\u3000')
            position++;
        return position;
    }
}
