namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>引用中算不算定义本身。</summary>
public sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>textDocument/references。</summary>
public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

/// <summary>怎样突出。</summary>
public enum DocumentHighlightKind
{
    Text = 1,
    Read,
    Write,
}

/// <summary>文中要突出的一处。</summary>
public sealed record DocumentHighlight(Range Range, DocumentHighlightKind? Kind = null);

/// <summary>文中的一个链接，目标在文件或网上。</summary>
public sealed record DocumentLink(Range Range, string? Target = null, string? Tooltip = null);

/// <summary>同时改动的几处。</summary>
public sealed record LinkedEditingRanges(IReadOnlyList<Range> Ranges, string? WordPattern = null);
