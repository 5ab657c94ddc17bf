using PerfRules.Editor.Renaming;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Features;

/// <summary>改名。不能改的，原因作为错误答复，编辑器会显示出来；改了之后还要自己做的事，另发消息。</summary>
internal sealed class RenameHandlers(Client client)
{
    public void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("textDocument/prepareRename", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.PrepareRenameResult, Lane.Read, Prepare);
        on.OnRequest("textDocument/rename", ProtocolJson.Default.RenameParams, ProtocolJson.Default.WorkspaceEdit, Lane.Read, Rename);
    }

    private static Lsp.PrepareRenameResult? Prepare(ServerState state, Lsp.TextDocumentPositionParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document)
            return null;
        return Renamer.Prepare(document, state.Workspace, document.OffsetOf(args.Position), out var refusal) is { } target
            ? new Lsp.PrepareRenameResult(target.Range.ToLsp(), target.Name)
            : throw new JsonRpcException(ErrorCode.RequestFailed, refusal ?? "这里不是可以改名的名称。");
    }

    private Lsp.WorkspaceEdit? Rename(ServerState state, Lsp.RenameParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document)
            return null;
        var offset = document.OffsetOf(args.Position);
        var result = Renamer.Rename(document, state.Workspace, offset, args.NewName);
        // 口径与指标同名而分开改会改变含义的，一起改。
        if (result.NeedsNamesake)
            result = Renamer.Rename(document, state.Workspace, offset, args.NewName, withNamesakes: true);
        if (result.Refusal is { } refusal)
            throw new JsonRpcException(ErrorCode.RequestFailed, refusal);
        if (result.Notice is { } notice)
            client.ShowMessage(Lsp.MessageType.Info, notice);
        return state.EditOf(result.Edits.Select(e => (e.Range, e.NewText)));
    }
}
