using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>取消：开始之前、进行当中、办完之后。</summary>
public class CancellationTests
{
    [Fact]
    public async Task 还在排队的取消后不再开始()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var began = false;
        await using var client = await CounterServer.StartAsync(server =>
        {
            server.Handlers.OnEdit("占住", ProtocolJson.Default.NoParams, (state, _) =>
            {
                entered.Release();
                release.Wait();
                return state;
            });
            server.Handlers.OnRequest("读", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Read, (_, _, _) =>
            {
                began = true;
                return new Number(0);
            });
            server.Handlers.OnEdit("改", ProtocolJson.Default.NoParams, CounterJson.Default.Number, (state, _) => (new Counter(100), new Number(100)));
        });
        await client.NotifyAsync("占住");
        await entered.WaitAsync();
        var (read, readReply) = await client.SendAsync("读");
        var (edit, editReply) = await client.SendAsync("改");
        await client.CancelAsync(read);
        await client.CancelAsync(edit);
        // 取消不排队：读的循环按次序收到取消之后，才收到这个编号不对的消息。
        await client.SendRawAsync("""{"id":true,"method":"x"}""");
        await client.NextUnaskedAsync();
        release.Release();
        Assert.Equal(ErrorCode.RequestCancelled, (await readReply).ErrorCode);
        Assert.Equal(ErrorCode.RequestCancelled, (await editReply).ErrorCode);
        Assert.Equal(0, await client.ValueAsync());
        Assert.False(began);
    }

    [Fact]
    public async Task 正在办的取消后停下()
    {
        var started = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, cancellation) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return new Number(0);
            }));
        var (id, reply) = await client.SendAsync("等");
        await started.Task;
        await client.CancelAsync(id);
        Assert.Equal(ErrorCode.RequestCancelled, (await reply).ErrorCode);
        Assert.Equal("", client.Log);
    }

    [Fact]
    public async Task 不看取消的办完了也答复已取消()
    {
        var started = new TaskCompletionSource();
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "不看", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, cancellation) =>
            {
                cancellation.Register(proceed.SetResult);
                started.SetResult();
                await proceed.Task;
                return new Number(1);
            }));
        var (id, reply) = await client.SendAsync("不看");
        await started.Task;
        await client.CancelAsync(id);
        Assert.Equal(ErrorCode.RequestCancelled, (await reply).ErrorCode);
    }

    [Fact]
    public async Task 办完之后的取消不理会()
    {
        await using var client = await CounterServer.StartAsync();
        var (id, reply) = await client.SendAsync("值");
        Assert.Null((await reply).ErrorCode);
        await client.CancelAsync(id);
        await client.CancelAsync(9999);
        Assert.Equal(0, await client.ValueAsync());
        Assert.Equal("", client.Log);
    }

    [Fact]
    public async Task 编号是文字的也能取消()
    {
        var started = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, cancellation) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return new Number(0);
            }));
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":"七","method":"等"}""");
        await started.Task;
        await client.NotifyAsync("$/cancelRequest", """{"id":"七"}""");
        var reply = await client.NextUnaskedAsync();
        Assert.Equal("七", reply.Message.GetProperty("id").GetString());
        Assert.Equal(ErrorCode.RequestCancelled, reply.ErrorCode);
    }

    [Fact]
    public async Task 登记在取消上的动作出错不影响会话()
    {
        var started = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, cancellation) =>
            {
                cancellation.Register(() => throw new InvalidOperationException("坏了"));
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return new Number(0);
            }));
        var (id, reply) = await client.SendAsync("等");
        await started.Task;
        await client.CancelAsync(id);
        Assert.Equal(ErrorCode.RequestCancelled, (await reply).ErrorCode);
        Assert.Equal(0, await client.ValueAsync());
    }
}
