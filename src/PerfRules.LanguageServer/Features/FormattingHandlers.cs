using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Formatting;
using PerfRules.Language.Diagnostics;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>整理版式：全文、一段、边写边整理。缩进照规则语言的标准，不看编辑器的设置。</summary>
internal static class FormattingHandlers
{
    public static Lsp.DocumentOnTypeFormattingOptions OnTypeOptions { get; } = new("；", ["。", "\n"]);

    public static void Register(HandlerTable<ServerState> on)
    {
        var edits = ProtocolJson.Default.IReadOnlyListTextEdit;
        on.OnRequest("textDocument/formatting", ProtocolJson.Default.DocumentFormattingParams, edits, Lane.Read,
            (state, args, _) => Edits(state, args.TextDocument, LayoutEdits.OfDocument));
        on.OnRequest("textDocument/rangeFormatting", ProtocolJson.Default.DocumentRangeFormattingParams, edits, Lane.Read,
            (state, args, _) => Edits(state, args.TextDocument, document => LayoutEdits.InRange(document, document.SpanOf(args.Range))));
        on.OnRequest("textDocument/onTypeFormatting", ProtocolJson.Default.DocumentOnTypeFormattingParams, edits, Lane.Read,
            (state, args, _) => Edits(state, args.TextDocument, document => LayoutEdits.OnType(document, document.OffsetOf(args.Position), args.Ch[0])));
    }

    private static IReadOnlyList<Lsp.TextEdit>? Edits(
        ServerState state, Lsp.TextDocumentIdentifier id, Func<RuleDocument, ImmutableArray<TextEdit>> edits) =>
        state.Find(id.Uri) is { } document ? [.. edits(document).Select(e => new Lsp.TextEdit(document.ToLsp(e.Span), e.NewText))] : null;
}
