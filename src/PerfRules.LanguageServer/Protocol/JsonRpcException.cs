namespace PerfRules.LanguageServer.Protocol;

/// <summary>用错误回复一个请求。处理者办不到时抛出它，消息由编辑器显示给使用者。</summary>
public sealed class JsonRpcException(int code, string message) : Exception(message)
{
    /// <summary><see cref="ErrorCode"/> 之一。</summary>
    public int Code { get; } = code;
}
