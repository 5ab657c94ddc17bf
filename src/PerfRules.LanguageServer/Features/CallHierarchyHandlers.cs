using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Editor.Calls;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>数据、口径被谁使用，口径、指标用了谁。</summary>
internal static class CallHierarchyHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/prepareCallHierarchy", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.IReadOnlyListCallHierarchyItem, Lane.Read, Prepare);
        on.OnRequest("callHierarchy/incomingCalls", ProtocolJson.Default.CallHierarchyParams, ProtocolJson.Default.IReadOnlyListCallHierarchyIncomingCall, Lane.Read, Incoming);
        on.OnRequest("callHierarchy/outgoingCalls", ProtocolJson.Default.CallHierarchyParams, ProtocolJson.Default.IReadOnlyListCallHierarchyOutgoingCall, Lane.Read, Outgoing);
    }

    private static IReadOnlyList<Lsp.CallHierarchyItem>? Prepare(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document && CallHierarchy.Prepare(document, document.OffsetOf(args.Position)) is { } item
            ? [Translate(state, document, item)]
            : null;

    private static IReadOnlyList<Lsp.CallHierarchyIncomingCall>? Incoming(ServerState state, Lsp.CallHierarchyParams args, CancellationToken cancellation) =>
        Relations(state, args, CallHierarchy.Incoming, (item, ranges) => new Lsp.CallHierarchyIncomingCall(item, ranges));

    private static IReadOnlyList<Lsp.CallHierarchyOutgoingCall>? Outgoing(ServerState state, Lsp.CallHierarchyParams args, CancellationToken cancellation) =>
        Relations(state, args, CallHierarchy.Outgoing, (item, ranges) => new Lsp.CallHierarchyOutgoingCall(item, ranges));

    private static List<T>? Relations<T>(
        ServerState state, Lsp.CallHierarchyParams args, Func<RuleDocument, RuleWorkspace, SymbolId, ImmutableArray<CallRelation>> find,
        Func<Lsp.CallHierarchyItem, IReadOnlyList<Lsp.Range>, T> make)
    {
        // 名称和它所在的文件凭 Data 往返；从哪个文件问起，写在 From 里。
        if (args.Item.Data?.Deserialize(ServerJson.Default.CallItemData) is not { } data || state.Workspace.Find(data.From) is not { } document)
            return null;
        var symbol = new SymbolId((RuleSymbolKind)data.Kind, data.Path, data.Owner, data.Name);
        return [.. find(document, state.Workspace, symbol).Select(r => make(Translate(state, document, r.Item), [.. r.Ranges.Select(range => range.ToLsp())]))];
    }

    private static Lsp.CallHierarchyItem Translate(ServerState state, RuleDocument document, CallItem item)
    {
        var data = new CallItemData(document.Path, (int)item.Symbol.Kind, item.Symbol.Path, item.Symbol.Owner, item.Symbol.Name);
        return new Lsp.CallHierarchyItem(
            item.Name, SymbolHandlers.IconOf(item.Symbol.Kind), state.IdOf(item.Range.Path), item.Range.ToLsp(), item.SelectionRange.ToLsp(), item.Detail,
            JsonSerializer.SerializeToElement(data, ServerJson.Default.CallItemData));
    }
}

/// <summary>调用层次的一项往返时带着的。</summary>
internal sealed record CallItemData(string From, int Kind, string Path, string Owner, string Name);
