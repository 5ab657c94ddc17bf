using System.Text;
using System.Text.Json;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>请求、答复、错误；坏的消息和坏的处理者都不终止会话。</summary>
public class JsonRpcTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("\"7\"")]
    [InlineData("\"请求-七\"")]
    [InlineData("9007199254740993")]
    [InlineData("-3")]
    public async Task 编号原样答复(string id)
    {
        await using var client = await CounterServer.StartAsync();
        await client.SendRawAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"值"}""");
        Assert.Equal(id, (await client.NextUnaskedAsync()).Message.GetProperty("id").GetRawText());
    }

    [Theory]
    [InlineData("{", ErrorCode.ParseError)]
    [InlineData("", ErrorCode.ParseError)]
    [InlineData("{} {}", ErrorCode.ParseError)]
    [InlineData("[]", ErrorCode.InvalidRequest)]
    [InlineData("7", ErrorCode.InvalidRequest)]
    [InlineData("{}", ErrorCode.InvalidRequest)]
    [InlineData("""{"id":null,"method":"值"}""", ErrorCode.InvalidRequest)]
    [InlineData("""{"id":{},"method":"值"}""", ErrorCode.InvalidRequest)]
    [InlineData("""{"id":1,"method":7}""", ErrorCode.InvalidRequest)]
    [InlineData("""{"id":1,"method":"\ud800"}""", ErrorCode.InvalidRequest)]
    [InlineData("""{"id":"\ud800","method":"值"}""", ErrorCode.InvalidRequest)]
    public async Task 不成消息的答复错误而下一条照办(string json, int code)
    {
        await using var client = await CounterServer.StartAsync();
        await client.SendRawAsync(json);
        var reply = await client.NextUnaskedAsync();
        Assert.Equal(code, reply.ErrorCode);
        Assert.Equal(JsonValueKind.Null, reply.Message.GetProperty("id").ValueKind);
        Assert.Equal(0, await client.ValueAsync());
    }

    [Fact]
    public async Task 不是UTF8的消息答复错误而下一条照办()
    {
        await using var client = await CounterServer.StartAsync();
        await client.SendBytesAsync((byte[])[.. "Content-Length: 3\r\n\r\n"u8, (byte)'"', 0xE7, (byte)'"']);
        Assert.Equal(ErrorCode.ParseError, (await client.NextUnaskedAsync()).ErrorCode);
        Assert.Equal(0, await client.ValueAsync());
    }

    [Fact]
    public async Task 嵌套太深的消息答复错误而下一条照办()
    {
        await using var client = await CounterServer.StartAsync();
        await client.SendRawAsync(new string('[', 100_000));
        Assert.Equal(ErrorCode.ParseError, (await client.NextUnaskedAsync()).ErrorCode);
        Assert.Equal(0, await client.ValueAsync());
    }

    [Fact]
    public async Task 分不出消息时说明原因并以失败结束()
    {
        await using var client = await CounterServer.StartAsync();
        await client.SendBytesAsync("Content-Length: 很长\r\n\r\n{}"u8.ToArray());
        Assert.Equal(ErrorCode.ParseError, (await client.NextUnaskedAsync()).ErrorCode);
        Assert.Equal(1, await client.ExitCode);
        Assert.Contains("长度不对", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 关闭之后分不出消息也算失败()
    {
        await using var client = await CounterServer.StartAsync();
        await client.RequestAsync("shutdown");
        await client.SendBytesAsync("x\r\n\r\n"u8.ToArray());
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task 不认识的请求说不支持()
    {
        await using var client = await CounterServer.StartAsync();
        var reply = await client.RequestAsync("没有的");
        Assert.Equal(ErrorCode.MethodNotFound, reply.ErrorCode);
        Assert.Contains("没有的", reply.ErrorMessage, StringComparison.Ordinal);
        // 通知的方法不能当请求用，反之也不能。
        Assert.Equal(ErrorCode.MethodNotFound, (await client.RequestAsync("加", """{"value":1}""")).ErrorCode);
        Assert.Equal(ErrorCode.MethodNotFound, (await client.RequestAsync("$/没有的")).ErrorCode);
    }

    [Fact]
    public async Task 不认识的通知不理会_美元开头的连日志也不记()
    {
        await using var client = await CounterServer.StartAsync();
        await client.NotifyAsync("$/没有的");
        Assert.Equal(0, await client.ValueAsync());
        Assert.Equal("", client.Log);
        await client.NotifyAsync("没有的");
        Assert.Equal(0, await client.ValueAsync());
        Assert.Contains("没有的", client.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":"一"}""")]
    [InlineData("[1]")]
    public async Task 参数不合规定的说参数错误(string? args)
    {
        await using var client = await CounterServer.StartAsync(Echo);
        Assert.Equal(ErrorCode.InvalidParams, (await client.RequestAsync("原样", args)).ErrorCode);
        Assert.Equal(5, (await client.RequestAsync("原样", """{"value":5,"别的":1}""")).Result.GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task 参数里有半个字符的说参数错误()
    {
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequest(
            "文字", CounterJson.Default.Words, CounterJson.Default.Words, Lane.Read, (_, words, _) => words));
        Assert.Equal(ErrorCode.InvalidParams, (await client.RequestAsync("文字", """{"text":"\ud800"}""")).ErrorCode);
    }

    [Fact]
    public async Task 通知的参数不合规定的只记日志()
    {
        await using var client = await CounterServer.StartAsync();
        await client.NotifyAsync("加", """{"value":"一"}""");
        await client.NotifyAsync("$/cancelRequest", """{"id":{}}""");
        await client.NotifyAsync("加", """{"value":1}""");
        Assert.Equal(1, await client.ValueAsync());
        Assert.Contains("加：参数不合规定", client.Log, StringComparison.Ordinal);
        Assert.Contains("$/cancelRequest：参数不合规定", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void 汉字不转义()
    {
        var bytes = Envelope.Result(JsonRpcId.Of("甲"), new Words("福田区＜5%\"&"), CounterJson.Default.Words);
        Assert.Equal("""{"jsonrpc":"2.0","id":"甲","result":{"text":"福田区＜5%\"&"}}""", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task 没有结果也写出来()
    {
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequest(
            "没有", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Read, (_, _, _) => null));
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("没有")).Result.ValueKind);
    }

    [Fact]
    public async Task 还没答复的编号不能重复使用()
    {
        var proceed = new TaskCompletionSource();
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequestAsync(
            "等", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, _) =>
            {
                await proceed.Task;
                return new Number(1);
            }));
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":"同","method":"等"}""");
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":"同","method":"值"}""");
        Assert.Equal(ErrorCode.InvalidRequest, (await client.NextUnaskedAsync()).ErrorCode);
        proceed.SetResult();
        Assert.Equal(1, (await client.NextUnaskedAsync()).Result.GetProperty("value").GetInt32());
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":"同","method":"值"}""");
        Assert.Equal(0, (await client.NextUnaskedAsync()).Result.GetProperty("value").GetInt32());
    }

    [Theory]
    [InlineData("读坏")]
    [InlineData("等坏")]
    [InlineData("快坏")]
    [InlineData("改坏")]
    public async Task 处理者出错答复内部错误而会话照常(string method)
    {
        await using var client = await CounterServer.StartAsync(Faulty);
        await client.NotifyAsync("加", """{"value":1}""");
        var reply = await client.RequestAsync(method);
        Assert.Equal(ErrorCode.InternalError, reply.ErrorCode);
        Assert.DoesNotContain("秘密", reply.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("秘密", client.Log, StringComparison.Ordinal);
        Assert.Equal(1, await client.ValueAsync());
    }

    [Theory]
    [InlineData("通知坏")]
    [InlineData("改动坏")]
    public async Task 处理通知出错只记日志而状态不变(string method)
    {
        await using var client = await CounterServer.StartAsync(Faulty);
        await client.NotifyAsync("加", """{"value":1}""");
        await client.NotifyAsync(method);
        Assert.Equal(1, await client.ValueAsync());
        Assert.Contains("秘密", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 处理者可以说明为什么办不到()
    {
        await using var client = await CounterServer.StartAsync(server => server.Handlers.OnRequest<NoParams, Number>(
            "改名", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Read,
            (_, _, _) => throw new JsonRpcException(ErrorCode.RequestFailed, "“率”已经是另一个口径的名称。")));
        var reply = await client.RequestAsync("改名");
        Assert.Equal(ErrorCode.RequestFailed, reply.ErrorCode);
        Assert.Equal("“率”已经是另一个口径的名称。", reply.ErrorMessage);
        Assert.Equal("", client.Log);
    }

    private static void Echo(ProtocolServer<Counter> server) =>
        server.Handlers.OnRequest("原样", CounterJson.Default.Number, CounterJson.Default.Number, Lane.Read, (_, n, _) => n);

    private static void Faulty(ProtocolServer<Counter> server)
    {
        var on = server.Handlers;
        on.OnRequest<NoParams, Number>("读坏", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Read, (_, _, _) => throw Secret());
        on.OnRequest<NoParams, Number>("快坏", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Quick, (_, _, _) => throw Secret());
        on.OnRequestAsync<NoParams, Number>("等坏", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (_, _, _) =>
        {
            await Task.Yield();
            throw Secret();
        });
        on.OnEdit<NoParams, Number>("改坏", ProtocolJson.Default.NoParams, CounterJson.Default.Number, (_, _) => throw Secret());
        on.OnEdit("改动坏", ProtocolJson.Default.NoParams, (_, _) => throw Secret());
        on.OnNotification("通知坏", ProtocolJson.Default.NoParams, (_, _) => throw Secret());
    }

    private static InvalidOperationException Secret() => new("秘密");
}
