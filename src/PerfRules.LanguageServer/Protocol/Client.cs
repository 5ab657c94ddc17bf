using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>连接的另一端：向它发通知、提请求。可以在任何线程上用；各个方法见 <see cref="ClientMethods"/>。</summary>
public sealed class Client
{
    private readonly FrameWriter _output;
    private readonly ConcurrentDictionary<JsonRpcId, TaskCompletionSource<JsonElement>> _pending = new();
    private long _lastId;
    private volatile bool _closed;

    internal Client(FrameWriter output) => _output = output;

    /// <summary>客户端在 initialize 里说它会什么；此前什么也不会。</summary>
    public Types.ClientCapabilities Capabilities { get; internal set; } = new();

    /// <summary>客户端要不要跟踪：off、messages、verbose。</summary>
    public string Trace { get; internal set; } = Types.TraceValue.Off;

    internal WorkDoneProgressTable Progress { get; } = new();

    public void Notify<T>(string method, T value, JsonTypeInfo<T> type) => _output.Post(Envelope.Notification(method, value, type));

    /// <summary>提一个请求并等它的答复；不能在处理改动时等，答复可能要等改动处理完才会来。</summary>
    /// <exception cref="JsonRpcException">客户端以错误答复。</exception>
    /// <exception cref="OperationCanceledException">取消了，或者连接结束了。</exception>
    public async Task<TOut?> RequestAsync<TIn, TOut>(
        string method, TIn value, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output, CancellationToken cancellation = default)
    {
        var id = JsonRpcId.Of(Interlocked.Increment(ref _lastId));
        var request = Envelope.Request(id, method, value, input);
        var reply = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = reply;
        if (_closed)
            Abandon();
        else
            _output.Post(request);
        await using var registration = cancellation.Register(() => Withdraw(id, cancellation)).ConfigureAwait(false);
        var result = await reply.Task.ConfigureAwait(false);
        return result.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? default : result.Deserialize(output);
    }

    /// <summary>对方的答复；不是我们所问的答复不理会。</summary>
    internal bool Complete(JsonRpcMessage message)
    {
        if (message.Id is not { } id || !_pending.TryRemove(id, out var reply))
            return false;
        if (message.Error.ValueKind == JsonValueKind.Object)
            reply.SetException(ToException(message.Error));
        else
            reply.SetResult(message.Result);
        return true;
    }

    /// <summary>不会再有答复了。</summary>
    internal void Abandon()
    {
        _closed = true;
        foreach (var id in _pending.Keys)
        {
            if (_pending.TryRemove(id, out var reply))
                reply.SetCanceled();
        }
    }

    private void Withdraw(JsonRpcId id, CancellationToken cancellation)
    {
        if (!_pending.TryRemove(id, out var reply))
            return;
        Notify("$/cancelRequest", new Types.CancelParams(id), ProtocolJson.Default.CancelParams);
        reply.SetCanceled(cancellation);
    }

    private static JsonRpcException ToException(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) ? value : ErrorCode.InternalError;
        var message = error.TryGetProperty("message", out var text) ? text.ToString() : "";
        return new JsonRpcException(code, message);
    }
}
