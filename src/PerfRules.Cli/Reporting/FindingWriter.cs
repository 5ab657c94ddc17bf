using System.Globalization;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Cli.Reporting;

/// <summary>把一条发现写成文字：位置、消息、原文的一行和下面的标记、有关的其他位置、改法。</summary>
internal static class FindingWriter
{
    private const int WidestLine = 200;

    public static void Write(TextWriter output, Diagnostic diagnostic)
    {
        output.WriteLine($"{Place(diagnostic.Location)} {Name(diagnostic.Severity)} {diagnostic.Code}：{diagnostic.Message}");
        WriteExcerpt(output, diagnostic.Location);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine($"  有关：{Place(related.Location)} {related.Message}");
            WriteExcerpt(output, related.Location);
        }
        if (diagnostic.Witness is { } witness)
            output.WriteLine($"  例如：{witness.Description}");
        foreach (var fix in diagnostic.Fixes)
            output.WriteLine($"  改法：{fix.Title}");
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary>“文件:行:列”，行列从 1 起。</summary>
    public static string Place(Location location)
    {
        var start = location.Source.GetPosition(location.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{location.Source.Path}:{start.Line + 1}:{start.Column + 1}");
    }

    private static void WriteExcerpt(TextWriter output, Location location)
    {
        var (source, span) = (location.Source, location.Span);
        var line = source.GetLineSpan(source.GetPosition(span.Start).Line);
        var start = Math.Min(span.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var from = start - line.Start > WidestLine / 2 ? start - WidestLine / 4 : line.Start;
        var to = Math.Min(line.End, from + WidestLine);
        if (from > line.Start && char.IsLowSurrogate(source.Content[from]))
            from++;
        if (to < line.End && to > from && char.IsHighSurrogate(source.Content[to - 1]))
            to--;
        if (string.IsNullOrWhiteSpace(source.Content[from..to]))
            return;
        var lead = from > line.Start ? "…" : "";
        output.WriteLine($"    {lead}{Visible(source.Content[from..to])}{(to < line.End ? "…" : "")}");
        var indent = TextWidth.Of(lead + Visible(source.Content[from..start]));
        var marks = Math.Max(1, TextWidth.Of(Visible(source.Content[start..Math.Clamp(end, start, Math.Max(start, to))])));
        output.WriteLine($"    {new string(' ', indent)}{new string('^', marks)}");
    }

    /// <summary>控制字符会打乱终端，用可见的符号代替。</summary>
    private static string Visible(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = source[i] == '\t' ? ' ' : char.IsControl(source[i]) ? '·' : source[i];
        });
}
