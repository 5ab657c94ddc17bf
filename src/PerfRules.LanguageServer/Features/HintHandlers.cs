using System.Text.Json;
using PerfRules.Editor.Comparing;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Hints;
using PerfRules.Editor.Scoring;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>标题后的提示，标题上方的小字。</summary>
internal static class HintHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/inlayHint", ProtocolJson.Default.TextDocumentRangeParams, ProtocolJson.Default.IReadOnlyListInlayHint, Lane.Read, Inlay);
        on.OnRequest("textDocument/codeLens", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.IReadOnlyListCodeLens, Lane.Read, Lenses);
    }

    private static IReadOnlyList<Lsp.InlayHint>? Inlay(ServerState state, Lsp.TextDocumentRangeParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ?
            [
                .. InlayHints.In(document, document.SpanOf(args.Range))
                    .Select(h => new Lsp.InlayHint(document.Text.GetPosition(h.Position).ToLsp(), h.Label, PaddingLeft: true)),
            ]
            : null;

    private static IReadOnlyList<Lsp.CodeLens>? Lenses(ServerState state, Lsp.TextDocumentParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ?
            [
                .. CodeLenses.Of(document, (framework, testCase) => CaseRuns.ResultOf(document, framework, testCase, state.ReadFile), LastYear.Of(document, state.Workspace))
                    .Select(l => new Lsp.CodeLens(document.ToLsp(l.Span), Command(state, args.TextDocument.Uri, document, l))),
            ]
            : null;

    private static Lsp.Command Command(ServerState state, DocumentId uri, RuleDocument document, CodeLens lens) => lens switch
    {
        { Kind: CodeLensKind.Run, CaseName: { } name } => new Lsp.Command(lens.Title, "perfrules.runCase", [Text(uri.Uri), Text(name)]),
        { Kind: CodeLensKind.LastYear } => new Lsp.Command(
            lens.Title, "perfrules.compareYears", [Text(uri.Uri), Text(state.IdOf(LastYear.PathOf(document)!).Uri)]),
        _ => new Lsp.Command(lens.Title, ""),
    };

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, ServerJson.Default.String);
}
