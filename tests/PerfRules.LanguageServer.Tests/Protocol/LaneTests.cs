using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>三条道：改动按次序，读用快照，快的就地办。</summary>
public class LaneTests
{
    [Fact]
    public async Task 改动按到达的次序()
    {
        await using var client = await CounterServer.StartAsync(server =>
            server.Handlers.OnEdit("乘", CounterJson.Default.Number, (state, n) => new Counter(state.Value * n.Value)));
        await client.NotifyAsync("加", """{"value":2}""");
        await client.NotifyAsync("乘", """{"value":10}""");
        await client.NotifyAsync("加", """{"value":1}""");
        await client.NotifyAsync("乘", """{"value":2}""");
        Assert.Equal(42, await client.ValueAsync());
    }

    [Fact]
    public async Task 改动的请求交回状态和结果()
    {
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnEdit(
            "取号", ProtocolJson.Default.NoParams, CounterJson.Default.Number, (state, _) => (new Counter(state.Value + 1), new Number(state.Value))));
        Assert.Equal(0, (await client.RequestAsync("取号")).Result.GetProperty("value").GetInt32());
        Assert.Equal(1, (await client.RequestAsync("取号")).Result.GetProperty("value").GetInt32());
        Assert.Equal(2, await client.ValueAsync());
    }

    [Fact]
    public async Task 读的用收到时的状态_其间有改动就过时()
    {
        var started = new TaskCompletionSource<int>();
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => Slow(server, started, proceed));
        await client.NotifyAsync("加", """{"value":1}""");
        var (_, reply) = await client.SendAsync("慢读");
        Assert.Equal(1, await started.Task);
        await client.NotifyAsync("加", """{"value":1}""");
        Assert.Equal(ErrorCode.ContentModified, (await reply).ErrorCode);
        Assert.Equal(2, await client.ValueAsync());
    }

    [Fact]
    public async Task 没有看取消而办完的也过时()
    {
        var started = new TaskCompletionSource();
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "慢读", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (state, _, _) =>
            {
                started.SetResult();
                await proceed.Task;
                return new Number(state.Value);
            }));
        var (_, reply) = await client.SendAsync("慢读");
        await started.Task;
        await client.NotifyAsync("加", """{"value":1}""");
        Assert.Equal(1, await client.ValueAsync());
        proceed.SetResult();
        Assert.Equal(ErrorCode.ContentModified, (await reply).ErrorCode);
    }

    [Fact]
    public async Task 拉取诊断过时了请客户端再问()
    {
        var started = new TaskCompletionSource<int>();
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => Slow(server, started, proceed, WhenStale.Retrigger));
        var (_, reply) = await client.SendAsync("慢读");
        await started.Task;
        await client.NotifyAsync("加", """{"value":1}""");
        Assert.Equal(ErrorCode.ServerCancelled, (await reply).ErrorCode);
        Assert.True((await reply).Message.GetProperty("error").GetProperty("data").GetProperty("retriggerRequest").GetBoolean());
    }

    [Fact]
    public async Task 读的不占循环也不互相等()
    {
        var proceed = new TaskCompletionSource();
        var both = new CountdownEvent(2);
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "慢读", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (state, _, _) =>
            {
                both.Signal();
                await proceed.Task;
                return new Number(state.Value);
            }));
        var (_, first) = await client.SendAsync("慢读");
        var (_, second) = await client.SendAsync("慢读");
        Assert.Equal(0, await client.ValueAsync());
        await Task.Run(both.Wait);
        Assert.False(first.IsCompleted || second.IsCompleted);
        proceed.SetResult();
        Assert.Equal(0, (await first).Result.GetProperty("value").GetInt32());
        Assert.Equal(0, (await second).Result.GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task 快的通知和请求不让读的过时()
    {
        var started = new TaskCompletionSource<int>();
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server =>
        {
            Slow(server, started, proceed);
            server.Handlers.OnNotification("看", ProtocolJson.Default.NoParams, (_, _) => { });
        });
        var (_, reply) = await client.SendAsync("慢读");
        await started.Task;
        await client.NotifyAsync("看");
        Assert.Equal(0, await client.ValueAsync());
        proceed.SetResult();
        Assert.Null((await reply).ErrorCode);
    }

    [Fact]
    public async Task 别的线程交来的改动也排队并让读的过时()
    {
        var started = new TaskCompletionSource<int>();
        var proceed = new TaskCompletionSource();
        ProtocolServer<Counter>? running = null;
        await using var client = await CounterServer.StartAsync(server => Slow(running = server, started, proceed));
        var (_, reply) = await client.SendAsync("慢读");
        await started.Task;
        running!.Post(state => new Counter(state.Value + 7));
        Assert.Equal(ErrorCode.ContentModified, (await reply).ErrorCode);
        Assert.Equal(7, await client.ValueAsync());
    }

    [Fact]
    public async Task 改动之后告知新的状态_没有改动的不告知()
    {
        await using var client = await CounterServer.StartAsync(server =>
        {
            server.Handlers.OnEdit("不改", ProtocolJson.Default.NoParams, (state, _) => state);
            server.Handlers.OnStateChanged(state => server.Client.Notify("已改动", new Number(state.Value), CounterJson.Default.Number));
        });
        await client.NotifyAsync("不改");
        await client.NotifyAsync("加", """{"value":3}""");
        Assert.Equal(3, await client.ValueAsync());
        Assert.Equal(1, client.Waiting("已改动"));
        Assert.Equal(3, (await client.NextAsync("已改动")).GetProperty("value").GetInt32());
    }

    private static void Slow(
        ProtocolServer<Counter> server, TaskCompletionSource<int> started, TaskCompletionSource proceed, WhenStale whenStale = WhenStale.ContentModified) =>
        server.Handlers.OnRequestAsync(
            "慢读",
            ProtocolJson.Default.NoParams,
            CounterJson.Default.Number,
            async (state, _, cancellation) =>
            {
                started.SetResult(state.Value);
                await proceed.Task.WaitAsync(cancellation);
                return new Number(state.Value);
            },
            whenStale);
}
