using System.Text.Json.Serialization;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>测试用的状态：一个数。</summary>
internal sealed record Counter(int Value);

/// <summary>带一个数的参数和结果。</summary>
internal sealed record Number(int Value);

/// <summary>带一段文字的参数和结果。</summary>
internal sealed record Words(string Text);

/// <summary>测试用的消息的读写。</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Number))]
[JsonSerializable(typeof(Words))]
internal sealed partial class CounterJson : JsonSerializerContext;

/// <summary>一个与规则无关的小服务器：“加”是改动，其余的处理者由各个测试登记。</summary>
internal static class CounterServer
{
    public static async Task<TestClient> StartAsync(Action<ProtocolServer<Counter>>? register = null, string capabilities = "{}", string more = "")
    {
        var client = Create(register);
        await client.InitializeAsync(capabilities, more);
        return client;
    }

    public static TestClient Create(Action<ProtocolServer<Counter>>? register = null, Func<int, CancellationToken, Task>? waitForProcess = null) =>
        new((input, output, log) =>
        {
            var options = new ServerOptions<Counter>(new Counter(0), (state, _) => (state, new Lsp.InitializeResult(new Lsp.ServerCapabilities())));
            if (waitForProcess is not null)
                options = options with { WaitForProcess = waitForProcess };
            var server = new ProtocolServer<Counter>(input, output, log, options);
            server.Handlers.OnNotification("initialized", ProtocolJson.Default.NoParams, (_, _) => { });
            server.Handlers.OnEdit("加", CounterJson.Default.Number, (state, n) => new Counter(state.Value + n.Value));
            server.Handlers.OnRequest("值", ProtocolJson.Default.NoParams, CounterJson.Default.Number, Lane.Quick, (state, _, _) => new Number(state.Value));
            register?.Invoke(server);
            return server.RunAsync();
        });

    public static async Task<int> ValueAsync(this TestClient client) => (await client.RequestAsync("值")).Result.GetProperty("value").GetInt32();
}
