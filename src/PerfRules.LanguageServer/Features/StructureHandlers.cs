using PerfRules.Editor.Documents;
using PerfRules.Editor.LinkedEditing;
using PerfRules.Editor.Links;
using PerfRules.Editor.Structure;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>折叠、逐层选择、相连的几处一起改、文件链接。</summary>
internal static class StructureHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/foldingRange", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.IReadOnlyListFoldingRange, Lane.Read, Fold);
        on.OnRequest("textDocument/selectionRange", ProtocolJson.Default.SelectionRangeParams, ProtocolJson.Default.IReadOnlyListSelectionRange, Lane.Read, Select);
        on.OnRequest("textDocument/linkedEditingRange", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.LinkedEditingRanges, Lane.Read, Linked);
        on.OnRequest("textDocument/documentLink", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.IReadOnlyListDocumentLink, Lane.Read, Links);
    }

    private static IReadOnlyList<Lsp.FoldingRange>? Fold(ServerState state, Lsp.TextDocumentParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ? [.. Folding.Of(document).Select(f => new Lsp.FoldingRange(f.StartLine, f.EndLine, Kind: f.IsComment ? Lsp.FoldingRangeKind.Comment : Lsp.FoldingRangeKind.Region))]
            : null;

    private static IReadOnlyList<Lsp.SelectionRange>? Select(ServerState state, Lsp.SelectionRangeParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document ? [.. args.Positions.Select(p => Around(document, p))] : null;

    // 由小到大的各段，写成小的指向大的。
    private static Lsp.SelectionRange Around(RuleDocument document, Lsp.Position position) =>
        Selection.At(document, document.OffsetOf(position)).Reverse()
            .Aggregate((Lsp.SelectionRange?)null, (outer, span) => new Lsp.SelectionRange(document.ToLsp(span), outer))
            ?? new Lsp.SelectionRange(new Lsp.Range(position, position));

    private static Lsp.LinkedEditingRanges? Linked(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document && LinkedBounds.At(document, document.OffsetOf(args.Position)) is { IsEmpty: false } spans
            ? new Lsp.LinkedEditingRanges([.. spans.Select(s => document.ToLsp(s))])
            : null;

    private static IReadOnlyList<Lsp.DocumentLink>? Links(ServerState state, Lsp.TextDocumentParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ? [.. LinkFinder.Find(document).Select(l => new Lsp.DocumentLink(l.Range.ToLsp(), state.IdOf(l.TargetPath).Uri, l.Tooltip))]
            : null;
}
