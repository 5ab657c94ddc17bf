using PerfRules.Editor.Completion;
using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>补全。候选由编辑器按名称或拼音首字母筛选。</summary>
internal static class CompletionHandler
{
    // 汉字由编辑器自己触发；标点之后换了语境，要重新问。
    public static Lsp.CompletionOptions Options { get; } = new(["，", "。", "；", "：", "（", "、", "＝", "≥", "≤", "＜", "＞", "÷", "×", "＋", "－", " ", "「"]);

    public static void Register(HandlerTable<ServerState> on) => on.OnRequest(
        "textDocument/completion", ProtocolJson.Default.CompletionParams, ProtocolJson.Default.CompletionList, Lane.Read, Handle);

    private static Lsp.CompletionList? Handle(ServerState state, Lsp.CompletionParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document)
            return null;
        // 汉字之间没有空格，编辑器不知道词从哪里起；每输入一个字都重新问。
        return new Lsp.CompletionList(true, [.. Completer.Complete(document, document.OffsetOf(args.Position)).Select(c => Translate(document, c))]);
    }

    private static Lsp.CompletionItem Translate(RuleDocument document, CompletionCandidate candidate) => new(candidate.Label)
    {
        Kind = candidate.Kind switch
        {
            CompletionKind.Keyword => Lsp.CompletionItemKind.Keyword,
            CompletionKind.Field => Lsp.CompletionItemKind.Field,
            CompletionKind.Definition => Lsp.CompletionItemKind.Function,
            CompletionKind.List => Lsp.CompletionItemKind.Struct,
            CompletionKind.Column => Lsp.CompletionItemKind.Property,
            CompletionKind.Indicator => Lsp.CompletionItemKind.Module,
            CompletionKind.Option => Lsp.CompletionItemKind.EnumMember,
            CompletionKind.Grade => Lsp.CompletionItemKind.Enum,
            CompletionKind.Unit => Lsp.CompletionItemKind.Unit,
            _ => Lsp.CompletionItemKind.Snippet,
        },
        Detail = candidate.Detail.Length > 0 ? candidate.Detail : null,
        FilterText = candidate.FilterText,
        SortText = candidate.SortText,
        InsertTextFormat = candidate.IsSnippet ? Lsp.InsertTextFormat.Snippet : Lsp.InsertTextFormat.PlainText,
        TextEdit = new Lsp.TextEdit(document.ToLsp(candidate.Replaced), candidate.NewText),
    };
}
