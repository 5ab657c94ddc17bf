using System.IO.Pipelines;
using PerfRules.LanguageServer.Comparing;
using PerfRules.LanguageServer.Diagnostics;
using PerfRules.LanguageServer.Documents;
using PerfRules.LanguageServer.Features;
using PerfRules.LanguageServer.Protocol;
using PerfRules.LanguageServer.Scoring;

namespace PerfRules.LanguageServer;

/// <summary>规则语言的服务器：说明会什么，登记各个处理者。</summary>
public static class Server
{
    /// <summary>运行到会话结束；值是进程的退出码。</summary>
    public static async Task<int> RunAsync(PipeReader input, PipeWriter output, TextWriter log, Func<string, byte[]?> readFile)
    {
        var server = new ProtocolServer<ServerState>(input, output, log, new ServerOptions<ServerState>(ServerState.Empty(readFile), Initialize));
        var feed = new DiagnosticFeed(server.Client, log);
        server.Handlers.OnNotification("initialized", ProtocolJson.Default.NoParams, (_, _) => _ = Watch(server.Client, log));
        server.Handlers.OnStateChanged(feed.Update);
        Register(server.Handlers, server.Client);
        var feeding = feed.RunAsync();
        var code = await server.RunAsync().ConfigureAwait(false);
        feed.Complete();
        await feeding.ConfigureAwait(false);
        return code;
    }

    private static void Register(HandlerTable<ServerState> on, Client client)
    {
        SyncHandlers.Register(on);
        PullHandler.Register(on);
        NavigationHandlers.Register(on);
        new RenameHandlers(client).Register(on);
        HoverHandler.Register(on);
        SymbolHandlers.Register(on);
        CallHierarchyHandlers.Register(on);
        CompletionHandler.Register(on);
        SignatureHandler.Register(on);
        ActionHandler.Register(on);
        FormattingHandlers.Register(on);
        new SemanticTokenHandlers().Register(on);
        StructureHandlers.Register(on);
        HintHandlers.Register(on);
        PreviewHandlers.Register(on);
        CaseHandlers.Register(on);
        CompareHandlers.Register(on);
    }

    private static (ServerState State, Lsp.InitializeResult Result) Initialize(ServerState state, Lsp.InitializeParams args) =>
        (state with { Folders = args.WorkspaceFolders ?? [] }, new Lsp.InitializeResult(Capabilities, new Lsp.ProgramInfo("perfrules-server", Version)));

    private static Lsp.ServerCapabilities Capabilities => new()
    {
        TextDocumentSync = new Lsp.TextDocumentSyncOptions(OpenClose: true, Lsp.TextDocumentSyncKind.Incremental, new Lsp.SaveOptions(IncludeText: false)),
        CompletionProvider = CompletionHandler.Options,
        HoverProvider = true,
        SignatureHelpProvider = SignatureHandler.Options,
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        DocumentSymbolProvider = true,
        CodeActionProvider = ActionHandler.Options,
        CodeLensProvider = new Lsp.CodeLensOptions(),
        DocumentLinkProvider = new Lsp.DocumentLinkOptions(),
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        DocumentOnTypeFormattingProvider = FormattingHandlers.OnTypeOptions,
        RenameProvider = new Lsp.RenameOptions(PrepareProvider: true),
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        LinkedEditingRangeProvider = true,
        CallHierarchyProvider = true,
        SemanticTokensProvider = SemanticTokenHandlers.Options,
        InlayHintProvider = true,
        WorkspaceSymbolProvider = true,
        Workspace = new Lsp.WorkspaceServerCapabilities(new Lsp.WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true)),
    };

    private static string? Version => typeof(Server).Assembly.GetName().Version?.ToString(3);

    // 规则，和用例、评分预览用的数据。
    private static Task Watch(Client client, TextWriter log) =>
        Courtesy.TryAsync(() => client.WatchFilesAsync(["**/*.prules", "**/*.json", "**/*.csv"]), "编辑器不肯守候文件", log);
}
