using System.Text.Json;
using PerfRules.Cli.CommandLine;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Cli.Reporting;

/// <summary>发现写成 SARIF 2.1.0，供代码托管平台显示。</summary>
internal static class SarifFindings
{
    public static string Write(IReadOnlyCollection<Diagnostic> diagnostics) => JsonText.Write(json =>
    {
        var rules = diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteArray("runs", [rules], _ =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () => WriteTool(json, rules)));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteString("language", "zh-Hans");
            json.WriteArray("results", diagnostics, diagnostic =>
                WriteResult(json, diagnostic, rules.FindIndex(rule => rule.Code == diagnostic.Code)));
        });
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<DiagnosticDescriptor> rules)
    {
        json.WriteString("name", "perfrules");
        json.WriteString("version", VersionAction.Version);
        json.WriteArray("rules", rules, rule =>
        {
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteObject("defaultConfiguration", () => json.WriteString("level", Level(rule.Severity)));
        });
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Message);
        json.WriteArray("locations", [diagnostic.Location], location => WriteLocation(json, location));
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteArray("relatedLocations", diagnostic.Related, related =>
            {
                WriteLocation(json, related.Location);
                WriteText(json, "message", related.Message);
            });
        }
        if (!diagnostic.Fixes.IsEmpty)
            json.WriteArray("fixes", diagnostic.Fixes, fix => WriteFix(json, fix, diagnostic.Location.Source));
    }

    private static void WriteFix(Utf8JsonWriter json, CodeFix fix, SourceText source)
    {
        WriteText(json, "description", fix.Title);
        json.WriteArray("artifactChanges", [fix], _ =>
        {
            WriteArtifact(json, source);
            json.WriteArray("replacements", fix.Edits, edit =>
            {
                WriteRegion(json, "deletedRegion", source, edit.Span);
                WriteText(json, "insertedContent", edit.NewText);
            });
        });
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location) => json.WriteObject("physicalLocation", () =>
    {
        WriteArtifact(json, location.Source);
        WriteRegion(json, "region", location.Source, location.Span);
    });

    private static void WriteArtifact(Utf8JsonWriter json, SourceText source) => json.WriteObject("artifactLocation", () =>
        json.WriteString("uri", string.Join('/', source.Path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString))));

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText source, TextSpan span) => json.WriteObject(name, () =>
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    });

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(name, () => json.WriteString("text", text));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
