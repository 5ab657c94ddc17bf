using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Documents;

/// <summary>打开、改动、关闭文件，以及文件在编辑器之外的变化。</summary>
internal static class SyncHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnEdit("textDocument/didOpen", ProtocolJson.Default.DidOpenTextDocumentParams, Open);
        on.OnEdit("textDocument/didChange", ProtocolJson.Default.DidChangeTextDocumentParams, Change);
        on.OnEdit("textDocument/didClose", ProtocolJson.Default.DidCloseTextDocumentParams, Close);
        on.OnNotification("textDocument/didSave", ProtocolJson.Default.DidSaveTextDocumentParams, (_, _) => { });
        on.OnEdit("workspace/didChangeWatchedFiles", ProtocolJson.Default.DidChangeWatchedFilesParams, FilesChanged);
        on.OnEdit("workspace/didChangeWorkspaceFolders", ProtocolJson.Default.DidChangeWorkspaceFoldersParams, FoldersChanged);
    }

    private static ServerState Open(ServerState state, Lsp.DidOpenTextDocumentParams args)
    {
        var path = ServerState.PathOf(args.TextDocument.Uri);
        return state with
        {
            Workspace = state.Workspace.Open(path, args.TextDocument.Version, args.TextDocument.Text),
            Ids = state.Ids.SetItem(path, args.TextDocument.Uri),
        };
    }

    private static ServerState Change(ServerState state, Lsp.DidChangeTextDocumentParams args) => state with
    {
        Workspace = state.Workspace.Change(
            ServerState.PathOf(args.TextDocument.Uri), args.TextDocument.Version,
            args.ContentChanges.Select(c => new TextChange(c.Range?.Start.ToText(), c.Range?.End.ToText(), c.Text))),
    };

    private static ServerState Close(ServerState state, Lsp.DidCloseTextDocumentParams args)
    {
        var path = ServerState.PathOf(args.TextDocument.Uri);
        return state with { Workspace = state.Workspace.Close(path), Ids = state.Ids.Remove(path) };
    }

    private static ServerState FilesChanged(ServerState state, Lsp.DidChangeWatchedFilesParams args) =>
        state with { Workspace = state.Workspace.FilesChanged([.. args.Changes.Select(c => ServerState.PathOf(c.Uri))]) };

    private static ServerState FoldersChanged(ServerState state, Lsp.DidChangeWorkspaceFoldersParams args) =>
        state with { Folders = [.. state.Folders.Where(f => !args.Event.Removed.Contains(f)), .. args.Event.Added] };
}
