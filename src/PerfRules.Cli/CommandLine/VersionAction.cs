using System.CommandLine;
using System.CommandLine.Invocation;

namespace PerfRules.Cli.CommandLine;

/// <summary>显示版本。</summary>
internal sealed class VersionAction(CliHost host) : SynchronousCommandLineAction
{
    public static string Version { get; } = typeof(VersionAction).Assembly.GetName().Version!.ToString(3);

    public static Option CreateOption(CliHost host) =>
        new VersionOption("--version") { Description = "显示版本", Action = new VersionAction(host) };

    public override int Invoke(ParseResult parseResult)
    {
        host.Out.WriteLine($"perfrules {Version}");
        return ExitCode.Success;
    }
}
