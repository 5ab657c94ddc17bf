using PerfRules.Editor.Actions;
using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Diagnostics;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>改法：消除发现、存为用例、提取口径、整理版式。</summary>
internal static class ActionHandler
{
    private const string FixAllLayout = "source.fixAll.perfrules";

    public static Lsp.CodeActionOptions Options { get; } = new([Lsp.CodeActionKind.QuickFix, Lsp.CodeActionKind.RefactorExtract, FixAllLayout]);

    public static void Register(HandlerTable<ServerState> on) => on.OnRequest(
        "textDocument/codeAction", ProtocolJson.Default.CodeActionParams, ProtocolJson.Default.IReadOnlyListCodeAction, Lane.Read, Handle);

    private static IReadOnlyList<Lsp.CodeAction>? Handle(ServerState state, Lsp.CodeActionParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document)
            return null;
        var actions = RuleActions.At(document, document.SpanOf(args.Range)).ToList();
        if (args.Context.Only is { } only && only.Any(k => FixAllLayout.StartsWith(k, StringComparison.Ordinal)) && RuleActions.Layout(document) is { } layout)
            actions.Add(layout);
        return [.. actions.Select(a => Translate(state, document, a)).Where(a => IsWanted(args.Context.Only, a.Kind!))];
    }

    private static bool IsWanted(IReadOnlyList<string>? only, string kind) =>
        only is null || only.Any(k => kind == k || kind.StartsWith(k + ".", StringComparison.Ordinal));

    private static Lsp.CodeAction Translate(ServerState state, RuleDocument document, RuleAction action) => new(action.Title)
    {
        Kind = action.Kind switch
        {
            RuleActionKind.Extract => Lsp.CodeActionKind.RefactorExtract,
            RuleActionKind.Layout => FixAllLayout,
            _ => Lsp.CodeActionKind.QuickFix,
        },
        IsPreferred = action.IsPreferred ? true : null,
        Diagnostics = action.Diagnostic is { } finding ? [DiagnosticTranslator.Translate(state, document, finding)] : null,
        Edit = state.EditOf(action.Edits.Select(e => (document.Resolve(e.Span), e.NewText))),
    };
}
