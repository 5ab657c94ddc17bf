using System.CommandLine;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Commands;

namespace PerfRules.Cli;

/// <summary>perfrules 命令。所读所写都经 <see cref="CliHost"/>，测试在进程内执行。</summary>
public static class Program
{
    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        try
        {
            var parsed = BuildRoot(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is HelpAction help)
                return help.Invoke(parsed);
            if (UsageErrors.Describe(parsed) is [_, ..] errors)
                return UsageErrors.Report(host, parsed, errors);
            return parsed.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (!host.IsDebugging)
        {
            host.Error.WriteLine("perfrules 遇到了内部错误，没能完成。这不是您的规则或数据的问题，请把命令和文件发给维护者。");
            host.Error.WriteLine($"（{exception.GetType().Name}；设环境变量 PERFRULES_DEBUG=1 可看到详情。）");
            return ExitCode.InternalError;
        }
    }

    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return Run(args, CliHost.ForConsole());
    }

    private static RootCommand BuildRoot(CliHost host)
    {
        var root = new RootCommand("绩效评价标准即程序：检查、测试、评分、编译。");
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(HelpAction.CreateOption(host));
        root.Options.Add(VersionAction.CreateOption(host));
        root.Add(CheckCommand.Create(host));
        root.Add(FormatCommand.Create(host));
        root.Add(TestCommand.Create(host));
        root.Add(ScoreCommand.Create(host));
        root.Add(DiffCommand.Create(host));
        root.Add(ConsolidateCommand.Create(host));
        root.Add(AmendCommand.Create(host));
        root.Add(CompileCommand.Create(host));
        root.Add(DumpCommand.Create(host));
        return root;
    }
}
