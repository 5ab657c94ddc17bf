namespace PerfRules.LanguageServer.Tests.Documents;

/// <summary>一个文件变了，别的文件里的着色、提示、小字请编辑器重新来取；只关自己的不打扰。</summary>
public class ViewRefreshTests
{
    private const string Capabilities =
        """{"workspace":{"semanticTokens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"codeLens":{"refreshSupport":true}}}""";

    private const string Scoring = "三级指标 满意度（1分）\\n  满意率≥90%的，得1分；满意率＜90%的，得0分。\\n";
    private const string Data = "数据\\n  满意率：比率，范围[0%，100%]\\n";

    [Fact]
    public async Task 引用的文件改了()
    {
        await using var client = await StartAsync();
        await OpenAsync(client, "file:///x/b.prules", $"框架 乙 2023年度\\n总分 1分\\n引用「c.prules」\\n{Scoring}");
        await OpenAsync(client, "file:///x/c.prules", $"公用口径 丙\\n{Data}");
        await RefreshedAsync(client);
    }

    [Fact]
    public async Task 上一年度的框架改了()
    {
        await using var client = await StartAsync();
        await OpenAsync(client, "file:///x/2023.prules", $"框架 乙 2023年度\\n总分 1分\\n{Data}{Scoring}");
        await OpenAsync(client, "file:///x/2022.prules", $"框架 乙 2022年度\\n总分 1分\\n{Data}{Scoring}");
        await RefreshedAsync(client);
    }

    [Fact]
    public async Task 磁盘上的数据变了()
    {
        await using var client = await StartAsync();
        await OpenAsync(client, "file:///x/2023.prules", $"框架 乙 2023年度\\n总分 1分\\n{Data}{Scoring}");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///x/甲.json","type":2}]}""");
        await RefreshedAsync(client);
    }

    [Fact]
    public async Task 改自己不必重新取()
    {
        await using var client = await StartAsync();
        await OpenAsync(client, "file:///x/甲.prules", $"框架 甲 2023年度\\n总分 1分\\n{Data}{Scoring}");
        await OpenAsync(client, "file:///x/乙.prules", $"框架 乙 2023年度\\n总分 1分\\n{Data}{Scoring}");
        for (var version = 2; version < 5; version++)
        {
            await client.NotifyAsync(
                "textDocument/didChange",
                $$$"""{"textDocument":{"uri":"file:///x/甲.prules","version":{{{version}}}},"contentChanges":[{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":3}},"text":"甲"}]}""");
            await AnalyzedAsync(client, "file:///x/甲.prules", version);
        }
        Assert.DoesNotContain("workspace/codeLens/refresh", client.ReceivedMethods);
    }

    private static async Task<TestClient> StartAsync()
    {
        var client = TestClient.ForRules();
        await client.InitializeAsync(Capabilities);
        return client;
    }

    private static async Task OpenAsync(TestClient client, string uri, string text)
    {
        await client.NotifyAsync("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"prules","version":1,"text":"{{{text}}}"}}""");
        await AnalyzedAsync(client, uri, 1);
    }

    private static async Task AnalyzedAsync(TestClient client, string uri, int version)
    {
        while (await client.NextAsync("perfrules/analyzed") is var analyzed
            && (Uri.UnescapeDataString(analyzed.GetProperty("uri").GetString()!) != uri || analyzed.GetProperty("version").GetInt32() != version))
        {
        }
    }

    private static async Task RefreshedAsync(TestClient client)
    {
        await client.NextAsync("workspace/semanticTokens/refresh");
        await client.NextAsync("workspace/inlayHint/refresh");
        await client.NextAsync("workspace/codeLens/refresh");
        Assert.Equal("", client.Log);
    }
}
