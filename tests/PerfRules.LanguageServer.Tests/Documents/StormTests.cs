using System.Text.Json;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.LanguageServer.Tests.Documents;

/// <summary>一万次随意的改动之后，问题与重新打开的完全相同；推送的版本只进不退，最后一版必到；日志里没有异常。</summary>
public class StormTests
{
    private const int Edits = 10_000;
    private const int Burst = 50;

    [Fact]
    public async Task 一万次改动()
    {
        using var server = await ServerProcess.StartAsync();
        var text = SourceText.Editable(File.ReadAllText(RepositoryRoot.File("rules/福田区/2022.prules")));
        var edits = new RandomEdits(20221);
        await server.NotifyAsync("textDocument/didOpen", Open("file:///storm/a.prules", text.Content));
        var (published, final) = (0, "");
        for (var version = 1; version <= Edits; version++)
        {
            var edit = edits.Next(text);
            text = text.Replace(edit.Start, edit.End, edit.Text);
            await server.NotifyAsync("textDocument/didChange", Change(version, edit));
            // 有时等它跟上，有时一口气发许多。
            if (version % Burst == 0)
                (published, final) = await ReadUntilAsync(server, published, version);
        }
        await server.NotifyAsync("textDocument/didOpen", Open("file:///storm/b.prules", text.Content));
        var (_, fresh) = await ReadUntilAsync(server, -1, 0, "file:///storm/b.prules");
        Assert.Equal(fresh.Replace("/storm/b.prules", "/storm/a.prules", StringComparison.Ordinal), final);
        Assert.Equal("", await server.StopAsync());
    }

    private static async Task<(int Version, string Diagnostics)> ReadUntilAsync(ServerProcess server, int after, int version, string uri = "file:///storm/a.prules")
    {
        while (true)
        {
            var message = await server.ReadAsync();
            if (message.GetProperty("method").GetString() != "textDocument/publishDiagnostics" || message.GetProperty("params").GetProperty("uri").GetString() != uri)
                continue;
            var args = message.GetProperty("params");
            var current = args.GetProperty("version").GetInt32();
            Assert.InRange(current, after < 0 ? 0 : after, version);
            after = current;
            if (current == version)
                return (current, args.GetProperty("diagnostics").GetRawText());
        }
    }

    private static string Open(string uri, string text) =>
        $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"prules","version":0,"text":{{{ServerProcess.Quote(text)}}}}}""";

    private static string Change(int version, RandomEdits.Edit edit) =>
        $$$"""{"textDocument":{"uri":"file:///storm/a.prules","version":{{{version}}}},"contentChanges":[{"range":{"start":{{{At(edit.Start)}}},"end":{{{At(edit.End)}}}},"text":{{{ServerProcess.Quote(edit.Text)}}}}]}""";

    private static string At(LinePosition position) => $$"""{"line":{{position.Line}},"character":{{position.Column}}}""";
}
