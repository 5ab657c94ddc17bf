using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>名称的写法：可以用「」括起。</summary>
internal static class WrittenName
{
    /// <summary>「」里面的一段；没有「」的就是整段。</summary>
    public static TextSpan Inside(SourceText source, TextSpan span) =>
        span.Length > 2 && source[span.Start] == '「' && source[span.End - 1] == '」'
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;
}
