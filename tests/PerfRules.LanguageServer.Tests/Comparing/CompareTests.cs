using System.Text.Json;

namespace PerfRules.LanguageServer.Tests.Comparing;

/// <summary>与另一年度比较：去年的分值，比较的网页。</summary>
public class CompareTests
{
    private static string Rules(int year, int points) => $@"框架 甲 {year}年度\n总分 {points}分\n三级指标 乙（{points}分）\n  人工评分\n";

    private static string UriOf(string name) => $"file:///规则/{name}.prules";

    private static async Task<TestClient> OpenAsync(params (string Name, int Year, int Points)[] files)
    {
        var client = TestClient.ForRules();
        await client.InitializeAsync();
        foreach (var (name, year, points) in files)
        {
            await client.NotifyAsync("textDocument/didOpen",
                $$$"""{"textDocument":{"uri":"{{{UriOf(name)}}}","languageId":"prules","version":1,"text":"{{{Rules(year, points)}}}"}}""");
        }
        return client;
    }

    [Fact]
    public async Task 去年的分值写在标题上方_点了就比较()
    {
        await using var client = await OpenAsync(("2022", 2022, 3), ("2023", 2023, 5));
        var lenses = (await client.RequestAsync("textDocument/codeLens", $$$"""{"textDocument":{"uri":"{{{UriOf("2023")}}}"}}""")).Result;
        var command = Assert.Single(lenses.EnumerateArray(), l => l.GetProperty("command").GetProperty("command").GetString() == "perfrules.compareYears").GetProperty("command");
        Assert.Equal("去年：3分", command.GetProperty("title").GetString());
        Assert.Equal([UriOf("2023"), UriOf("2022")], command.GetProperty("arguments").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public async Task 比较的网页里的链接转到条文()
    {
        await using var client = await OpenAsync(("2022", 2022, 3), ("乙", 2023, 5));
        var html = (await client.RequestAsync("perfrules/compare", $$"""{"uri":"{{UriOf("乙")}}","other":"{{UriOf("2022")}}"}""")).Result.GetProperty("html").GetString()!;
        Assert.Contains("由3分调整为5分", html, StringComparison.Ordinal);
        var links = html.Split("href=\"command:perfrules.revealPlace?").Skip(1).Select(rest => Uri.UnescapeDataString(rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
        var places = links.Select(link => JsonDocument.Parse(link).RootElement[0]).ToList();
        Assert.Contains(places, p => p.GetProperty("uri").GetString() == UriOf("2022") && p.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() == 2);
        Assert.Contains(places, p => p.GetProperty("uri").GetString() == UriOf("乙"));
    }

    [Fact]
    public async Task 没有这个文件的说明原因()
    {
        await using var client = await OpenAsync(("2023", 2023, 5));
        var reply = await client.RequestAsync("perfrules/compare", $$"""{"uri":"{{UriOf("2023")}}","other":"{{UriOf("2022")}}"}""");
        Assert.Contains("没有这个文件", reply.ErrorMessage, StringComparison.Ordinal);
    }
}
