using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PerfRules.LanguageServer.Protocol.Types;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>服务器向客户端发的各种消息。客户端没说会的，不发。</summary>
public static class ClientMethods
{
    public static void LogMessage(this Client client, MessageType type, string message) =>
        client.Notify("window/logMessage", new ShowMessageParams(type, message), ProtocolJson.Default.ShowMessageParams);

    public static void ShowMessage(this Client client, MessageType type, string message) =>
        client.Notify("window/showMessage", new ShowMessageParams(type, message), ProtocolJson.Default.ShowMessageParams);

    /// <summary>客户端打开了跟踪才发；详情只在 verbose 时带上。</summary>
    public static void LogTrace(this Client client, string message, string? verbose = null)
    {
        if (client.Trace != TraceValue.Off)
            client.Notify("$/logTrace", new LogTraceParams(message, client.Trace == TraceValue.Verbose ? verbose : null), ProtocolJson.Default.LogTraceParams);
    }

    public static void PublishDiagnostics(this Client client, PublishDiagnosticsParams diagnostics) =>
        client.Notify("textDocument/publishDiagnostics", diagnostics, ProtocolJson.Default.PublishDiagnosticsParams);

    /// <summary>请编辑器改动文件；不会改的客户端当作没有改。</summary>
    public static async Task<ApplyWorkspaceEditResult> ApplyEditAsync(this Client client, string label, WorkspaceEdit edit, CancellationToken cancellation = default)
    {
        if (client.Capabilities.Workspace?.ApplyEdit != true)
            return new ApplyWorkspaceEditResult(false, "编辑器不支持由服务器改动文件。");
        var result = await client.RequestAsync(
            "workspace/applyEdit", new ApplyWorkspaceEditParams(edit, label), ProtocolJson.Default.ApplyWorkspaceEditParams,
            ProtocolJson.Default.ApplyWorkspaceEditResult, cancellation).ConfigureAwait(false);
        return result ?? new ApplyWorkspaceEditResult(false);
    }

    /// <summary>取一组设置；客户端不支持或者没有这一组时为空。</summary>
    public static async Task<T?> GetConfigurationAsync<T>(this Client client, string section, JsonTypeInfo<T> type, CancellationToken cancellation = default)
        where T : class
    {
        if (client.Capabilities.Workspace?.Configuration != true)
            return null;
        var values = await client.RequestAsync(
            "workspace/configuration", new ConfigurationParams([new ConfigurationItem(section)]), ProtocolJson.Default.ConfigurationParams,
            ProtocolJson.Default.IReadOnlyListJsonElement, cancellation).ConfigureAwait(false);
        return values is [{ ValueKind: JsonValueKind.Object } value, ..]
            ? value.Deserialize(type)
            : null;
    }

    /// <summary>这一组设置有改动时，请客户端发 workspace/didChangeConfiguration。</summary>
    public static Task WatchConfigurationAsync(this Client client, string section, CancellationToken cancellation = default) =>
        client.Capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true
            ? client.RegisterAsync(Registration.ForConfiguration(section), cancellation)
            : Task.CompletedTask;

    /// <summary>这些文件在编辑器之外有改动时，请客户端发 workspace/didChangeWatchedFiles。</summary>
    /// <param name="client">客户端。</param>
    /// <param name="globs">如 <c>**/*.prules</c>。</param>
    /// <param name="cancellation">取消。</param>
    public static Task WatchFilesAsync(this Client client, IReadOnlyList<string> globs, CancellationToken cancellation = default) =>
        client.Capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true
            ? client.RegisterAsync(Registration.ForWatchedFiles(globs), cancellation)
            : Task.CompletedTask;

    public static Task RefreshDiagnosticsAsync(this Client client, CancellationToken cancellation = default) =>
        client.RefreshAsync("workspace/diagnostic/refresh", client.Capabilities.Workspace?.Diagnostics, cancellation);

    public static Task RefreshSemanticTokensAsync(this Client client, CancellationToken cancellation = default) =>
        client.RefreshAsync("workspace/semanticTokens/refresh", client.Capabilities.Workspace?.SemanticTokens, cancellation);

    public static Task RefreshInlayHintsAsync(this Client client, CancellationToken cancellation = default) =>
        client.RefreshAsync("workspace/inlayHint/refresh", client.Capabilities.Workspace?.InlayHint, cancellation);

    public static Task RefreshCodeLensesAsync(this Client client, CancellationToken cancellation = default) =>
        client.RefreshAsync("workspace/codeLens/refresh", client.Capabilities.Workspace?.CodeLens, cancellation);

    /// <summary>请编辑器打开一个文件；打开了才为真。</summary>
    public static async Task<bool> ShowDocumentAsync(this Client client, ShowDocumentParams document, CancellationToken cancellation = default)
    {
        if (client.Capabilities.Window?.ShowDocument?.Support != true)
            return false;
        var result = await client.RequestAsync(
            "window/showDocument", document, ProtocolJson.Default.ShowDocumentParams, ProtocolJson.Default.ShowDocumentResult, cancellation).ConfigureAwait(false);
        return result?.Success == true;
    }

    internal static Task CreateProgressAsync(this Client client, JsonRpcId token, CancellationToken cancellation) =>
        client.RequestAsync(
            "window/workDoneProgress/create", new WorkDoneProgressParams(token), ProtocolJson.Default.WorkDoneProgressParams,
            ProtocolJson.Default.NoParams, cancellation);

    private static Task RegisterAsync(this Client client, Registration registration, CancellationToken cancellation) =>
        client.RequestAsync(
            "client/registerCapability", new RegistrationParams([registration]), ProtocolJson.Default.RegistrationParams,
            ProtocolJson.Default.NoParams, cancellation);

    private static Task RefreshAsync(this Client client, string method, RefreshCapability? capability, CancellationToken cancellation) =>
        capability?.RefreshSupport == true
            ? client.RequestAsync(method, new NoParams(), ProtocolJson.Default.NoParams, ProtocolJson.Default.NoParams, cancellation)
            : Task.CompletedTask;
}
