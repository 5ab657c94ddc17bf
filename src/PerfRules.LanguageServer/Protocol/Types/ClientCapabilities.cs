namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>服务器可以请客户端重新来问。</summary>
public sealed record RefreshCapability(bool? RefreshSupport = null);

/// <summary>可以在会话中登记。</summary>
public sealed record DynamicCapability(bool? DynamicRegistration = null);

/// <summary>会怎样改动文件。</summary>
public sealed record WorkspaceEditCapability(bool? DocumentChanges = null);

/// <summary>与整个工作区有关的。</summary>
public sealed record WorkspaceClientCapabilities(
    bool? ApplyEdit = null,
    WorkspaceEditCapability? WorkspaceEdit = null,
    bool? Configuration = null,
    DynamicCapability? DidChangeConfiguration = null,
    DynamicCapability? DidChangeWatchedFiles = null,
    bool? WorkspaceFolders = null,
    RefreshCapability? Diagnostics = null,
    RefreshCapability? SemanticTokens = null,
    RefreshCapability? InlayHint = null,
    RefreshCapability? CodeLens = null);

/// <summary>会不会打开文件。</summary>
public sealed record ShowDocumentCapability(bool Support);

/// <summary>与窗口有关的。</summary>
public sealed record WindowClientCapabilities(bool? WorkDoneProgress = null, ShowDocumentCapability? ShowDocument = null);

/// <summary>候选会不会带占位。</summary>
public sealed record CompletionItemCapability(bool? SnippetSupport = null, bool? LabelDetailsSupport = null);

/// <summary>会怎样补全。</summary>
public sealed record CompletionCapability(CompletionItemCapability? CompletionItem = null);

/// <summary>会不会链接。</summary>
public sealed record DefinitionCapability(bool? LinkSupport = null);

/// <summary>会怎样折叠。</summary>
public sealed record FoldingRangeCapability(bool? LineFoldingOnly = null);

/// <summary>会不会拉取问题；不会就推送。</summary>
public sealed record DiagnosticCapability(bool? RelatedDocumentSupport = null);

/// <summary>与单个文件有关的。</summary>
public sealed record TextDocumentClientCapabilities(
    CompletionCapability? Completion = null,
    DefinitionCapability? Definition = null,
    FoldingRangeCapability? FoldingRange = null,
    DiagnosticCapability? Diagnostic = null);

/// <summary>客户端会什么，只列出服务器用得上的。</summary>
public sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null, TextDocumentClientCapabilities? TextDocument = null, WindowClientCapabilities? Window = null)
{
    /// <summary>会不会显示服务器发起的进度。</summary>
    internal bool SupportsProgress => Window?.WorkDoneProgress == true;
}
