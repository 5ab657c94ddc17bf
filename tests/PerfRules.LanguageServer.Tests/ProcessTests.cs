using System.Text.Json;

namespace PerfRules.LanguageServer.Tests;

/// <summary>真的进程，真的管道。</summary>
public class ProcessTests
{
    [Fact]
    public async Task 经标准输入输出完成一次会话()
    {
        using var server = ServerProcess.Launch();
        var input = server.StandardInput.BaseStream;
        var output = server.StandardOutput.BaseStream;
        await input.WriteAsync(Wire.Frame(
            """{"jsonrpc":"2.0","id":"一","method":"initialize","params":{"capabilities":{},"workspaceFolders":[{"uri":"file:///c%3A/规则","name":"规则"}],"""
            + $"\"processId\":{Environment.ProcessId}" + "}}"));
        await input.FlushAsync();
        var initialized = (await Wire.ReadAsync(output))!.Value;
        Assert.Equal("一", initialized.GetProperty("id").GetString());
        Assert.Equal(2, initialized.GetProperty("result").GetProperty("capabilities").GetProperty("textDocumentSync").GetProperty("change").GetInt32());
        Assert.Equal("perfrules-server", initialized.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        await input.WriteAsync(Wire.Frame("""{"jsonrpc":"2.0","method":"initialized","params":{}}"""));
        await input.WriteAsync(Wire.Frame("""{"jsonrpc":"2.0","id":2,"method":"shutdown"}"""));
        await input.FlushAsync();
        Assert.Equal(JsonValueKind.Null, (await Wire.ReadAsync(output))!.Value.GetProperty("result").ValueKind);
        await input.WriteAsync(Wire.Frame("""{"jsonrpc":"2.0","method":"exit"}"""));
        await input.FlushAsync();
        Assert.Null(await Wire.ReadAsync(output));
        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task 输入一关就离开()
    {
        using var server = ServerProcess.Launch();
        server.StandardInput.Close();
        await server.WaitForExitAsync();
        Assert.Equal(1, server.ExitCode);
        Assert.Equal("", await server.StandardOutput.ReadToEndAsync());
    }
}
