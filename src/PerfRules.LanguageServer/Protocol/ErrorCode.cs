namespace PerfRules.LanguageServer.Protocol;

/// <summary>协议规定的错误码。</summary>
public static class ErrorCode
{
    /// <summary>收到的不是 JSON。</summary>
    public const int ParseError = -32700;

    /// <summary>是 JSON，但不是一个请求，或者此时不该来。</summary>
    public const int InvalidRequest = -32600;

    public const int MethodNotFound = -32601;

    public const int InvalidParams = -32602;

    /// <summary>处理时出了意料之外的错误。</summary>
    public const int InternalError = -32603;

    /// <summary>还没有 initialize。</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>客户端取消了请求。</summary>
    public const int RequestCancelled = -32800;

    /// <summary>处理期间文本改了，结果已经过时。</summary>
    public const int ContentModified = -32801;

    /// <summary>服务器放弃了请求，客户端可以再问。</summary>
    public const int ServerCancelled = -32802;

    /// <summary>请求合乎规定，但办不到；消息给使用者看。</summary>
    public const int RequestFailed = -32803;
}
