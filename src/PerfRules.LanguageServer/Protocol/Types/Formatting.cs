namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>编辑器的缩进设置。</summary>
public sealed record FormattingOptions(int TabSize, bool InsertSpaces);

/// <summary>textDocument/formatting。</summary>
public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options);

/// <summary>textDocument/rangeFormatting。</summary>
public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions Options);

/// <summary>textDocument/onTypeFormatting：刚输入了 <see cref="Ch"/>。</summary>
public sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions Options);

/// <summary>输入什么时整理版式。</summary>
public sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter, IReadOnlyList<string>? MoreTriggerCharacter = null);
