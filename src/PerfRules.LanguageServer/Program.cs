using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text;

namespace PerfRules.LanguageServer;

/// <summary>perfrules-server：经标准输入输出与编辑器对话，日志写到标准错误。</summary>
public static class Program
{
    [SuppressMessage("ApiDesign", "RS0030", Justification = "只有这里接触控制台：取走标准流，然后把误写到标准输出的引到日志。")]
    private static async Task<int> Main()
    {
        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        // Windows 上控制台的编码不是 UTF-8，编辑器却按 UTF-8 显示日志。
        var log = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true });
        Console.SetOut(log);
        Console.SetError(log);
        return await Server.RunAsync(PipeReader.Create(input), PipeWriter.Create(output), log, DiskReader.Read).ConfigureAwait(false);
    }
}
