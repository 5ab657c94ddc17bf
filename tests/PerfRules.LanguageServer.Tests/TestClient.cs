using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests;

/// <summary>
/// 以内存中的管道连着一个真的服务器。参数和答复都可以是 JSON 文字，也可以是协议的类型。
/// 服务器发来的通知和请求按方法收着，用 <see cref="NextAsync"/> 依次取；请求默认答 null，用 <see cref="Answer"/> 改。
/// </summary>
internal sealed class TestClient : IAsyncDisposable
{
    // 只为服务器不答复时测试不会永远挂着；通过的测试与它无关。
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<long, TaskCompletionSource<Reply>> _pending = new();
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> _received = new();
    private readonly ConcurrentDictionary<string, Func<JsonElement, string?>> _answers = new();
    private readonly Channel<Reply> _unasked = Channel.CreateUnbounded<Reply>();
    private readonly StringWriter _log = new();
    private readonly Stream _toServer;
    private readonly Task _reading;
    private readonly Task<int> _running;
    private long _lastId;

    public TestClient(Func<PipeReader, PipeWriter, TextWriter, Task<int>> run)
    {
        var toServer = new Pipe();
        var fromServer = new Pipe();
        _toServer = toServer.Writer.AsStream();
        _running = run(toServer.Reader, fromServer.Writer, TextWriter.Synchronized(_log));
        _reading = ReadAsync(fromServer.Reader.AsStream());
    }

    /// <summary>连着一个规则服务器。</summary>
    public static TestClient ForRules() => new((input, output, log) => Server.RunAsync(input, output, log, path => File.Exists(path) ? File.ReadAllBytes(path) : null));

    public string Log => _log.ToString();

    /// <summary>服务器结束时的退出码。</summary>
    public Task<int> ExitCode => _running.WaitAsync(Patience);

    /// <summary>开始会话，返回服务器会什么。</summary>
    public async Task<JsonElement> InitializeAsync(string capabilities = "{}", string more = "")
    {
        var reply = await RequestAsync("initialize", $$"""{"processId":null,"capabilities":{{capabilities}}{{more}}}""");
        await NotifyAsync("initialized", "{}");
        return reply.Result;
    }

    public async Task<Reply> RequestAsync(string method, string? args = null) => await (await SendAsync(method, args)).Reply;

    public async Task<TOut?> RequestAsync<TIn, TOut>(string method, TIn args, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output) =>
        (await RequestAsync(method, JsonSerializer.Serialize(args, input))).Result.Deserialize(output);

    /// <summary>发出请求，不等答复：要在答复之前做别的事时用。</summary>
    public async Task<(long Id, Task<Reply> Reply)> SendAsync(string method, string? args = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var reply = Expect(id);
        await SendRawAsync(args is null
            ? $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}"}"""
            : $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{args}}}""");
        return (id, reply);
    }

    public Task NotifyAsync(string method, string? args = null) => SendRawAsync(args is null
        ? $$"""{"jsonrpc":"2.0","method":"{{method}}"}"""
        : $$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{args}}}""");

    public Task NotifyAsync<T>(string method, T args, JsonTypeInfo<T> type) => NotifyAsync(method, JsonSerializer.Serialize(args, type));

    public Task CancelAsync(long id) => NotifyAsync("$/cancelRequest", $$"""{"id":{{id}}}""");

    public Task SendRawAsync(string json) => SendBytesAsync(Wire.Frame(json));

    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes)
    {
        await _toServer.WriteAsync(bytes);
        await _toServer.FlushAsync();
    }

    /// <summary>等某个编号的答复；编号由测试自己写在消息里时用。</summary>
    public Task<Reply> Expect(long id)
    {
        var reply = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = reply;
        return reply.Task.WaitAsync(Patience);
    }

    /// <summary>下一个编号不是数、或没有问过的答复。</summary>
    public Task<Reply> NextUnaskedAsync() => _unasked.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>服务器用某个方法发来的下一条消息的参数，先到先取。</summary>
    public Task<JsonElement> NextAsync(string method) => Received(method).Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<T> NextAsync<T>(string method, JsonTypeInfo<T> type) => (await NextAsync(method)).Deserialize(type)!;

    /// <summary>已经收到而没有取走的。要确知没有更多，先用一个请求的答复隔开。</summary>
    public int Waiting(string method) => Received(method).Reader.Count;

    /// <summary>服务器用过哪些方法。</summary>
    public IReadOnlyCollection<string> ReceivedMethods => [.. _received.Keys];

    /// <summary>服务器用这个方法请求时怎样答复；空的表示不答复。</summary>
    public void Answer(string method, Func<JsonElement, string?> answer) => _answers[method] = answer;

    /// <summary>关闭服务器的输入。</summary>
    public ValueTask CloseAsync() => _toServer.DisposeAsync();

    /// <summary>照规矩结束会话。</summary>
    public async Task<int> ShutDownAsync()
    {
        Assert.Equal(JsonValueKind.Null, (await RequestAsync("shutdown")).Result.ValueKind);
        await NotifyAsync("exit");
        return await ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await ExitCode;
        await _reading.WaitAsync(Patience);
    }

    private Channel<JsonElement> Received(string method) => _received.GetOrAdd(method, _ => Channel.CreateUnbounded<JsonElement>());

    private async Task ReadAsync(Stream fromServer)
    {
        while (await Wire.ReadAsync(fromServer) is { } message)
        {
            if (!message.TryGetProperty("method", out var method))
                Complete(new Reply(message));
            else
                await ReceiveAsync(method.GetString()!, message);
        }
    }

    private void Complete(Reply reply)
    {
        var id = reply.Message.GetProperty("id");
        if (id.ValueKind == JsonValueKind.Number && _pending.TryRemove(id.GetInt64(), out var pending))
            pending.SetResult(reply);
        else
            Assert.True(_unasked.Writer.TryWrite(reply));
    }

    private async Task ReceiveAsync(string method, JsonElement message)
    {
        var args = message.GetProperty("params");
        Assert.True(Received(method).Writer.TryWrite(args));
        if (!message.TryGetProperty("id", out var id))
            return;
        var answer = _answers.TryGetValue(method, out var custom) ? custom(args) : "null";
        if (answer is not null)
            await SendRawAsync($$"""{"jsonrpc":"2.0","id":{{id.GetRawText()}},"result":{{answer}}}""");
    }
}
