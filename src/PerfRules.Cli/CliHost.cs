namespace PerfRules.Cli;

/// <summary>命令运行的环境。</summary>
/// <param name="Out">结果。</param>
/// <param name="Error">发现和进度。</param>
/// <param name="WorkingDirectory">相对路径由此起。</param>
/// <param name="IsTerminal">结果是否写到终端；决定是否用颜色。</param>
/// <param name="Width">终端的宽度。</param>
/// <param name="IsDebugging">内部错误是否连同调用栈抛出。</param>
public sealed record CliHost(
    TextWriter Out, TextWriter Error, string WorkingDirectory, bool IsTerminal = false, int Width = 100, bool IsDebugging = false)
{
    public static CliHost ForConsole()
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new CliHost(
            Console.Out,
            Console.Error,
            Directory.GetCurrentDirectory(),
            isTerminal,
            isTerminal ? Math.Max(Console.WindowWidth, 40) : 100,
            Environment.GetEnvironmentVariable("PERFRULES_DEBUG") == "1");
    }

    public string Resolve(string path) => Path.GetFullPath(path, WorkingDirectory);
}
