using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PerfRules.Benchmarks.Editor;

/// <summary>经真的管道连着一个服务器进程。</summary>
internal sealed class ServerConnection : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly BufferedStream _output;

    private ServerConnection(Process process)
    {
        _process = process;
        _input = process.StandardInput.BaseStream;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
    }

    public static ServerConnection Start(string server)
    {
        var isLibrary = server.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : server, isLibrary ? [server] : [])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new ServerConnection(Process.Start(start)!);
    }

    /// <summary>占用的物理内存，兆字节。</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public async Task InitializeAsync()
    {
        await SendAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}""");
        await ReadAsync();
    }

    public Task NotifyAsync(string method, string args) => SendAsync($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{args}}}""");

    /// <summary>等某一版的问题推送过来。</summary>
    public async Task WaitForDiagnosticsAsync(int version)
    {
        while (true)
        {
            var message = await ReadAsync();
            if (message.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics"
                && message.GetProperty("params").GetProperty("version").GetInt32() == version)
                return;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task SendAsync(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        await _input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await _input.WriteAsync(body);
        await _input.FlushAsync();
    }

    private async Task<JsonElement> ReadAsync()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _output.ReadExactlyAsync(one);
            header.Append((char)one[0]);
        }
        var body = new byte[int.Parse(header.ToString()["Content-Length: ".Length..], CultureInfo.InvariantCulture)];
        await _output.ReadExactlyAsync(body);
        return JsonElement.Parse(body);
    }
}
