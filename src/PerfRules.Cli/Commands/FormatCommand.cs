using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Formatting;

namespace PerfRules.Cli.Commands;

/// <summary>format 格式化：把规则文件改成规范的版式，注释和文字不变。</summary>
internal static class FormatCommand
{
    public static Command Create(CliHost host)
    {
        var paths = CommonArguments.Paths();
        var check = new Option<bool>("--check") { Description = "只检查是否已是规范的版式，不改文件" };
        var textconv = new Option<bool>("--textconv") { Description = "不改文件，写出供 git diff 逐行比较的文字：规范的版式，没有注释和空行" };
        var command = new Command("format", "把规则文件改成规范的版式") { paths, check, textconv };
        command.Aliases.Add("格式化");
        command.SetAction(parsed => parsed.GetValue(textconv)
            ? Print(host, command, parsed.GetRequiredValue(paths))
            : Run(host, command, parsed.GetRequiredValue(paths), parsed.GetValue(check)));
        return command;
    }

    /// <summary>有错误的也写出来：git 遇到失败的就不再比较其余的文件。</summary>
    private static int Print(CliHost host, Command command, string[] paths)
    {
        foreach (var path in paths)
        {
            if (FileStore.TryRead(host, path, out var error) is not { } bytes)
                return UsageErrors.Report(host, command, [error!]);
            var (text, problems) = RuleFile.Decode(bytes, path);
            host.Out.Write(problems.Any(problem => problem.Severity == Severity.Error)
                ? $"（{problems[0].Message}内容的摘要：{Convert.ToHexStringLower(SHA256.HashData(bytes))}）\n"
                : Formatter.FormatForComparison(text));
        }
        return ExitCode.Success;
    }

    private static int Run(CliHost host, Command command, string[] paths, bool checksOnly)
    {
        if (RuleInputs.Read(host, paths, out var errors) is not { } inputs)
            return UsageErrors.Report(host, command, errors);
        var exitCode = ExitCode.Success;
        foreach (var input in inputs)
            exitCode = Math.Max(exitCode, Format(host, input, checksOnly));
        return exitCode;
    }

    private static int Format(CliHost host, RuleInput input, bool checksOnly)
    {
        if (input.Syntax is not { } syntax)
        {
            foreach (var diagnostic in input.Diagnostics)
                FindingWriter.Write(host.Error, diagnostic);
            return ExitCode.Failure;
        }
        var formatted = Formatter.Format(syntax);
        if (formatted == input.Text.Content)
            return ExitCode.Success;
        if (checksOnly)
        {
            host.Out.WriteLine($"{input.Path} 不是规范的版式。");
            return ExitCode.Failure;
        }
        if (!FileStore.TryWrite(host, input.Path, Encoding.UTF8.GetBytes(formatted), out var error))
        {
            host.Error.WriteLine($"错误：{error}");
            return ExitCode.Usage;
        }
        host.Out.WriteLine($"已改 {input.Path}。");
        return ExitCode.Success;
    }
}
