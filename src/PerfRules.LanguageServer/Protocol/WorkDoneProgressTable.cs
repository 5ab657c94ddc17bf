using System.Collections.Concurrent;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>正在显示的进度：使用者可以在编辑器里按取消。</summary>
internal sealed class WorkDoneProgressTable
{
    private readonly ConcurrentDictionary<JsonRpcId, CancellationTokenSource> _running = new();
    private long _last;

    public JsonRpcId Add(CancellationTokenSource cancellation)
    {
        var token = JsonRpcId.Of($"progress-{Interlocked.Increment(ref _last)}");
        _running[token] = cancellation;
        return token;
    }

    public void Remove(JsonRpcId token) => _running.TryRemove(token, out _);

    public void Cancel(JsonRpcId token)
    {
        if (_running.TryGetValue(token, out var cancellation))
            _ = cancellation.CancelAsync();
    }
}
