using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Editor.Highlighting;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>着色：全文、一段、与上次的差别。</summary>
internal sealed class SemanticTokenHandlers
{
    // 各文件上一次答复的数列，供求差别；丢了就给全部。
    private readonly ConcurrentDictionary<DocumentId, (string Id, ImmutableArray<int> Data)> _answered = new();
    private long _last;

    public static Lsp.SemanticTokensOptions Options { get; } = new(
        new Lsp.SemanticTokensLegend(HighlightLegend.Kinds, HighlightLegend.Modifiers), new Lsp.SemanticTokensFullOptions(Delta: true), Range: true);

    public void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/semanticTokens/full", ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.SemanticTokens, Lane.Read, Full);
        on.OnRequest("textDocument/semanticTokens/full/delta", ProtocolJson.Default.SemanticTokensDeltaParams, ProtocolJson.Default.SemanticTokensDelta, Lane.Read, Delta);
        on.OnRequest("textDocument/semanticTokens/range", ProtocolJson.Default.TextDocumentRangeParams, ProtocolJson.Default.SemanticTokens, Lane.Read, Range);
    }

    private Lsp.SemanticTokens? Full(ServerState state, Lsp.TextDocumentParams args, CancellationToken cancellation)
    {
        if (Encode(state, args.TextDocument.Uri) is not { } data)
            return null;
        return new Lsp.SemanticTokens(data, Remember(args.TextDocument.Uri, data));
    }

    private Lsp.SemanticTokensDelta? Delta(ServerState state, Lsp.SemanticTokensDeltaParams args, CancellationToken cancellation)
    {
        var known = _answered.TryGetValue(args.TextDocument.Uri, out var last) && last.Id == args.PreviousResultId;
        if (Encode(state, args.TextDocument.Uri) is not { } data)
            return null;
        var id = Remember(args.TextDocument.Uri, data);
        return known
            ? new Lsp.SemanticTokensDelta(id, [.. HighlightEncoding.Difference(last.Data, data).Select(e => new Lsp.SemanticTokensEdit(e.Start, e.DeleteCount, e.Data))])
            : new Lsp.SemanticTokensDelta(id, Data: data);
    }

    private Lsp.SemanticTokens? Range(ServerState state, Lsp.TextDocumentRangeParams args, CancellationToken cancellation) =>
        state.Find(args.TextDocument.Uri) is { } document
            ? new Lsp.SemanticTokens(HighlightEncoding.Encode(Highlighter.In(document, document.SpanOf(args.Range))))
            : null;

    private static ImmutableArray<int>? Encode(ServerState state, DocumentId id) =>
        state.Find(id) is { } document ? HighlightEncoding.Encode(Highlighter.All(document)) : null;

    private string Remember(DocumentId id, ImmutableArray<int> data)
    {
        var result = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        _answered[id] = (result, data);
        return result;
    }
}
