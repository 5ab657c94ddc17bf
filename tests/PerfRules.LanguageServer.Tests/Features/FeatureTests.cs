using System.Text.Json;

namespace PerfRules.LanguageServer.Tests.Features;

/// <summary>每项说会的功能都真的会；各项功能的细节在编辑功能自己的测试里。</summary>
public class FeatureTests
{
    private const string Uri = "file:///规则/甲.prules";

    // 第 7 行起是指标；$ 标出光标。
    private const string Rules = """
        框架 甲 2023年度
        总分 2分
        等级：优 ≥1分；差 ＜1分
        数据
          完成数：数量（项）
          计划数：数量（项），大于0
        口径
          完成率＝完成数÷计划数
        三级指标 完成情况（2分）
          完成率≥90%的，得2分；
          完成率＜90%的，每低于1个百分点扣0.1分，不足1个的不扣，扣完为止。
        用例 都完成
          完成数＝10项
          计划数＝10项
          应得：总分 2分

        """;

    [Fact]
    public async Task 每项说会的功能都有答复()
    {
        await using var client = await OpenAsync();
        var capabilities = (await client.InitializeAsync(Snippets)).GetProperty("capabilities");
        await DidOpenAsync(client);
        foreach (var (capability, method, args) in Requests)
        {
            Assert.True(capabilities.TryGetProperty(capability, out _), $"没有说会 {capability}");
            var reply = await client.RequestAsync(method, args);
            Assert.True(reply.ErrorCode is null, $"{method}：{reply.ErrorMessage}");
            Assert.True(reply.Result.ValueKind is JsonValueKind.Array or JsonValueKind.Object, $"{method} 没有结果");
            Assert.NotEqual("[]", reply.Result.GetRawText());
        }
        var untested = capabilities.EnumerateObject().Select(p => p.Name)
            .Except(Requests.Select(r => r.Capability)).Except(["positionEncoding", "textDocumentSync", "workspace"]);
        Assert.Empty(untested);
    }

    [Fact]
    public async Task 转到口径的声明()
    {
        await using var client = await ReadyAsync();
        var link = Assert.Single((await client.RequestAsync("textDocument/definition", At(9, 3))).Result.EnumerateArray());
        Assert.Equal(Uri, link.GetProperty("targetUri").GetString());
        Assert.Equal("""{"start":{"line":7,"character":2},"end":{"line":7,"character":5}}""", link.GetProperty("targetSelectionRange").GetRawText());
    }

    [Fact]
    public async Task 改名改遍声明和引用_数据文件提醒自己改()
    {
        await using var client = await ReadyAsync();
        var edit = (await client.RequestAsync("textDocument/rename", $$$"""{ {{{At(4, 3)[1..^1]}}},"newName":"完成量"}""")).Result;
        var file = Assert.Single(edit.GetProperty("documentChanges").EnumerateArray());
        Assert.Equal(1, file.GetProperty("textDocument").GetProperty("version").GetInt32());
        Assert.Equal([4, 7, 12], file.GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()).Order());
        Assert.Equal("数据文件不随着改名：“甲.json”里写了“完成数”的，请自己改过来。", (await client.NextAsync("window/showMessage")).GetProperty("message").GetString());
    }

    [Fact]
    public async Task 不能用的新名称说明原因()
    {
        await using var client = await ReadyAsync();
        var reply = await client.RequestAsync("textDocument/rename", $$$"""{ {{{At(4, 3)[1..^1]}}},"newName":"计划数"}""");
        Assert.NotNull(reply.ErrorCode);
        Assert.Contains("计划数", reply.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 用例上方的小字能运行用例()
    {
        await using var client = await ReadyAsync();
        var lenses = (await client.RequestAsync("textDocument/codeLens", Document)).Result.EnumerateArray().Select(l => l.GetProperty("command")).ToList();
        Assert.Contains(lenses, c => c.GetProperty("command").GetString() == "perfrules.runCase" && c.GetProperty("arguments")[1].GetString() == "都完成");
        var run = (await client.RequestAsync("perfrules/runCases", $$"""{"uri":"{{Uri}}","names":["都完成"],"coverage":true}""")).Result;
        Assert.True(Assert.Single(run.GetProperty("results").EnumerateArray()).GetProperty("passed").GetBoolean());
        Assert.Contains(run.GetProperty("coverage").EnumerateArray(), c => c.GetProperty("hits").GetInt32() == 1);
        Assert.Contains(run.GetProperty("coverage").EnumerateArray(), c => c.GetProperty("hits").GetInt32() == 0);
    }

    [Fact]
    public async Task 着色的差别补成全部()
    {
        await using var client = await ReadyAsync();
        var first = (await client.RequestAsync("textDocument/semanticTokens/full", Document)).Result;
        await client.NotifyAsync("textDocument/didChange",
            $$$"""{"textDocument":{"uri":"{{{Uri}}}","version":2},"contentChanges":[{"range":{"start":{"line":9,"character":0},"end":{"line":9,"character":0}},"text":"// 注\n"}]}""");
        var delta = (await client.RequestAsync("textDocument/semanticTokens/full/delta",
            $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"previousResultId":"{{{first.GetProperty("resultId").GetString()}}}"}""")).Result;
        var data = first.GetProperty("data").EnumerateArray().Select(n => n.GetInt32()).ToList();
        foreach (var edit in delta.GetProperty("edits").EnumerateArray())
        {
            data.RemoveRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("deleteCount").GetInt32());
            data.InsertRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("data").EnumerateArray().Select(n => n.GetInt32()));
        }
        var second = (await client.RequestAsync("textDocument/semanticTokens/full", Document)).Result;
        Assert.Equal(second.GetProperty("data").EnumerateArray().Select(n => n.GetInt32()), data);
    }

    [Fact]
    public async Task 没有打开的文件没有结果()
    {
        await using var client = TestClient.ForRules();
        await client.InitializeAsync();
        foreach (var (_, method, args) in Requests.Where(r => r.Method.StartsWith("textDocument/", StringComparison.Ordinal)))
            Assert.Equal(JsonValueKind.Null, (await client.RequestAsync(method, args)).Result.ValueKind);
        Assert.Contains("没有打开", (await client.RequestAsync("perfrules/outline", $$"""{"uri":"{{Uri}}"}""")).ErrorMessage, StringComparison.Ordinal);
    }

    private static string Document => $$$"""{"textDocument":{"uri":"{{{Uri}}}"}}""";

    private static string Snippets => """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""";

    private static (string Capability, string Method, string Args)[] Requests =>
    [
        ("completionProvider", "textDocument/completion", At(9, 5)),
        ("hoverProvider", "textDocument/hover", At(9, 3)),
        ("signatureHelpProvider", "textDocument/signatureHelp", At(10, 18)),
        ("definitionProvider", "textDocument/definition", At(9, 3)),
        ("referencesProvider", "textDocument/references", $$$"""{ {{{At(9, 3)[1..^1]}}},"context":{"includeDeclaration":true}}"""),
        ("documentHighlightProvider", "textDocument/documentHighlight", At(9, 3)),
        ("documentSymbolProvider", "textDocument/documentSymbol", Document),
        ("codeActionProvider", "textDocument/codeAction", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"range":{"start":{"line":7,"character":6},"end":{"line":7,"character":13}},"context":{"diagnostics":[]}}"""),
        ("codeLensProvider", "textDocument/codeLens", Document),
        ("documentLinkProvider", "textDocument/documentLink", Document),
        ("documentFormattingProvider", "textDocument/formatting", $$"""{ {{Document[1..^1]}},"options":{"tabSize":2,"insertSpaces":true} }"""),
        ("documentRangeFormattingProvider", "textDocument/rangeFormatting", $$$"""{ {{{Document[1..^1]}}},"range":{"start":{"line":0,"character":0},"end":{"line":15,"character":0} },"options":{"tabSize":2,"insertSpaces":true} }"""),
        ("documentOnTypeFormattingProvider", "textDocument/onTypeFormatting", $$$"""{ {{{At(5, 15)[1..^1]}}},"ch":"；","options":{"tabSize":2,"insertSpaces":true} }"""),
        ("renameProvider", "textDocument/prepareRename", At(9, 3)),
        ("foldingRangeProvider", "textDocument/foldingRange", Document),
        ("selectionRangeProvider", "textDocument/selectionRange", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"positions":[{"line":9,"character":3}]}"""),
        ("linkedEditingRangeProvider", "textDocument/linkedEditingRange", At(9, 6)),
        ("callHierarchyProvider", "textDocument/prepareCallHierarchy", At(9, 3)),
        ("semanticTokensProvider", "textDocument/semanticTokens/full", Document),
        ("inlayHintProvider", "textDocument/inlayHint", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"range":{"start":{"line":0,"character":0},"end":{"line":15,"character":0} } }"""),
        ("workspaceSymbolProvider", "workspace/symbol", """{"query":"完成"}"""),
    ];

    private static string At(int line, int column) => $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"position":{{{Position(line, column)}}} }""";

    private static string Position(int line, int column) => $$"""{"line":{{line}},"character":{{column}} }""";

    private static Task<TestClient> OpenAsync() => Task.FromResult(TestClient.ForRules());

    private static async Task<TestClient> ReadyAsync()
    {
        var client = TestClient.ForRules();
        await client.InitializeAsync(Snippets);
        await DidOpenAsync(client);
        return client;
    }

    // 有一处版式不标准、有一个链接，好让整理版式和文件链接也有结果。
    private static Task DidOpenAsync(TestClient client) => client.NotifyAsync("textDocument/didOpen",
        $$$"""{"textDocument":{"uri":"{{{Uri}}}","languageId":"prules","version":1,"text":{{{ServerProcess.Quote(Rules.Replace("大于0", "大于 0", StringComparison.Ordinal) + "用例 另取\n  取数「甲.json」\n")}}}}}""");
}
