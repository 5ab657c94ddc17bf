using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Benchmarks.Editor;

/// <summary>
/// 编辑器的三项：进程启动到答复 initialize；五千行的框架上按一个键到推送问题（各处随意插入一个字再删去）；
/// 一万次改动之后的内存与一百次之后的比。只印结果，好坏由人看。
/// </summary>
internal static class EditorBenchmark
{
    private const int Starts = 15;
    private const int WarmUps = 300;
    private const int Keystrokes = 1000;

    // 打字最快的人两键也相隔五十毫秒左右；不等上一版的问题就按的由风暴测试管。
    private static readonly TimeSpan BetweenKeys = TimeSpan.FromMilliseconds(40);

    private const string Uri = "file:///bench/a.prules";

    public static async Task<int> RunAsync(string? server)
    {
        server ??= RepositoryRoot.File("src/PerfRules.LanguageServer/bin/Release/net10.0/perfrules-server.dll");
        Console.WriteLine($"服务器：{Path.GetFileName(server)}");
        await StartUpAsync(server);
        await KeystrokesAsync(server, "福田区2022（379行）", File.ReadAllText(RepositoryRoot.File("rules/福田区/2022.prules")));
        await KeystrokesAsync(server, "五千行的框架", LargeFramework.Text());
        await MemoryAsync(server);
        return 0;
    }

    private static async Task StartUpAsync(string server)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            using var connection = ServerConnection.Start(server);
            await connection.InitializeAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        Print("启动到答复 initialize", times);
    }

    private static async Task KeystrokesAsync(string server, string title, string content)
    {
        using var connection = ServerConnection.Start(server);
        await connection.InitializeAsync();
        var text = SourceText.Editable(content);
        await connection.NotifyAsync("textDocument/didOpen", Open(content));
        await connection.WaitForDiagnosticsAsync(0);
        var random = new Random(2022);
        var times = new List<double>();
        for (var version = 1; version <= WarmUps + Keystrokes; version += 2)
        {
            int line;
            do
                line = random.Next(text.LineCount);
            while (text.Lines[line].Length == 0);
            var at = new LinePosition(line, random.Next(text.Lines[line].Length));
            times.Add(await KeyAsync(connection, version, at, at, "项"));
            times.Add(await KeyAsync(connection, version + 1, at, at with { Column = at.Column + 1 }, ""));
        }
        Print($"按键到问题，{title}，{text.LineCount} 行", times[WarmUps..]);
    }

    private static async Task<double> KeyAsync(ServerConnection connection, int version, LinePosition start, LinePosition end, string text)
    {
        var change = Change(version, start, end, text);
        await Task.Delay(BetweenKeys);
        var watch = Stopwatch.StartNew();
        await connection.NotifyAsync("textDocument/didChange", change);
        await connection.WaitForDiagnosticsAsync(version);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task MemoryAsync(string server)
    {
        using var connection = ServerConnection.Start(server);
        await connection.InitializeAsync();
        var text = SourceText.Editable(File.ReadAllText(RepositoryRoot.File("rules/福田区/2022.prules")));
        await connection.NotifyAsync("textDocument/didOpen", Open(text.Content));
        await connection.WaitForDiagnosticsAsync(0);
        var edits = new RandomEdits(20221);
        var before = 0.0;
        for (var version = 1; version <= 10_000; version++)
        {
            var edit = edits.Next(text);
            text = text.Replace(edit.Start, edit.End, edit.Text);
            await connection.NotifyAsync("textDocument/didChange", Change(version, edit.Start, edit.End, edit.Text));
            if (version % 20 == 0)
                await connection.WaitForDiagnosticsAsync(version);
            if (version == 100)
                before = connection.Memory;
        }
        var after = connection.Memory;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"内存：100 次改动之后 {before:F0} MB，10000 次之后 {after:F0} MB，{after / before:F2} 倍"));
    }

    private static void Print(string title, List<double> times)
    {
        times.Sort();
        double At(double share) => times[(int)Math.Min(times.Count - 1, share * times.Count)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title}：{times.Count} 次，中位数 {At(0.5):F1} ms，p90 {At(0.9):F1}，p99 {At(0.99):F1}，最长 {times[^1]:F1}"));
    }

    private static string Open(string text) =>
        $$$"""{"textDocument":{"uri":"{{{Uri}}}","languageId":"prules","version":0,"text":{{{Quote(text)}}} } }""";

    private static string Change(int version, LinePosition start, LinePosition end, string text) =>
        $$$"""{"textDocument":{"uri":"{{{Uri}}}","version":{{{version}}} },"contentChanges":[{"range":{"start":{{{At(start)}}},"end":{{{At(end)}}} },"text":{{{Quote(text)}}} }]}""";

    private static string At(LinePosition position) => $$"""{"line":{{position.Line}},"character":{{position.Column}} }""";

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
