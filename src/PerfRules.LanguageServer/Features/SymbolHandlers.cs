using PerfRules.Editor.Navigation;
using PerfRules.Editor.Outlines;
using PerfRules.Editor.Symbols;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>本文件的提纲，各文件的名称。</summary>
internal static class SymbolHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/documentSymbol", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.IReadOnlyListDocumentSymbol, Lane.Read, Document);
        on.OnRequest("workspace/symbol", ProtocolJson.Default.WorkspaceSymbolParams, ProtocolJson.Default.IReadOnlyListWorkspaceSymbol, Lane.Read, Workspace);
    }

    private static IReadOnlyList<Lsp.DocumentSymbol>? Document(ServerState state, Lsp.TextDocumentParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document ? [.. Outline.Of(document).Select(Translate)] : null;

    private static IReadOnlyList<Lsp.WorkspaceSymbol> Workspace(ServerState state, Lsp.WorkspaceSymbolParams args, CancellationToken cancellation) =>
    [
        .. WorkspaceSymbolSearch.Find(state.Workspace, args.Query)
            .Select(s => new Lsp.WorkspaceSymbol(s.Name, IconOf(s.Kind), state.LocationOf(s.Range), s.Container.Length > 0 ? s.Container : null)),
    ];

    private static Lsp.DocumentSymbol Translate(OutlineItem item) => new(
        item.Name, item.Kind is { } kind ? IconOf(kind) : Lsp.SymbolKind.Module, item.Range.ToLsp(), item.SelectionRange.ToLsp(),
        string.Join("，", new[] { item.Points, item.Note }.OfType<string>()), [.. item.Children.Select(Translate)]);

    public static Lsp.SymbolKind IconOf(RuleSymbolKind kind) => kind switch
    {
        RuleSymbolKind.Framework or RuleSymbolKind.File => Lsp.SymbolKind.File,
        RuleSymbolKind.Field => Lsp.SymbolKind.Field,
        RuleSymbolKind.Column => Lsp.SymbolKind.Property,
        RuleSymbolKind.Definition or RuleSymbolKind.RowDefinition => Lsp.SymbolKind.Function,
        RuleSymbolKind.List => Lsp.SymbolKind.Struct,
        RuleSymbolKind.Table => Lsp.SymbolKind.Array,
        RuleSymbolKind.Indicator => Lsp.SymbolKind.Namespace,
        RuleSymbolKind.Option => Lsp.SymbolKind.EnumMember,
        RuleSymbolKind.Grade => Lsp.SymbolKind.Enum,
        RuleSymbolKind.Case => Lsp.SymbolKind.Event,
        _ => Lsp.SymbolKind.Constant,
    };
}
