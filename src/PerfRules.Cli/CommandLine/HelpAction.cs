using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PerfRules.Cli.CommandLine;

/// <summary>显示中文的帮助。</summary>
internal sealed class HelpAction(CliHost host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static Option CreateOption(CliHost host) =>
        new HelpOption("--help", "-h", "-?") { Description = "显示帮助", Action = new HelpAction(host) };

    public override int Invoke(ParseResult parseResult)
    {
        HelpWriter.Write(parseResult.CommandResult.Command, host);
        return ExitCode.Success;
    }
}
