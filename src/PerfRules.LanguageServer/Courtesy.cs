using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer;

/// <summary>请编辑器帮忙的事：它不肯，记下来就是，会话照常。</summary>
internal static class Courtesy
{
    public static async Task TryAsync(Func<Task> ask, string refusal, TextWriter log)
    {
        try
        {
            await ask().ConfigureAwait(false);
        }
        catch (JsonRpcException exception)
        {
            log.WriteLine($"{refusal}：{exception.Message}");
        }
        catch (OperationCanceledException)
        {
            // 会话已经结束。
        }
    }
}
