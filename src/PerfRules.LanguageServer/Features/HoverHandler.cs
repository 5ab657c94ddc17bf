using PerfRules.Editor.Hovers;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>鼠标停留时的说明。</summary>
internal static class HoverHandler
{
    public static void Register(HandlerTable<ServerState> on) => on.OnRequest(
        "textDocument/hover", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.Hover, Lane.Read, Handle);

    private static Lsp.Hover? Handle(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document && HoverFinder.Find(document, state.Workspace, document.OffsetOf(args.Position)) is { } hover
            ? new Lsp.Hover(Lsp.MarkupContent.Markdown(hover.Markdown), hover.Range.ToLsp())
            : null;
}
