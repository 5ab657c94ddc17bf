namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>消息的轻重。</summary>
public enum MessageType
{
    Error = 1,
    Warning,
    Info,
    Log,
    Debug,
}

/// <summary>window/showMessage 和 window/logMessage。</summary>
public sealed record ShowMessageParams(MessageType Type, string Message);

/// <summary>window/showDocument。</summary>
/// <param name="Uri">哪个文件。</param>
/// <param name="External">用编辑器之外的程序打开。</param>
/// <param name="TakeFocus">光标移过去。</param>
/// <param name="Selection">选中哪一段。</param>
public sealed record ShowDocumentParams(DocumentId Uri, bool? External = null, bool? TakeFocus = null, Range? Selection = null);

/// <summary>打开了没有。</summary>
public sealed record ShowDocumentResult(bool Success);

/// <summary>跟踪的程度。</summary>
public static class TraceValue
{
    public const string Off = "off";
    public const string Messages = "messages";
    public const string Verbose = "verbose";
}

/// <summary>$/setTrace。</summary>
public sealed record SetTraceParams(string Value);

/// <summary>$/logTrace。</summary>
public sealed record LogTraceParams(string Message, string? Verbose = null);

/// <summary>window/workDoneProgress/create 和 cancel。</summary>
public sealed record WorkDoneProgressParams(JsonRpcId Token);

/// <summary>进度的开始（begin）、进展（report）、结束（end）。</summary>
public sealed record WorkDoneProgressValue(
    string Kind, string? Title = null, string? Message = null, int? Percentage = null, bool? Cancellable = null);

/// <summary>$/progress。</summary>
public sealed record ProgressParams(JsonRpcId Token, WorkDoneProgressValue Value);
