using System.Threading.Channels;
using PerfRules.LanguageServer.Protocol.Types;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>
/// 处理消息的循环，状态归它独占。改动和快的请求就在循环上办；读请求带着此刻的状态到线程池里办，
/// 循环不等它们。循环本身从不等待客户端，所以队列总在前进。
/// </summary>
internal sealed class MessageLoop<TState>(FrameWriter output, Client client, TextWriter log, ServerOptions<TState> options)
    where TState : class
{
    private readonly Channel<Func<Task>> _queue = Channel.CreateUnbounded<Func<Task>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IncomingRequests _requests = new();
    private readonly HandlerGuard _guard = new(log);
    private readonly TaskCompletionSource _parentExited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lifecycle _lifecycle = new();
    private TState _state = options.InitialState;
    private CancellationToken _ending;
    private volatile bool _failed;

    public HandlerTable<TState> Handlers { get; } = new();

    public Task ParentExited => _parentExited.Task;

    /// <summary>收到一条消息，在读的循环上。取消和答复不排队：要取消的正在排队，要答复的正等着。</summary>
    public void Receive(JsonRpcMessage message)
    {
        if (message is { Id: { } id, Method: { } method })
            ReceiveRequest(new IncomingRequest(id, method), message);
        else if (message.Method is null)
            ReceiveAnswer(message);
        else if (message.Method == "$/cancelRequest")
            _guard.Run(message.Method, () => _requests.Cancel(HandlerTable<TState>.Read(message.Params, ProtocolJson.Default.CancelParams).Id));
        else if (message.Method == "window/workDoneProgress/cancel")
            _guard.Run(message.Method, () => client.Progress.Cancel(HandlerTable<TState>.Read(message.Params, ProtocolJson.Default.WorkDoneProgressParams).Token));
        else
            Enqueue(() => Notify(message.Method, message));
    }

    public void Post(Func<TState, TState> edit) => Enqueue(() => _guard.Run("内部改动", () => Edit(edit)));

    /// <summary>不会再有消息；已经排队的照办。</summary>
    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>会话不能正常结束了。</summary>
    public void Fail() => _failed = true;

    public async Task<int> RunAsync(CancellationToken ending)
    {
        _ending = ending;
        await foreach (var work in _queue.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await work().ConfigureAwait(false);
            if (_lifecycle.HasExited)
            {
                _requests.CancelAll();
                return _lifecycle.ExitCode;
            }
        }
        await _requests.WhenRead.ConfigureAwait(false);
        return _failed ? 1 : _lifecycle.ExitCode;
    }

    private void Enqueue(Func<Task> work) => _queue.Writer.TryWrite(work);

    private void Enqueue(Action work) => Enqueue(() =>
    {
        work();
        return Task.CompletedTask;
    });

    private void ReceiveRequest(IncomingRequest request, JsonRpcMessage message)
    {
        if (_requests.TryAdd(request))
            Enqueue(() => Process(request, message));
        else
            output.Post(Envelope.Error(request.Id, ErrorCode.InvalidRequest, $"编号 {request.Id} 的请求还没有答复，不能重复使用。"));
    }

    private void ReceiveAnswer(JsonRpcMessage message)
    {
        if (!client.Complete(message))
            log.WriteLine($"收到一个没有问过的答复（编号 {message.Id}）。");
    }

    private async Task Process(IncomingRequest request, JsonRpcMessage message)
    {
        if (_lifecycle.Refuse(request) is { } refusal)
            Answer(request, refusal);
        else if (request.Method is "initialize" or "shutdown")
            Answer(request, await _guard.RunAsync(request, () => Task.FromResult(Administer(request, message))).ConfigureAwait(false));
        else if (Handlers.FindRequest(request.Method) is { } handler)
            await Process(request, message, handler).ConfigureAwait(false);
        else
            Answer(request, Envelope.Error(request.Id, ErrorCode.MethodNotFound, $"不支持的方法：{request.Method}"));
    }

    private async Task Process(IncomingRequest request, JsonRpcMessage message, Handler<TState> handler)
    {
        switch (handler)
        {
            case Handler<TState>.EditRequest edit:
                Answer(request, await _guard.RunAsync(request, () => Task.FromResult(Edit(request, message, edit))).ConfigureAwait(false));
                break;
            case Handler<TState>.Request { Lane: Lane.Quick } quick:
                Answer(request, await _guard.RunAsync(request, () => Handle(_state, request, message, quick)).ConfigureAwait(false));
                break;
            case Handler<TState>.Request read:
                var snapshot = _state;
                request.Retrigger = read.WhenStale == WhenStale.Retrigger;
                _requests.StartRead(request, async () =>
                    Answer(request, await _guard.RunAsync(request, () => Handle(snapshot, request, message, read)).ConfigureAwait(false)));
                break;
        }
    }

    private static async Task<byte[]> Handle(TState snapshot, IncomingRequest request, JsonRpcMessage message, Handler<TState>.Request handler)
    {
        // 还没开始就被取消的不必开始。
        request.Interruption.ThrowIfCancellationRequested();
        var answer = await handler.Run(snapshot, message.Params, request).ConfigureAwait(false);
        return request.TryAnswer() ? answer : request.Refusal();
    }

    private byte[] Edit(IncomingRequest request, JsonRpcMessage message, Handler<TState>.EditRequest handler)
    {
        if (!request.TryAnswer())
            return request.Refusal();
        byte[] answer = [];
        Edit(state =>
        {
            (state, answer) = handler.Run(state, message.Params, request.Id);
            return state;
        });
        return answer;
    }

    // 先让读请求停下，再改动：它们的结果已经没有用，不该再占着处理器。
    private void Edit(Func<TState, TState> edit)
    {
        _requests.MakeReadsStale();
        var before = _state;
        _state = edit(before);
        if (!ReferenceEquals(before, _state))
            _guard.Run("改动之后", () => Handlers.StateChanged(_state));
    }

    private void Notify(string method, JsonRpcMessage message)
    {
        if (method == "exit")
            _lifecycle.Exit();
        else if (_lifecycle.AcceptsNotifications)
            _guard.Run(method, () => Handle(method, message));
    }

    private void Handle(string method, JsonRpcMessage message)
    {
        switch (Handlers.FindNotification(method))
        {
            case Handler<TState>.EditNotification edit:
                Edit(state => edit.Run(state, message.Params));
                break;
            case Handler<TState>.QuickNotification quick:
                quick.Run(_state, message.Params);
                break;
            default:
                if (method == "$/setTrace")
                    client.Trace = HandlerTable<TState>.Read(message.Params, ProtocolJson.Default.SetTraceParams).Value;
                else if (!method.StartsWith("$/", StringComparison.Ordinal))
                    log.WriteLine($"没有处理的通知：{method}");
                break;
        }
    }

    private byte[] Administer(IncomingRequest request, JsonRpcMessage message)
    {
        if (!request.TryAnswer())
            return request.Refusal();
        if (request.Method == "shutdown")
        {
            _lifecycle.ShutDown();
            return Envelope.NullResult(request.Id);
        }
        var args = HandlerTable<TState>.Read(message.Params, ProtocolJson.Default.InitializeParams);
        client.Capabilities = args.Capabilities;
        client.Trace = args.Trace ?? TraceValue.Off;
        var (state, result) = options.Initialize(_state, args);
        var answer = Envelope.Result(request.Id, result, ProtocolJson.Default.InitializeResult);
        _state = state;
        _lifecycle.Initialized();
        if (args.ProcessId is { } parent)
            _ = WatchParent(parent);
        return answer;
    }

    private async Task WatchParent(int processId)
    {
        try
        {
            await options.WaitForProcess(processId, _ending).ConfigureAwait(false);
            _parentExited.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            // 会话先结束了。
        }
    }

    private void Answer(IncomingRequest request, byte[] answer)
    {
        // 先除名再答复：客户端收到答复就可以再用这个编号。
        _requests.Remove(request);
        output.Post(answer);
        client.LogTrace($"已答复 {request.Method}（编号 {request.Id}）");
    }
}
