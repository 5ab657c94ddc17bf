using System.CommandLine;
using System.Globalization;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Revision.Amendments;

namespace PerfRules.Cli.Commands;

/// <summary>check 检查：报告规则文件的全部发现。</summary>
internal static class CheckCommand
{
    public static Command Create(CliHost host)
    {
        var paths = CommonArguments.Paths();
        var format = new Choice("--format", "发现的格式，默认 text", "text", "json", "sarif");
        var strict = CommonArguments.Strict();
        var witnesses = new Option<bool>("--witness-cases") { Description = "输出由各条发现的实例写成的用例，贴在规则文件末尾，改好以后即可重现" };
        var command = new Command("check", "检查规则文件，报告全部发现") { paths, format.Option, witnesses, strict };
        command.Aliases.Add("检查");
        command.SetAction(parsed =>
        {
            var chosen = format.Read(parsed, out var error);
            return error is not null
                ? UsageErrors.Report(host, command, [error])
                : Run(host, command, parsed.GetRequiredValue(paths), parsed.GetValue(witnesses) ? "cases" : chosen ?? "text", parsed.GetValue(strict));
        });
        return command;
    }

    private static int Run(CliHost host, Command command, string[] paths, string format, bool isStrict)
    {
        if (RuleInputs.Read(host, paths, out var errors) is not { } inputs)
            return UsageErrors.Report(host, command, errors);
        var diagnostics = inputs.SelectMany(input => input.Diagnostics)
            .Concat(VersionTimeline.Check([.. inputs.Select(input => input.Result).OfType<CompilationResult>()])).ToArray();
        switch (format)
        {
            case "json":
                host.Out.WriteLine(JsonFindings.Write(inputs.Select(input => input.Text.Path), diagnostics));
                break;
            case "sarif":
                host.Out.WriteLine(SarifFindings.Write(diagnostics));
                break;
            case "cases":
                foreach (var text in diagnostics.Select(diagnostic => diagnostic.SaveWitness?.Edits[0].NewText).OfType<string>())
                    host.Out.WriteLine(text.Trim('\n') + "\n");
                foreach (var diagnostic in diagnostics)
                    FindingWriter.Write(host.Error, diagnostic);
                break;
            default:
                foreach (var diagnostic in diagnostics)
                    FindingWriter.Write(host.Error, diagnostic);
                host.Out.WriteLine(Summary(inputs.Count, diagnostics));
                break;
        }
        return RuleInputs.ExitCodeOf(diagnostics, isStrict);
    }

    private static string Summary(int files, IReadOnlyCollection<Diagnostic> diagnostics) => diagnostics.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"检查了 {files} 个文件，没有发现问题。")
        : string.Create(CultureInfo.InvariantCulture, $"检查了 {files} 个文件：{Count(diagnostics, Severity.Error)} 个错误，{Count(diagnostics, Severity.Warning)} 个警告，{Count(diagnostics, Severity.Notice)} 个提示。");

    private static int Count(IEnumerable<Diagnostic> diagnostics, Severity severity) =>
        diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
