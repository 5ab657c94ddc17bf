using PerfRules.Editor.Signatures;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>提示正在写的句式，写到了哪个空位。</summary>
internal static class SignatureHandler
{
    public static Lsp.SignatureHelpOptions Options { get; } = new(["，", "（", "：", "＝", "每", "按"], ["、", "扣", "得", "分"]);

    public static void Register(HandlerTable<ServerState> on) => on.OnRequest(
        "textDocument/signatureHelp", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.SignatureHelp, Lane.Read, Handle);

    private static Lsp.SignatureHelp? Handle(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document || SignatureHelper.At(document, document.OffsetOf(args.Position)) is not { } help)
            return null;
        var parts = help.Parts.Select(p => new Lsp.ParameterInformation([p.Start, p.Start + p.Length], Lsp.MarkupContent.PlainText(p.Explanation)));
        return new Lsp.SignatureHelp(
            [new Lsp.SignatureInformation(help.Label, Lsp.MarkupContent.PlainText(help.Explanation), [.. parts])], 0, help.ActivePart);
    }
}
