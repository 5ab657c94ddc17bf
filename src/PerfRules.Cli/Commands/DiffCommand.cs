using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Language.Diagnostics;
using PerfRules.Revision;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Reporting;

namespace PerfRules.Cli.Commands;

/// <summary>diff 比较：两版框架的不同，用政策的话说，附证明。</summary>
internal static class DiffCommand
{
    public static Command Create(CliHost host)
    {
        var old = new Argument<string>("OLD") { Description = "旧版规则文件", Arity = ArgumentArity.ExactlyOne };
        var @new = new Argument<string>("NEW") { Description = "新版规则文件", Arity = ArgumentArity.ExactlyOne };
        var format = new Choice("--format", "结果的格式，默认 text", "text", "json");
        var same = new Option<string[]>("--same")
        {
            Description = "指明旧版的哪一项就是新版的哪一项，写作“旧名称＝新名称”，可以是路径",
            HelpName = "旧＝新",
        };
        var command = new Command("diff", "比较两版框架，逐处说明改了什么、影响不影响得分") { old, @new, format.Option, same };
        command.Aliases.Add("比较");
        command.SetAction(parsed =>
        {
            var chosen = format.Read(parsed, out var error);
            if (error is not null)
                return UsageErrors.Report(host, command, [error]);
            var overrides = (parsed.GetValue(same) ?? []).Select(Read).ToArray();
            return overrides.Contains(null)
                ? UsageErrors.Report(host, command, ["选项 --same 应写作“旧名称＝新名称”。"])
                : Run(host, command, parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), chosen ?? "text",
                    new DiffOptions { Overrides = [.. overrides.OfType<MatchOverride>()] });
        });
        return command;
    }

    private static MatchOverride? Read(string written) =>
        written.Split(['=', '＝']) is [{ Length: > 0 } old, { Length: > 0 } @new] ? new MatchOverride(old.Trim(), @new.Trim()) : null;

    private static int Run(CliHost host, Command command, string oldPath, string newPath, string format, DiffOptions options)
    {
        if (RuleInput.Read(host, oldPath, out var error) is not { } old || RuleInput.Read(host, newPath, out error) is not { } @new)
            return UsageErrors.Report(host, command, [error!]);
        foreach (var diagnostic in old.Diagnostics.Concat(@new.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error))
            FindingWriter.Write(host.Error, diagnostic);
        if (old.HasErrors || @new.HasErrors)
        {
            host.Error.WriteLine("错误：有错误的框架不能比较，请先改好。");
            return ExitCode.Failure;
        }
        if (old.Framework is not { } before || @new.Framework is not { } after)
            return UsageErrors.Report(host, command, [(old.Framework is null ? old : @new).NotAFramework]);
        Write(host, format, FrameworkDiff.Compare(before, after, options));
        return ExitCode.Success;
    }

    private static void Write(CliHost host, string format, RevisionReport report) =>
        host.Out.Write(format == "json" ? JsonRevision.Write(report) + "\n" : TextReport.Write(report));
}
