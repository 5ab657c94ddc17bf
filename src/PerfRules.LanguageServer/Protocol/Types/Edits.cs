namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>一个文件的若干改动。</summary>
public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits);

/// <summary>各文件的改动。客户端会版本的用 <see cref="DocumentChanges"/>，否则用 <see cref="Changes"/>。</summary>
public sealed record WorkspaceEdit(
    IReadOnlyDictionary<DocumentId, IReadOnlyList<TextEdit>>? Changes = null, IReadOnlyList<TextDocumentEdit>? DocumentChanges = null);

/// <summary>workspace/applyEdit。</summary>
public sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string? Label = null);

/// <summary>改成了没有。</summary>
public sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);

/// <summary>textDocument/rename。</summary>
public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>可以改名的一段和它现在的名称。</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <summary>会怎样改名。</summary>
public sealed record RenameOptions(bool? PrepareProvider = null);
