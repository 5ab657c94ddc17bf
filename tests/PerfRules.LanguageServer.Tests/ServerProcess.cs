using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PerfRules.LanguageServer.Tests;

/// <summary>一个真的服务器进程，经真的管道收发。</summary>
internal sealed class ServerProcess : IDisposable
{
    // 只为服务器不答复时测试不会永远挂着；通过的测试与它无关。
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _log;
    private int _lastId;

    private ServerProcess(Process process)
    {
        _process = process;
        _log = process.StandardError.ReadToEndAsync();
    }

    /// <summary>只启动，还没有开始会话。</summary>
    public static Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "perfrules-server.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    public static async Task<ServerProcess> StartAsync()
    {
        var server = new ServerProcess(Launch());
        await server.RequestAsync("initialize", """{"processId":null,"capabilities":{}}""");
        await server.NotifyAsync("initialized", "{}");
        return server;
    }

    public async Task NotifyAsync(string method, string args)
    {
        var stream = _process.StandardInput.BaseStream;
        await stream.WriteAsync(Wire.Frame($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{args}}}"""));
        await stream.FlushAsync();
    }

    /// <summary>读到答复为止；其间的通知不要了。</summary>
    public async Task<JsonElement> RequestAsync(string method, string args)
    {
        var id = ++_lastId;
        var stream = _process.StandardInput.BaseStream;
        await stream.WriteAsync(Wire.Frame($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{args}}}"""));
        await stream.FlushAsync();
        while (true)
        {
            var message = await ReadAsync();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return message.GetProperty("result");
        }
    }

    public async Task<JsonElement> ReadAsync()
    {
        var reading = Wire.ReadAsync(_process.StandardOutput.BaseStream);
        if (await Task.WhenAny(reading, Task.Delay(Patience)) == reading && await reading is { } message)
            return message;
        _process.Kill();
        throw new InvalidOperationException($"服务器没有答复。它的日志：\n{await _log}");
    }

    /// <summary>照规矩结束；返回日志。</summary>
    public async Task<string> StopAsync()
    {
        await RequestAsync("shutdown", "null");
        await NotifyAsync("exit", "null");
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
        return await _log;
    }

    public static string Quote(string text)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            writer.WriteStringValue(text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
