using PerfRules.Language.Text;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>改动所在的条文：整行。</summary>
internal static class Excerpt
{
    // 一处改动占很多行的（如整个新增的一级指标），看开头就知道是哪里。
    private const int MostLines = 8;

    /// <summary>各行去掉共同的缩进；太长的只取开头。</summary>
    public static string Of(Location location)
    {
        var source = location.Source;
        var (first, last) = (source.GetPosition(location.Span.Start).Line, source.GetPosition(location.Span.End).Line);
        var lines = Enumerable.Range(first, Math.Min(last - first + 1, MostLines)).Select(line => source.ToString(source.GetLineSpan(line)).TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")) + (last - first >= MostLines ? "\n……" : "");
    }

    /// <summary>两段文字相同的开头和结尾各有多长；中间就是改了的。</summary>
    public static (int Prefix, int Suffix) Common(string left, string right)
    {
        var shortest = Math.Min(left.Length, right.Length);
        var prefix = 0;
        while (prefix < shortest && left[prefix] == right[prefix])
            prefix++;
        if (prefix > 0 && char.IsHighSurrogate(left[prefix - 1]))
            prefix--;
        var suffix = 0;
        while (suffix < shortest - prefix && left[^(suffix + 1)] == right[^(suffix + 1)])
            suffix++;
        if (suffix > 0 && char.IsLowSurrogate(left[^suffix]))
            suffix--;
        return (prefix, suffix);
    }
}
