using System.IO.Pipelines;
using System.Text.Json;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>服务器向客户端发的通知和请求。</summary>
public class ClientTests
{
    private const string Everything = """
        {
          "workspace": {
            "applyEdit": true, "configuration": true, "didChangeConfiguration": {"dynamicRegistration": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true}, "diagnostics": {"refreshSupport": true},
            "semanticTokens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "codeLens": {"refreshSupport": true}
          },
          "window": {"workDoneProgress": true, "showDocument": {"support": true}}
        }
        """;

    [Fact]
    public async Task 显示进度()
    {
        await using var client = await DoingAsync(Everything, async (server, cancellation) =>
        {
            using var progress = await WorkDoneProgress.StartAsync(server, "检查规则", cancellation: cancellation);
            progress.Report("福田区", 50);
        });
        Assert.Null((await client.RequestAsync("做")).ErrorCode);
        var token = (await client.NextAsync("window/workDoneProgress/create")).GetProperty("token");
        foreach (var expected in (string[])
        [
            """{"kind":"begin","title":"检查规则","cancellable":false}""", """{"kind":"report","message":"福田区","percentage":50}""", """{"kind":"end"}""",
        ])
        {
            var progress = await client.NextAsync("$/progress");
            Assert.Equal(token.GetString(), progress.GetProperty("token").GetString());
            Assert.Equal(expected, progress.GetProperty("value").GetRawText());
        }
    }

    [Fact]
    public async Task 进度可以由使用者取消()
    {
        await using var client = await DoingAsync(Everything, async (server, _) =>
        {
            using var progress = await WorkDoneProgress.StartAsync(server, "检查规则", cancellable: true);
            var cancelled = new TaskCompletionSource();
            progress.Cancellation.Register(cancelled.SetResult);
            await cancelled.Task;
        });
        var (_, reply) = await client.SendAsync("做");
        var token = (await client.NextAsync("window/workDoneProgress/create")).GetProperty("token");
        await client.NextAsync("$/progress");
        await client.NotifyAsync("window/workDoneProgress/cancel", $$"""{"token":{{token.GetRawText()}}}""");
        Assert.Null((await reply).ErrorCode);
        Assert.Equal("end", (await client.NextAsync("$/progress")).GetProperty("value").GetProperty("kind").GetString());
        // 已经结束的进度，取消不理会。
        await client.NotifyAsync("window/workDoneProgress/cancel", $$"""{"token":{{token.GetRawText()}}}""");
        Assert.Equal(0, await client.ValueAsync());
        Assert.Equal("", client.Log);
    }

    [Fact]
    public async Task 客户端不肯显示进度时事情照做()
    {
        await using var client = await DoingAsync(Everything, async (server, _) =>
        {
            using var progress = await WorkDoneProgress.StartAsync(server, "检查规则");
            progress.Report("福田区");
        });
        client.Answer("window/workDoneProgress/create", _ => null);
        var (_, reply) = await client.SendAsync("做");
        await client.NextAsync("window/workDoneProgress/create");
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"不行"}}""");
        Assert.Null((await reply).ErrorCode);
        Assert.Equal(0, client.Waiting("$/progress"));
    }

    [Fact]
    public async Task 客户端没说会的都不发()
    {
        await using var client = await DoingAsync("{}", async (server, cancellation) =>
        {
            using (var progress = await WorkDoneProgress.StartAsync(server, "检查规则", cancellation: cancellation))
                progress.Report("福田区");
            await server.WatchFilesAsync(["**/*.prules"], cancellation);
            await server.WatchConfigurationAsync("perfrules", cancellation);
            Assert.Null(await server.GetConfigurationAsync("perfrules", CounterJson.Default.Number, cancellation));
            Assert.False((await server.ApplyEditAsync("改", new Lsp.WorkspaceEdit(), cancellation)).Applied);
            Assert.False(await server.ShowDocumentAsync(new Lsp.ShowDocumentParams(DocumentId.Parse("file:///a")), cancellation));
            await server.RefreshDiagnosticsAsync(cancellation);
            await server.RefreshSemanticTokensAsync(cancellation);
            await server.RefreshInlayHintsAsync(cancellation);
            await server.RefreshCodeLensesAsync(cancellation);
            server.LogTrace("看不到");
        });
        Assert.Null((await client.RequestAsync("做")).ErrorMessage);
        Assert.Empty(client.ReceivedMethods);
    }

    [Fact]
    public async Task 守候文件和设置()
    {
        await using var client = await DoingAsync(Everything, async (server, cancellation) =>
        {
            await server.WatchFilesAsync(["**/*.prules", "**/*.json"], cancellation);
            await server.WatchConfigurationAsync("perfrules", cancellation);
        });
        Assert.Null((await client.RequestAsync("做")).ErrorCode);
        Assert.Equal(
            """{"registrations":[{"id":"files","method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.prules"},{"globPattern":"**/*.json"}]}}]}""",
            (await client.NextAsync("client/registerCapability")).GetRawText());
        Assert.Equal(
            """{"registrations":[{"id":"configuration","method":"workspace/didChangeConfiguration","registerOptions":{"section":"perfrules"}}]}""",
            (await client.NextAsync("client/registerCapability")).GetRawText());
    }

    [Theory]
    [InlineData("""[{"value":9}]""", 9)]
    [InlineData("[null]", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public async Task 取设置(string answer, int? expected)
    {
        int? value = -1;
        await using var client = await DoingAsync(Everything, async (server, cancellation) =>
            value = (await server.GetConfigurationAsync("perfrules", CounterJson.Default.Number, cancellation))?.Value);
        client.Answer("workspace/configuration", _ => answer);
        Assert.Null((await client.RequestAsync("做")).ErrorCode);
        Assert.Equal("""{"items":[{"section":"perfrules"}]}""", (await client.NextAsync("workspace/configuration")).GetRawText());
        Assert.Equal(expected, value);
    }

    [Fact]
    public async Task 收到设置改动的通知后取设置并改动状态()
    {
        await using var client = await CounterServer.StartAsync(
            server =>
            {
                server.Handlers.OnNotification(
                    "workspace/didChangeConfiguration", ProtocolJson.Default.DidChangeConfigurationParams, (_, _) => _ = PullAsync(server));
                server.Handlers.OnStateChanged(
                    state => server.Client.Notify("已改动", new Number(state.Value), CounterJson.Default.Number));
            },
            Everything);
        client.Answer("workspace/configuration", _ => """[{"value":12}]""");
        await client.NotifyAsync("workspace/didChangeConfiguration", """{"settings":null}""");
        Assert.Equal("""{"value":12}""", (await client.NextAsync("已改动")).GetRawText());
        Assert.Equal(12, await client.ValueAsync());

        static async Task PullAsync(ProtocolServer<Counter> server)
        {
            var number = await server.Client.GetConfigurationAsync("perfrules", CounterJson.Default.Number);
            server.Post(_ => new Counter(number!.Value));
        }
    }

    [Fact]
    public async Task 改动文件打开文件和刷新()
    {
        var applied = false;
        var shown = false;
        await using var client = await DoingAsync(Everything, async (server, cancellation) =>
        {
            applied = (await server.ApplyEditAsync("补一档", new Lsp.WorkspaceEdit(DocumentChanges: []), cancellation)).Applied;
            shown = await server.ShowDocumentAsync(new Lsp.ShowDocumentParams(DocumentId.Parse("file:///a"), TakeFocus: true), cancellation);
            await server.RefreshDiagnosticsAsync(cancellation);
            await server.RefreshSemanticTokensAsync(cancellation);
            await server.RefreshInlayHintsAsync(cancellation);
            await server.RefreshCodeLensesAsync(cancellation);
        });
        client.Answer("workspace/applyEdit", _ => """{"applied":true}""");
        client.Answer("window/showDocument", _ => """{"success":true}""");
        Assert.Null((await client.RequestAsync("做")).ErrorCode);
        Assert.True(applied);
        Assert.True(shown);
        Assert.Equal("""{"edit":{"documentChanges":[]},"label":"补一档"}""", (await client.NextAsync("workspace/applyEdit")).GetRawText());
        foreach (var kind in (string[])["diagnostic", "semanticTokens", "inlayHint", "codeLens"])
            await client.NextAsync($"workspace/{kind}/refresh");
    }

    [Fact]
    public async Task 客户端以错误答复时处理者知道()
    {
        JsonRpcException? error = null;
        await using var client = await DoingAsync(Everything, async (server, cancellation) =>
            error = await Assert.ThrowsAsync<JsonRpcException>(() => server.WatchFilesAsync(["*"], cancellation)));
        client.Answer("client/registerCapability", _ => null);
        var (_, reply) = await client.SendAsync("做");
        await client.NextAsync("client/registerCapability");
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"没有"}}""");
        Assert.Null((await reply).ErrorCode);
        Assert.Equal((-32601, "没有"), (error!.Code, error.Message));
    }

    [Fact]
    public async Task 取消的请求也向客户端撤回()
    {
        await using var client = await DoingAsync(Everything, (server, cancellation) => server.WatchFilesAsync(["*"], cancellation));
        client.Answer("client/registerCapability", _ => null);
        var (id, reply) = await client.SendAsync("做");
        await client.NextAsync("client/registerCapability");
        await client.CancelAsync(id);
        Assert.Equal(ErrorCode.RequestCancelled, (await reply).ErrorCode);
        Assert.Equal("""{"id":1}""", (await client.NextAsync("$/cancelRequest")).GetRawText());
        // 撤回之后才来的答复不理会，只记日志。
        await client.SendRawAsync("""{"jsonrpc":"2.0","id":1,"result":null}""");
        Assert.Equal(0, await client.ValueAsync());
        Assert.Contains("没有问过的答复", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 跟踪随设置开关()
    {
        await using var client = await DoingAsync("{}", (server, _) =>
        {
            server.LogTrace("做了", "细节");
            return Task.CompletedTask;
        });
        await client.RequestAsync("做");
        Assert.Equal(0, client.Waiting("$/logTrace"));
        await client.NotifyAsync("$/setTrace", """{"value":"messages"}""");
        await client.RequestAsync("做");
        Assert.Equal("""{"message":"做了"}""", (await client.NextAsync("$/logTrace")).GetRawText());
        Assert.StartsWith("""{"message":"已答复 做""", (await client.NextAsync("$/logTrace")).GetRawText(), StringComparison.Ordinal);
        await client.NotifyAsync("$/setTrace", """{"value":"verbose"}""");
        await client.RequestAsync("做");
        Assert.Equal("""{"message":"做了","verbose":"细节"}""", (await client.NextAsync("$/logTrace")).GetRawText());
        await client.NextAsync("$/logTrace");
        await client.NotifyAsync("$/setTrace", """{"value":"off"}""");
        await client.RequestAsync("做");
        Assert.Equal(0, await client.ValueAsync());
        Assert.Equal(0, client.Waiting("$/logTrace"));
    }

    [Fact]
    public async Task 开场时也可以打开跟踪()
    {
        await using var client = await CounterServer.StartAsync(more: ""","trace":"messages" """);
        Assert.Contains("initialize", (await client.NextAsync("$/logTrace")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 消息和日志()
    {
        await using var client = await DoingAsync("{}", (server, _) =>
        {
            server.LogMessage(Lsp.MessageType.Info, "已检查3个文件");
            server.ShowMessage(Lsp.MessageType.Warning, "找不到数据文件");
            return Task.CompletedTask;
        });
        await client.RequestAsync("做");
        Assert.Equal("""{"type":3,"message":"已检查3个文件"}""", (await client.NextAsync("window/logMessage")).GetRawText());
        Assert.Equal("""{"type":2,"message":"找不到数据文件"}""", (await client.NextAsync("window/showMessage")).GetRawText());
    }

    [Fact]
    public async Task 对方不再读取就结束()
    {
        var toServer = new Pipe();
        var fromServer = new Pipe();
        using var log = new StringWriter();
        var running = Server.RunAsync(toServer.Reader, fromServer.Writer, log, _ => null);
        await fromServer.Reader.CompleteAsync();
        await toServer.Writer.WriteAsync(Wire.Frame("""{"jsonrpc":"2.0","id":1,"method":"x"}"""));
        Assert.Equal(1, await running);
        Assert.Contains("不再读取", log.ToString(), StringComparison.Ordinal);
    }

    private static Task<TestClient> DoingAsync(string capabilities, Func<Client, CancellationToken, Task> work) => CounterServer.StartAsync(
        server => server.Handlers.OnRequestAsync("做", ProtocolJson.Default.NoParams, CounterJson.Default.Number, async (state, _, cancellation) =>
        {
            await work(server.Client, cancellation);
            return new Number(state.Value);
        }), capabilities);
}
