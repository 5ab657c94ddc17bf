namespace PerfRules.LanguageServer.Protocol;

/// <summary>处理者的任何错误都止于此：一件事办坏了，记下日志，会话照常。</summary>
internal sealed class HandlerGuard(TextWriter log)
{
    /// <summary>办一个请求，得到整条答复。</summary>
    public async Task<byte[]> RunAsync(IncomingRequest request, Func<Task<byte[]>> handle)
    {
        try
        {
            return await handle().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return request.Refusal();
        }
        catch (JsonRpcException exception)
        {
            return request.IsInterrupted ? request.Refusal() : Envelope.Error(request.Id, exception.Code, exception.Message);
        }
        catch (Exception exception)
        {
            log.WriteLine($"处理 {request.Method}（编号 {request.Id}）时出错：{exception}");
            return Envelope.Error(request.Id, ErrorCode.InternalError, $"服务器处理 {request.Method} 时出了内部错误，详情见日志。");
        }
    }

    /// <summary>办一个通知，或者别的没有答复的事。</summary>
    public void Run(string method, Action handle)
    {
        try
        {
            handle();
        }
        catch (JsonRpcException exception)
        {
            log.WriteLine($"{method}：{exception.Message}");
        }
        catch (Exception exception)
        {
            log.WriteLine($"处理 {method} 时出错：{exception}");
        }
    }
}
