using System.Text.Json;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Cli.Reporting;

/// <summary>发现写成 JSON。行、列从 1 起，列以 UTF-16 单元计。</summary>
internal static class JsonFindings
{
    public static string Write(IEnumerable<string> files, IReadOnlyCollection<Diagnostic> diagnostics) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("文件");
        foreach (var file in files)
            json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteArray("发现", diagnostics, diagnostic => WriteFinding(json, diagnostic));
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Notice })
            json.WriteNumber(FindingWriter.Name(severity), diagnostics.Count(diagnostic => diagnostic.Severity == severity));
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("编号", diagnostic.Code);
        json.WriteString("轻重", FindingWriter.Name(diagnostic.Severity));
        json.WriteString("消息", diagnostic.Message);
        WritePlace(json, diagnostic.Location);
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteArray("有关", diagnostic.Related, related =>
            {
                json.WriteString("消息", related.Message);
                WritePlace(json, related.Location);
            });
        }
        if (diagnostic.Witness is { } witness)
            json.WriteString("例如", witness.Description);
        if (diagnostic.SaveWitness is { } save)
            json.WriteObject("存为用例", () => WriteFix(json, save, diagnostic.Location.Source));
        if (!diagnostic.Fixes.IsEmpty)
            json.WriteArray("改法", diagnostic.Fixes, fix => WriteFix(json, fix, diagnostic.Location.Source));
    }

    private static void WriteFix(Utf8JsonWriter json, CodeFix fix, SourceText source)
    {
        json.WriteString("题目", fix.Title);
        json.WriteArray("替换", fix.Edits, edit =>
        {
            WriteRange(json, source, edit.Span);
            json.WriteString("新文字", edit.NewText);
        });
    }

    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        json.WriteString("文件", location.Source.Path);
        WriteRange(json, location.Source, location.Span);
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteNumber("行", start.Line + 1);
        json.WriteNumber("列", start.Column + 1);
        json.WriteNumber("止行", end.Line + 1);
        json.WriteNumber("止列", end.Column + 1);
    }
}
