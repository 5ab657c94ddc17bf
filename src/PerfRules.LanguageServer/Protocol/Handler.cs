using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>登记了的处理者，参数和结果的类型已经收进闭包里。请求的处理者交回整条答复。</summary>
internal abstract record Handler<TState>
{
    public sealed record EditNotification(Func<TState, JsonElement, TState> Run) : Handler<TState>;

    public sealed record EditRequest(Func<TState, JsonElement, JsonRpcId, (TState State, byte[] Answer)> Run) : Handler<TState>;

    public sealed record QuickNotification(Action<TState, JsonElement> Run) : Handler<TState>;

    public sealed record Request(Lane Lane, WhenStale WhenStale, Func<TState, JsonElement, IncomingRequest, Task<byte[]>> Run) : Handler<TState>;
}
