using PerfRules.LanguageServer.Protocol.Types;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>编辑器里的一条进度，用完即弃。客户端不会显示进度时什么也不发。</summary>
public sealed class WorkDoneProgress : IDisposable
{
    private readonly Client _client;
    private readonly CancellationTokenSource _cancellation = new();
    private JsonRpcId? _token;

    private WorkDoneProgress(Client client) => _client = client;

    /// <summary>使用者按了取消。</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public static async Task<WorkDoneProgress> StartAsync(Client client, string title, bool cancellable = false, CancellationToken cancellation = default)
    {
        var progress = new WorkDoneProgress(client);
        if (!client.Capabilities.SupportsProgress)
            return progress;
        var token = client.Progress.Add(progress._cancellation);
        try
        {
            await client.CreateProgressAsync(token, cancellation).ConfigureAwait(false);
            progress._token = token;
            progress.Send(new WorkDoneProgressValue("begin", title, Cancellable: cancellable));
        }
        catch (JsonRpcException)
        {
            // 客户端不肯显示，照协议就不许再用这个标记；事情照做。
            client.Progress.Remove(token);
        }
        return progress;
    }

    /// <param name="message">正在做什么。</param>
    /// <param name="percentage">百分之几，0 到 100；说不出时省略。</param>
    public void Report(string message, int? percentage = null) => Send(new WorkDoneProgressValue("report", Message: message, Percentage: percentage));

    /// <summary>结束，可以重复调用。</summary>
    public void Dispose()
    {
        Send(new WorkDoneProgressValue("end"));
        if (_token is { } token)
            _client.Progress.Remove(token);
        _token = null;
    }

    private void Send(WorkDoneProgressValue value)
    {
        if (_token is { } token)
            _client.Notify("$/progress", new ProgressParams(token, value), ProtocolJson.Default.ProgressParams);
    }
}
