using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>
/// 方法名 → 处理者。在会话开始之前登记，每个方法一次。
/// 参数、结果的类型说明来自源生成：协议的类型用 <see cref="ProtocolJson"/>，自定的消息用自己的 JsonSerializerContext。
/// <code>
/// internal static class HoverHandler
/// {
///     public static void Register(HandlerTable&lt;Workspace&gt; on) =>
///         on.OnRequest("textDocument/hover", ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.Hover, Lane.Read, Handle);
///
///     private static Lsp.Hover? Handle(Workspace snapshot, Lsp.TextDocumentPositionParams args, CancellationToken cancellation) => …
/// }
/// </code>
/// 处理者抛出 <see cref="JsonRpcException"/> 就以那个错误答复；抛出别的异常，答复内部错误并记日志，会话照常。
/// </summary>
/// <typeparam name="TState">整个会话的状态，必须不可变：读请求在别的线程上用它。</typeparam>
public sealed class HandlerTable<TState>
    where TState : class
{
    private readonly Dictionary<string, Handler<TState>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Handler<TState>> _notifications = new(StringComparer.Ordinal);
    private readonly List<Action<TState>> _afterChange = [];

    /// <summary>改动状态的通知（如 textDocument/didChange）：按到达的次序逐个处理，正在进行的读请求随之过时。</summary>
    public void OnEdit<TIn>(string method, JsonTypeInfo<TIn> input, Func<TState, TIn, TState> handler)
        where TIn : class =>
        _notifications.Add(method, new Handler<TState>.EditNotification((state, args) => handler(state, Read(args, input))));

    /// <summary>改动状态的请求：一旦开始就不能取消，因为改动已经发生。</summary>
    public void OnEdit<TIn, TOut>(
        string method, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output, Func<TState, TIn, (TState State, TOut? Result)> handler)
        where TIn : class =>
        _requests.Add(method, new Handler<TState>.EditRequest((state, args, id) =>
        {
            var (next, result) = handler(state, Read(args, input));
            return (next, Envelope.Result(id, result, output));
        }));

    /// <summary>不改动状态的通知，就在循环上处理，须很快完成。</summary>
    public void OnNotification<TIn>(string method, JsonTypeInfo<TIn> input, Action<TState, TIn> handler)
        where TIn : class =>
        _notifications.Add(method, new Handler<TState>.QuickNotification((state, args) => handler(state, Read(args, input))));

    /// <summary>只读的请求。耗时的须不时查看取消。</summary>
    public void OnRequest<TIn, TOut>(
        string method,
        JsonTypeInfo<TIn> input,
        JsonTypeInfo<TOut> output,
        Lane lane,
        Func<TState, TIn, CancellationToken, TOut?> handler,
        WhenStale whenStale = WhenStale.ContentModified)
        where TIn : class =>
        _requests.Add(method, new Handler<TState>.Request(lane, whenStale, (state, args, request) =>
            Task.FromResult(Envelope.Result(request.Id, handler(state, Read(args, input), request.Interruption), output))));

    /// <summary>只读而要等待的请求（如等客户端的答复），总在线程池里。</summary>
    public void OnRequestAsync<TIn, TOut>(
        string method,
        JsonTypeInfo<TIn> input,
        JsonTypeInfo<TOut> output,
        Func<TState, TIn, CancellationToken, Task<TOut?>> handler,
        WhenStale whenStale = WhenStale.ContentModified)
        where TIn : class =>
        _requests.Add(method, new Handler<TState>.Request(Lane.Read, whenStale, async (state, args, request) =>
            Envelope.Result(request.Id, await handler(state, Read(args, input), request.Interruption).ConfigureAwait(false), output)));

    /// <summary>每次改动之后，带着新的状态（如安排重算诊断）；在循环上，须很快完成。</summary>
    public void OnStateChanged(Action<TState> handler) => _afterChange.Add(handler);

    internal void StateChanged(TState state)
    {
        foreach (var handler in _afterChange)
            handler(state);
    }

    internal Handler<TState>? FindRequest(string method) => _requests.GetValueOrDefault(method);

    internal Handler<TState>? FindNotification(string method) => _notifications.GetValueOrDefault(method);

    // 没有参数当作空的参数：成员都可省略的类型不必另作处理，有必填成员的照样报错。
    internal static TIn Read<TIn>(JsonElement args, JsonTypeInfo<TIn> input)
        where TIn : class
    {
        try
        {
            var value = args.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? JsonSerializer.Deserialize("{}"u8, input)
                : args.Deserialize(input);
            return value ?? throw new JsonRpcException(ErrorCode.InvalidParams, "缺少参数。");
        }
        catch (JsonException exception)
        {
            throw new JsonRpcException(ErrorCode.InvalidParams, $"参数不合规定：{exception.Message}");
        }
    }
}
