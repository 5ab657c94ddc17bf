namespace PerfRules.LanguageServer.Tests.Documents;

/// <summary>打开、改动、关闭文件，推送和拉取问题。</summary>
public class SyncTests
{
    private const string Rules = "框架 甲 2023年度\\n总分 1分\\n数据\\n  满意度：比率，范围[0%，100%]\\n三级指标 满意度（1分）\\n  满意度≥90%的，得1分；满意度＜90%的，得0分。\\n";

    [Fact]
    public async Task 改坏一档就报问题改回来就没有()
    {
        await using var client = TestClient.ForRules();
        await client.InitializeAsync();
        await OpenAsync(client, "file:///a.prules", Rules);
        Assert.Equal("""{"uri":"file:///a.prules","diagnostics":[],"version":1}""", (await client.NextAsync("textDocument/publishDiagnostics")).GetRawText());
        await ChangeAsync(client, 2, 5, 5, 5, 6, "＞");
        var published = await client.NextAsync("textDocument/publishDiagnostics");
        Assert.Equal(2, published.GetProperty("version").GetInt32());
        var found = Assert.Single(published.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("PR4001", found.GetProperty("code").GetString());
        Assert.Equal(1, found.GetProperty("severity").GetInt32());
        Assert.EndsWith("/help/PR4001.md", found.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(found.GetProperty("relatedInformation").EnumerateArray());
        await ChangeAsync(client, 3, 5, 5, 5, 6, "≥");
        published = await client.NextAsync("textDocument/publishDiagnostics");
        Assert.Equal(3, published.GetProperty("version").GetInt32());
        Assert.Empty(published.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task 关闭的文件清空问题()
    {
        await using var client = TestClient.ForRules();
        await client.InitializeAsync();
        await OpenAsync(client, "file:///a.prules", "乱写");
        Assert.NotEmpty((await client.NextAsync("textDocument/publishDiagnostics")).GetProperty("diagnostics").EnumerateArray());
        await client.NotifyAsync("textDocument/didClose", """{"textDocument":{"uri":"file:///a.prules"}}""");
        Assert.Equal("""{"uri":"file:///a.prules","diagnostics":[]}""", (await client.NextAsync("textDocument/publishDiagnostics")).GetRawText());
    }

    [Fact]
    public async Task 引用的文件改了引用它的重新分析()
    {
        await using var client = TestClient.ForRules();
        await client.InitializeAsync();
        await OpenAsync(client, "file:///x/b.prules", "框架 乙 2023年度\\n总分 1分\\n引用「c.prules」\\n三级指标 满意度（1分）\\n  满意率≥90%的，得1分；满意率＜90%的，得0分。\\n");
        var before = await client.NextAsync("textDocument/publishDiagnostics");
        Assert.Contains(before.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("code").GetString() == "PR2061");
        await OpenAsync(client, "file:///x/c.prules", "公用口径 丙\\n数据\\n  满意率：比率，范围[0%，100%]\\n");
        for (var clean = 0; clean < 2;)
        {
            var published = await client.NextAsync("textDocument/publishDiagnostics");
            clean = published.GetProperty("diagnostics").GetArrayLength() == 0 ? clean + 1 : 0;
        }
    }

    [Fact]
    public async Task 可以来取问题没有变就说没有变()
    {
        await using var client = TestClient.ForRules();
        await client.InitializeAsync();
        await OpenAsync(client, "file:///a.prules", "乱写");
        var first = (await client.RequestAsync("textDocument/diagnostic", """{"textDocument":{"uri":"file:///a.prules"}}""")).Result;
        Assert.Equal("full", first.GetProperty("kind").GetString());
        Assert.NotEmpty(first.GetProperty("items").EnumerateArray());
        var id = first.GetProperty("resultId").GetString();
        var again = (await client.RequestAsync("textDocument/diagnostic", $$$"""{"textDocument":{"uri":"file:///a.prules"},"previousResultId":"{{{id}}}"}""")).Result;
        Assert.Equal("unchanged", again.GetProperty("kind").GetString());
    }

    private static Task OpenAsync(TestClient client, string uri, string text) => client.NotifyAsync(
        "textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"prules","version":1,"text":"{{{text}}}"}}""");

    private static Task ChangeAsync(TestClient client, int version, int line, int column, int endLine, int endColumn, string text) => client.NotifyAsync(
        "textDocument/didChange",
        $$$"""{"textDocument":{"uri":"file:///a.prules","version":{{{version}}}},"contentChanges":[{"range":{"start":{"line":{{{line}}},"character":{{{column}}}},"end":{"line":{{{endLine}}},"character":{{{endColumn}}}}},"text":"{{{text}}}"}]}""");
}
