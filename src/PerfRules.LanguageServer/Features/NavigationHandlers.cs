using PerfRules.Editor.Navigation;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>转到定义、查找引用、高亮同名处。</summary>
internal static class NavigationHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/definition", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.IReadOnlyListLocationLink, Lane.Read, Definition);
        on.OnRequest("textDocument/references", ProtocolJson.Default.ReferenceParams, ProtocolJson.Default.IReadOnlyListLocation, Lane.Read, References);
        on.OnRequest("textDocument/documentHighlight", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.IReadOnlyListDocumentHighlight, Lane.Read, Highlight);
    }

    private static IReadOnlyList<Lsp.LocationLink>? Definition(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document && DefinitionFinder.Find(document, document.OffsetOf(args.Position)) is { } target
            ? [new Lsp.LocationLink(state.IdOf(target.Name.Path), target.Extent.ToLsp(), target.Name.ToLsp(), target.Origin.ToLsp())]
            : null;

    private static IReadOnlyList<Lsp.Location>? References(ServerState state, Lsp.ReferenceParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ? [.. ReferenceFinder.Find(document, state.Workspace, document.OffsetOf(args.Position), args.Context.IncludeDeclaration).Select(r => state.LocationOf(r.Range))]
            : null;

    private static IReadOnlyList<Lsp.DocumentHighlight>? Highlight(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ?
            [
                .. ReferenceFinder.Highlight(document, document.OffsetOf(args.Position))
                    .Select(r => new Lsp.DocumentHighlight(r.Range.ToLsp(), r.IsDeclaration ? Lsp.DocumentHighlightKind.Write : Lsp.DocumentHighlightKind.Read)),
            ]
            : null;
}
