using System.CommandLine;
using System.Globalization;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Cli.Scoring;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Cli.Commands;

/// <summary>test 测试：执行规则文件里的用例。</summary>
internal static class TestCommand
{
    public static Command Create(CliHost host)
    {
        var paths = CommonArguments.Paths();
        var format = new Choice("--format", "结果的格式，默认 text", "text", "junit");
        var command = new Command("test", "执行规则文件里的用例") { paths, format.Option };
        command.Aliases.Add("测试");
        command.SetAction(parsed =>
        {
            var chosen = format.Read(parsed, out var error);
            return error is not null
                ? UsageErrors.Report(host, command, [error])
                : Run(host, command, parsed.GetRequiredValue(paths), chosen ?? "text");
        });
        return command;
    }

    private static int Run(CliHost host, Command command, string[] paths, string format)
    {
        if (RuleInputs.Read(host, paths, out var errors) is not { } inputs)
            return UsageErrors.Report(host, command, errors);
        foreach (var diagnostic in inputs.SelectMany(input => input.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error))
            FindingWriter.Write(host.Error, diagnostic);
        var reports = inputs.Where(input => !input.HasErrors && input.Framework is not null)
            .SelectMany(input => CaseSuite.Run(host, input, input.Framework!)).ToArray();
        if (format == "junit")
            host.Out.WriteLine(JunitReport.Write(reports));
        else
            WriteText(host.Out, reports);
        return inputs.Any(input => input.HasErrors) || reports.Any(report => !report.Passed) ? ExitCode.Failure : ExitCode.Success;
    }

    private static void WriteText(TextWriter output, CaseReport[] reports)
    {
        foreach (var report in reports)
        {
            output.WriteLine($"{(report.Passed ? "通过" : "失败")} {report.Framework}：{report.Name}");
            foreach (var failure in report.Failures)
                output.WriteLine($"  {failure}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reports.Count(report => report.Passed)} 个用例通过，{reports.Count(report => !report.Passed)} 个失败。"));
    }
}
