using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>编辑器打开的一个文件夹。</summary>
public sealed record WorkspaceFolder(DocumentId Uri, string Name);

/// <summary>程序的名称和版本。</summary>
public sealed record ProgramInfo(string Name, string? Version = null);

/// <summary>initialize：客户端是谁、会什么、打开了什么。</summary>
public sealed record InitializeParams(
    ClientCapabilities Capabilities,
    int? ProcessId = null,
    ProgramInfo? ClientInfo = null,
    string? Locale = null,
    JsonElement? InitializationOptions = null,
    string? Trace = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null);

/// <summary>对 initialize 的答复。</summary>
public sealed record InitializeResult(ServerCapabilities Capabilities, ProgramInfo? ServerInfo = null);

/// <summary>$/cancelRequest。</summary>
public sealed record CancelParams(JsonRpcId Id);
