namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>可以折叠的几行。</summary>
public sealed record FoldingRange(
    int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null, string? CollapsedText = null);

/// <summary>折叠的种类。</summary>
public static class FoldingRangeKind
{
    public const string Comment = "comment";
    public const string Region = "region";
}

/// <summary>textDocument/selectionRange。</summary>
public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

/// <summary>选中的一段和比它大一层的一段。</summary>
public sealed record SelectionRange(Range Range, SelectionRange? Parent = null);
