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
        var format = new Choice("--format", "结果的格式，默认 text", "text", "junit", "json");
        var coverage = new Option<bool>("--coverage") { Description = "报告用例用到了哪些档、条款、例外和选项，没有用到的给出能用到它的用例" };
        var command = new Command("test", "执行规则文件里的用例") { paths, format.Option, coverage };
        command.Aliases.Add("测试");
        command.SetAction(parsed =>
        {
            var chosen = format.Read(parsed, out var error);
            return error is not null
                ? UsageErrors.Report(host, command, [error])
                : Run(host, command, parsed.GetRequiredValue(paths), chosen ?? "text", parsed.GetValue(coverage));
        });
        return command;
    }

    private static int Run(CliHost host, Command command, string[] paths, string format, bool withCoverage)
    {
        if (RuleInputs.Read(host, paths, out var errors) is not { } inputs)
            return UsageErrors.Report(host, command, errors);
        foreach (var diagnostic in inputs.SelectMany(input => input.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error))
            FindingWriter.Write(host.Error, diagnostic);
        var suites = inputs.Where(input => !input.HasErrors && input.Framework is not null)
            .Select(input => CaseSuite.Run(host, input, input.Framework!)).ToArray();
        switch (format)
        {
            case "junit":
                host.Out.WriteLine(JunitReport.Write(suites, withCoverage));
                break;
            case "json":
                host.Out.WriteLine(JsonCases.Write(suites, withCoverage));
                break;
            default:
                WriteText(host.Out, suites);
                foreach (var suite in withCoverage ? suites : [])
                    CoverageText.Write(host.Out, suite);
                break;
        }
        return inputs.Any(input => input.HasErrors) || suites.Any(suite => !suite.Passed) ? ExitCode.Failure : ExitCode.Success;
    }

    private static void WriteText(TextWriter output, SuiteReport[] suites)
    {
        foreach (var (suite, report) in suites.SelectMany(suite => suite.Cases.Select(report => (suite, report))))
        {
            output.WriteLine($"{(report.Passed ? "通过" : "失败")} {suite.Framework.Name}：{report.Name}");
            foreach (var failure in report.Failures)
                output.WriteLine($"  {failure}");
        }
        var reports = suites.SelectMany(suite => suite.Cases).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reports.Count(report => report.Passed)} 个用例通过，{reports.Count(report => !report.Passed)} 个失败。"));
    }
}
