using System.Text;
using System.Text.Json;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>协议类型的写法以 LSP 3.17 的规定为准。</summary>
public class TypesTests
{
    [Fact]
    public void 读懂编辑器的开场()
    {
        var args = Read("""
            {
              "processId": 12, "clientInfo": {"name": "Visual Studio Code", "version": "1.100.3"}, "locale": "zh-cn",
              "rootPath": "/规则", "rootUri": "file:///%E8%A7%84%E5%88%99", "trace": "verbose",
              "workspaceFolders": [{"uri": "file:///%E8%A7%84%E5%88%99", "name": "规则"}],
              "initializationOptions": {"任意": 1},
              "capabilities": {
                "workspace": {
                  "applyEdit": true, "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}, "configuration": true,
                  "didChangeConfiguration": {"dynamicRegistration": true},
                  "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
                  "diagnostics": {"refreshSupport": true}, "codeLens": {"refreshSupport": true}, "workspaceFolders": true
                },
                "textDocument": {
                  "completion": {"completionItem": {"snippetSupport": true, "labelDetailsSupport": true, "tagSupport": {"valueSet": [1]}}},
                  "definition": {"dynamicRegistration": true, "linkSupport": true}, "foldingRange": {"lineFoldingOnly": true, "rangeLimit": 5000},
                  "diagnostic": {"relatedDocumentSupport": false}
                },
                "window": {"workDoneProgress": true, "showDocument": {"support": true}},
                "general": {"positionEncodings": ["utf-16"]}
              }
            }
            """, ProtocolJson.Default.InitializeParams);
        Assert.Equal(12, args.ProcessId);
        Assert.Equal("verbose", args.Trace);
        Assert.Equal("/规则", Assert.Single(args.WorkspaceFolders!).Uri.ToFilePath());
        Assert.True(args.Capabilities.Workspace!.ApplyEdit);
        Assert.True(args.Capabilities.Workspace.WorkspaceEdit!.DocumentChanges);
        Assert.True(args.Capabilities.Workspace.DidChangeWatchedFiles!.DynamicRegistration);
        Assert.True(args.Capabilities.Workspace.CodeLens!.RefreshSupport);
        Assert.Null(args.Capabilities.Workspace.InlayHint);
        Assert.True(args.Capabilities.TextDocument!.Completion!.CompletionItem!.SnippetSupport);
        Assert.True(args.Capabilities.TextDocument.Definition!.LinkSupport);
        Assert.True(args.Capabilities.TextDocument.FoldingRange!.LineFoldingOnly);
        Assert.NotNull(args.Capabilities.TextDocument.Diagnostic);
        Assert.True(args.Capabilities.Window!.WorkDoneProgress);
    }

    [Fact]
    public void 写出候选()
    {
        var item = new Lsp.CompletionItem(
            "调整调剂率", Lsp.CompletionItemKind.Variable, FilterText: "tztjl", SortText: "01", InsertTextFormat: Lsp.InsertTextFormat.Snippet,
            Documentation: Lsp.MarkupContent.Markdown("**口径**"),
            TextEdit: new Lsp.TextEdit(new Lsp.Range(new Lsp.Position(1, 2), new Lsp.Position(1, 4)), "调整调剂率"),
            CommitCharacters: ["，"], Data: JsonElement.Parse("7"));
        var json = Encoding.UTF8.GetString(Envelope.Result(JsonRpcId.Of(1), new Lsp.CompletionList(false, [item]), ProtocolJson.Default.CompletionList));
        Assert.Equal(
            """
            {"jsonrpc":"2.0","id":1,"result":{"isIncomplete":false,"items":[{"label":"调整调剂率","kind":6,"documentation":{"kind":"markdown","value":"**口径**"},"sortText":"01","filterText":"tztjl","insertTextFormat":2,"textEdit":{"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"newText":"调整调剂率"},"commitCharacters":["，"],"data":7}]}}
            """, json);
    }

    [Fact]
    public void 写出问题()
    {
        var range = new Lsp.Range(new Lsp.Position(0, 0), new Lsp.Position(0, 1));
        var diagnostic = new Lsp.Diagnostic(
            range, "没有档位", Lsp.DiagnosticSeverity.Error, "PR4001", new Lsp.CodeDescription("https://例"), "perfrules", [Lsp.DiagnosticTag.Unnecessary],
            [new Lsp.DiagnosticRelatedInformation(new Lsp.Location(DocumentId.Parse("file:///a"), range), "另一档")]);
        var json = JsonSerializer.Serialize(new Lsp.PublishDiagnosticsParams(DocumentId.Parse("file:///a"), [diagnostic], 3), ProtocolJson.Default.PublishDiagnosticsParams);
        using var document = JsonDocument.Parse(json);
        var written = document.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(3, document.RootElement.GetProperty("version").GetInt32());
        Assert.Equal("PR4001", written.GetProperty("code").GetString());
        Assert.Equal(1, written.GetProperty("severity").GetInt32());
        Assert.Equal("https://例", written.GetProperty("codeDescription").GetProperty("href").GetString());
        Assert.Equal("file:///a", written.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString());
        Assert.False(written.TryGetProperty("data", out _));
    }

    [Fact]
    public void 别的扩展的问题编号可以是数()
    {
        var args = Read("""
            {"textDocument":{"uri":"file:///a"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},
             "context":{"triggerKind":2,"diagnostics":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"message":"m","code":2304},
             {"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"message":"m","code":"PR1001"}]}}
            """, ProtocolJson.Default.CodeActionParams);
        Assert.Equal(["2304", "PR1001"], args.Context.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void 没有打开的文件的版本写成空()
    {
        var edit = new Lsp.WorkspaceEdit(DocumentChanges: [new Lsp.TextDocumentEdit(new Lsp.OptionalVersionedTextDocumentIdentifier(DocumentId.Parse("file:///a"), null), [])]);
        Assert.Equal(
            """{"documentChanges":[{"textDocument":{"uri":"file:///a","version":null},"edits":[]}]}""",
            JsonSerializer.Serialize(edit, ProtocolJson.Default.WorkspaceEdit));
    }

    [Fact]
    public void 改动有范围的是一段没有的是全文()
    {
        var args = Read("""
            {"textDocument":{"uri":"file:///a","version":2},"contentChanges":[
              {"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":2}},"rangeLength":1,"text":"甲"},{"text":"乙"}]}
            """, ProtocolJson.Default.DidChangeTextDocumentParams);
        Assert.Equal(new Lsp.Range(new Lsp.Position(0, 1), new Lsp.Position(0, 2)), args.ContentChanges[0].Range);
        Assert.Null(args.ContentChanges[1].Range);
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u5206\"", "\"\\/\b\f\n\r\t分")]
    [InlineData("\"福田区\"", "福田区")]
    [InlineData("\"\"", "")]
    public void 内容里的转义照规定读入(string json, string expected) =>
        Assert.Equal(expected, Read($$"""{"text":{{json}}}""", ProtocolJson.Default.TextDocumentContentChangeEvent).Text);

    [Fact]
    public void 内容里的半个字符照原样读入()
    {
        Assert.Equal("\ude00甲\ud83d", Read("""{"text":"\ude00甲\ud83d"}""", ProtocolJson.Default.TextDocumentContentChangeEvent).Text);
        var opened = Read(
            """{"textDocument":{"uri":"file:///a","languageId":"prules","version":1,"text":"\ud83d"}}""", ProtocolJson.Default.DidOpenTextDocumentParams);
        Assert.Equal("\ud83d", opened.TextDocument.Text);
    }

    [Fact]
    public void 内容里的半个字符写得出去()
    {
        var json = Encoding.UTF8.GetString(Envelope.Result(JsonRpcId.Of(1), Lsp.MarkupContent.PlainText("甲\ud83d"), ProtocolJson.Default.MarkupContent));
        Assert.Equal("甲\ufffd", JsonElement.Parse(json).GetProperty("result").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("""{"textDocument":{"uri":"file:///a"}}""")]
    [InlineData("""{"textDocument":{},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":null,"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":7},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"file:///a"},"position":{"line":"0","character":0}}""")]
    public void 缺了必填的成员就报错(string json) =>
        Assert.Throws<JsonException>(() => Read(json, ProtocolJson.Default.TextDocumentPositionParams));

    [Fact]
    public void 层数很多的选区写得出来()
    {
        var range = new Lsp.SelectionRange(default);
        for (var i = 0; i < 200; i++)
            range = new Lsp.SelectionRange(default, range);
        Assert.NotEmpty(Envelope.Result<IReadOnlyList<Lsp.SelectionRange>>(JsonRpcId.Of(1), [range], ProtocolJson.Default.IReadOnlyListSelectionRange));
    }

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonElement.Parse(json).Deserialize(type)!;
}
