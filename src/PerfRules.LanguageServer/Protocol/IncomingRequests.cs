using System.Collections.Concurrent;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>还没有答复的请求：排着队的、正在办的，其中在线程池里读的另记一份。</summary>
internal sealed class IncomingRequests
{
    private readonly ConcurrentDictionary<JsonRpcId, IncomingRequest> _all = new();
    private readonly ConcurrentDictionary<IncomingRequest, Task> _reads = new();

    /// <summary>全部读请求都办完。</summary>
    public Task WhenRead => Task.WhenAll(_reads.Values);

    /// <summary>编号正用着时不成。</summary>
    public bool TryAdd(IncomingRequest request) => _all.TryAdd(request.Id, request);

    public void Remove(IncomingRequest request) => _all.TryRemove(request.Id, out _);

    /// <summary>已经答复了的不理会。</summary>
    public void Cancel(JsonRpcId id)
    {
        if (_all.TryGetValue(id, out var request))
            request.Cancel();
    }

    public void CancelAll()
    {
        foreach (var request in _all.Values)
            request.Cancel();
    }

    /// <summary>状态就要改动，正在读的都过时了。</summary>
    public void MakeReadsStale()
    {
        foreach (var request in _reads.Keys)
            request.MakeStale();
    }

    /// <summary>在线程池里办。</summary>
    public void StartRead(IncomingRequest request, Func<Task> handle)
    {
        // 先登记再开始：办得快的可能在登记之前就办完，从此留在表里。
        var registered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _reads[request] = ReadAsync(registered.Task, request, handle);
        registered.SetResult();
    }

    private async Task ReadAsync(Task registered, IncomingRequest request, Func<Task> handle)
    {
        await registered.ConfigureAwait(false);
        await handle().ConfigureAwait(false);
        _reads.TryRemove(request, out _);
    }
}
