using System.IO.Pipelines;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer;

/// <summary>规则语言的服务器：说明会什么，登记各个处理者。</summary>
public static class Server
{
    public static ProtocolServer<ServerState> Create(PipeReader input, PipeWriter output, TextWriter log)
    {
        var server = new ProtocolServer<ServerState>(input, output, log, new ServerOptions<ServerState>(new ServerState([]), Initialize));
        server.Handlers.OnNotification("initialized", ProtocolJson.Default.NoParams, (_, _) => { });
        return server;
    }

    private static (ServerState State, Lsp.InitializeResult Result) Initialize(ServerState state, Lsp.InitializeParams args) =>
        (state with { Folders = args.WorkspaceFolders ?? [] }, new Lsp.InitializeResult(Capabilities, new Lsp.ProgramInfo("perfrules-server", Version)));

    private static Lsp.ServerCapabilities Capabilities => new()
    {
        TextDocumentSync = new Lsp.TextDocumentSyncOptions(OpenClose: true, Lsp.TextDocumentSyncKind.Incremental),
    };

    private static string? Version => typeof(Server).Assembly.GetName().Version?.ToString(3);
}
