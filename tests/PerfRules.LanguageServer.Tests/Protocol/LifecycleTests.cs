using System.Diagnostics;
using System.Text.Json;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>会话的开始和结束。</summary>
public class LifecycleTests
{
    [Fact]
    public async Task 开始之前的请求不办()
    {
        await using var client = CounterServer.Create();
        Assert.Equal(ErrorCode.ServerNotInitialized, (await client.RequestAsync("值")).ErrorCode);
        Assert.Equal(ErrorCode.ServerNotInitialized, (await client.RequestAsync("shutdown")).ErrorCode);
    }

    [Fact]
    public async Task 开始之前的通知不理会()
    {
        await using var client = CounterServer.Create();
        await client.NotifyAsync("加", """{"value":5}""");
        await client.InitializeAsync();
        Assert.Equal(0, await client.ValueAsync());
    }

    [Fact]
    public async Task 只能开始一次()
    {
        await using var client = await CounterServer.StartAsync();
        Assert.Equal(ErrorCode.InvalidRequest, (await client.RequestAsync("initialize", """{"capabilities":{}}""")).ErrorCode);
    }

    [Fact]
    public async Task 没能开始的可以再来()
    {
        await using var client = CounterServer.Create();
        Assert.Equal(ErrorCode.InvalidParams, (await client.RequestAsync("initialize", """{"capabilities":7}""")).ErrorCode);
        Assert.Equal(ErrorCode.ServerNotInitialized, (await client.RequestAsync("值")).ErrorCode);
        await client.InitializeAsync();
        Assert.Equal(0, await client.ValueAsync());
    }

    [Fact]
    public async Task 关闭之后的请求和通知都不办()
    {
        await using var client = await CounterServer.StartAsync();
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("shutdown")).Result.ValueKind);
        await client.NotifyAsync("加", """{"value":5}""");
        Assert.Equal(ErrorCode.InvalidRequest, (await client.RequestAsync("值")).ErrorCode);
        Assert.Equal(ErrorCode.InvalidRequest, (await client.RequestAsync("shutdown")).ErrorCode);
        Assert.Equal("", client.Log);
    }

    [Fact]
    public async Task 先关闭后退出的退出码是零()
    {
        await using var client = await CounterServer.StartAsync();
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task 没有关闭就退出的退出码是一()
    {
        await using var client = await CounterServer.StartAsync();
        await client.NotifyAsync("exit");
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task 还没开始也可以退出()
    {
        await using var client = CounterServer.Create();
        await client.NotifyAsync("exit");
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task 退出不等还在办的请求()
    {
        var started = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "一直等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, cancellation) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return new Number(0);
            }));
        await client.SendAsync("一直等");
        await started.Task;
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task 输入结束时办完已经收到的再离开()
    {
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (state, _, _) =>
            {
                await proceed.Task;
                return new Number(state.Value);
            }));
        await client.NotifyAsync("加", """{"value":3}""");
        var (_, waiting) = await client.SendAsync("等");
        var (_, value) = await client.SendAsync("值");
        await client.CloseAsync();
        Assert.Equal(3, (await value).Result.GetProperty("value").GetInt32());
        proceed.SetResult();
        Assert.Equal(3, (await waiting).Result.GetProperty("value").GetInt32());
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task 关闭之后输入结束算正常()
    {
        await using var client = await CounterServer.StartAsync();
        await client.RequestAsync("shutdown");
        await client.CloseAsync();
        Assert.Equal(0, await client.ExitCode);
    }

    [Fact]
    public async Task 输入结束时等着客户端答复的不再等()
    {
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "问", ProtocolJson.Default.NoParams, CounterJson.Default.Number, (_, args, cancellation) =>
                server.Client.RequestAsync("不答复的", args, ProtocolJson.Default.NoParams, CounterJson.Default.Number, cancellation)));
        client.Answer("不答复的", _ => null);
        var (_, reply) = await client.SendAsync("问");
        await client.NextAsync("不答复的");
        await client.CloseAsync();
        Assert.Equal(ErrorCode.RequestCancelled, (await reply).ErrorCode);
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task 启动它的进程结束它就结束()
    {
        var parent = new TaskCompletionSource();
        var watched = new TaskCompletionSource<int>();
        await using var client = CounterServer.Create(waitForProcess: (id, cancellation) =>
        {
            watched.SetResult(id);
            return parent.Task.WaitAsync(cancellation);
        });
        await client.RequestAsync("initialize", """{"processId":4321,"capabilities":{}}""");
        Assert.Equal(4321, await watched.Task);
        Assert.Equal(0, await client.ValueAsync());
        parent.SetResult();
        Assert.Equal(1, await client.ExitCode);
        Assert.Contains("已经结束", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 真的进程结束时知道()
    {
        // cat 读到输入结束为止，何时结束由测试决定。
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "sort" : "cat") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var exited = ParentProcess.WaitForExitAsync(child.Id, CancellationToken.None);
        Assert.False(exited.IsCompleted);
        child.StandardInput.Close();
        await exited;
        Assert.True(child.HasExited);
        await ParentProcess.WaitForExitAsync(child.Id, CancellationToken.None);
    }
}
