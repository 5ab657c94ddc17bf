using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>问题的轻重。</summary>
public enum DiagnosticSeverity
{
    Error = 1,
    Warning,
    Information,
    Hint,
}

/// <summary>问题的显示方式。</summary>
public enum DiagnosticTag
{
    /// <summary>没有用到，显示得淡一些。</summary>
    Unnecessary = 1,

    /// <summary>不再推荐，画删除线。</summary>
    Deprecated,
}

/// <summary>问题的说明在哪里。</summary>
public sealed record CodeDescription(string Href);

/// <summary>与问题有关的另一处。</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>一个问题。</summary>
public sealed record Diagnostic(
    Range Range,
    string Message,
    DiagnosticSeverity? Severity = null,
    [property: JsonConverter(typeof(TextOrNumberConverter))] string? Code = null,
    CodeDescription? CodeDescription = null,
    string? Source = null,
    IReadOnlyList<DiagnosticTag>? Tags = null,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation = null,
    JsonElement? Data = null);

/// <summary>推送一个文件的全部问题。</summary>
public sealed record PublishDiagnosticsParams(DocumentId Uri, IReadOnlyList<Diagnostic> Diagnostics, int? Version = null);

/// <summary>textDocument/diagnostic：拉取一个文件的问题。</summary>
public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? Identifier = null, string? PreviousResultId = null);

/// <summary>拉取的结果：全部问题，或者与上次相同。</summary>
public sealed record DocumentDiagnosticReport(string Kind, string? ResultId = null, IReadOnlyList<Diagnostic>? Items = null)
{
    public static DocumentDiagnosticReport Full(string resultId, IReadOnlyList<Diagnostic> items) => new("full", resultId, items);

    public static DocumentDiagnosticReport Unchanged(string resultId) => new("unchanged", resultId);
}

/// <summary>别的扩展的问题编号可以是数，读作文字。</summary>
public sealed class TextOrNumberConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader).ToString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
