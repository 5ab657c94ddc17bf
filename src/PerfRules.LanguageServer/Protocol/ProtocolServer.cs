using System.IO.Pipelines;
using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>
/// 一次会话：读消息、处理消息、写消息三个循环，由队列相连。
/// 读的循环只管分出消息，取消和答复随到随办，其余排队；处理的循环按次序办理并独占状态。
/// </summary>
/// <typeparam name="TState">会话的状态，不可变。</typeparam>
public sealed class ProtocolServer<TState>
    where TState : class
{
    private readonly FrameReader _input;
    private readonly FrameWriter _output;
    private readonly TextWriter _log;
    private readonly MessageLoop<TState> _loop;

    public ProtocolServer(PipeReader input, PipeWriter output, TextWriter log, ServerOptions<TState> options)
    {
        _input = new FrameReader(input);
        _output = new FrameWriter(output);
        _log = TextWriter.Synchronized(log);
        Client = new Client(_output);
        _loop = new MessageLoop<TState>(_output, Client, _log, options);
    }

    public Client Client { get; }

    /// <summary>登记处理者，在 <see cref="RunAsync"/> 之前。</summary>
    public HandlerTable<TState> Handlers => _loop.Handlers;

    /// <summary>从别的线程改动状态（如取来了设置）：与改动的通知一样排队，读请求随之过时。</summary>
    public void Post(Func<TState, TState> edit) => _loop.Post(edit);

    /// <summary>运行到 exit、输入结束或启动它的进程结束；值是进程的退出码。</summary>
    public async Task<int> RunAsync()
    {
        using var ending = new CancellationTokenSource();
        var writing = _output.RunAsync();
        var reading = ReadAsync(ending.Token);
        var processing = _loop.RunAsync(ending.Token);
        var first = await Task.WhenAny(processing, _loop.ParentExited, writing).ConfigureAwait(false);
        // 读的循环可能停在收不回的系统调用里，不等它。
        await ending.CancelAsync().ConfigureAwait(false);
        _output.Complete();
        if (first != processing)
        {
            _log.WriteLine(first == writing ? "对方不再读取，会话结束。" : "启动服务器的进程已经结束，会话结束。");
            return 1;
        }
        await Task.WhenAny(WhenWritten(writing), _loop.ParentExited).ConfigureAwait(false);
        return await processing.ConfigureAwait(false);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            while (await _input.ReadAsync(cancellation).ConfigureAwait(false) is { } body)
                Receive(body);
        }
        catch (FramingException exception)
        {
            _log.WriteLine(exception.Message);
            _output.Post(Envelope.Error(null, ErrorCode.ParseError, exception.Message));
            _loop.Fail();
        }
        catch (IOException exception)
        {
            _log.WriteLine($"输入中断：{exception.Message}");
        }
        catch (OperationCanceledException)
        {
            // 会话已经结束。
        }
        finally
        {
            Client.Abandon();
            _loop.Complete();
            await _input.CompleteAsync().ConfigureAwait(false);
        }
    }

    private void Receive(byte[] body)
    {
        try
        {
            _loop.Receive(JsonRpcMessage.Parse(body));
        }
        catch (JsonException exception)
        {
            _log.WriteLine($"收到的不是 JSON：{exception.Message}");
            _output.Post(Envelope.Error(null, ErrorCode.ParseError, "收到的不是 JSON。"));
        }
        catch (JsonRpcException exception)
        {
            _log.WriteLine(exception.Message);
            _output.Post(Envelope.Error(null, exception.Code, exception.Message));
        }
    }

    private async Task WhenWritten(Task writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            _log.WriteLine($"输出中断：{exception.Message}");
        }
    }
}
