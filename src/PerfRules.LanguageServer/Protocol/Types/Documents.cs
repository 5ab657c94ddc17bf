using System.Text.Json.Serialization;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>刚打开的文件。</summary>
public sealed record TextDocumentItem(
    DocumentId Uri, string LanguageId, int Version, [property: JsonConverter(typeof(LooseTextConverter))] string Text);

/// <summary>一个文件。</summary>
public sealed record TextDocumentIdentifier(DocumentId Uri);

/// <summary>一个文件的某一版。</summary>
public sealed record VersionedTextDocumentIdentifier(DocumentId Uri, int Version);

/// <summary>一个文件的某一版；不知道版本（没有打开）时为空。</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(
    DocumentId Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>一处改动：把一段换成新的文字；没有范围时换掉全文。</summary>
public sealed record TextDocumentContentChangeEvent([property: JsonConverter(typeof(LooseTextConverter))] string Text, Range? Range = null);

/// <summary>textDocument/didOpen。</summary>
public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>textDocument/didChange：各处改动依次进行，后一处的位置以前一处改过的文字为准。</summary>
public sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

/// <summary>textDocument/didSave。</summary>
public sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null);

/// <summary>textDocument/didClose。</summary>
public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>只需要一个文件的请求。</summary>
public sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>需要文件和位置的请求。</summary>
public sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>需要文件和范围的请求。</summary>
public sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);
