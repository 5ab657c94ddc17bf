using System.CommandLine;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Revision.Amendments;

namespace PerfRules.Cli.Commands;

/// <summary>amend 生成修订：由两版写出修订，合并到旧版就是新版。</summary>
internal static class AmendCommand
{
    public static Command Create(CliHost host)
    {
        var old = new Argument<string>("OLD") { Description = "旧版规则文件", Arity = ArgumentArity.ExactlyOne };
        var @new = new Argument<string>("NEW") { Description = "新版规则文件", Arity = ArgumentArity.ExactlyOne };
        var output = new Option<string>("--out", "-o") { Description = "写到文件；不写则输出", HelpName = "FILE.prules" };
        var command = new Command("amend", "由两版框架写出修订") { old, @new, output };
        command.Aliases.Add("生成修订");
        command.SetAction(parsed => Run(host, command, parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetValue(output)));
        return command;
    }

    private static int Run(CliHost host, Command command, string oldPath, string newPath, string? output)
    {
        if (RuleInput.Read(host, oldPath, out var error) is not { } old || RuleInput.Read(host, newPath, out error) is not { } @new)
            return UsageErrors.Report(host, command, [error!]);
        foreach (var diagnostic in old.Diagnostics.Concat(@new.Diagnostics).Where(d => d.Severity == Severity.Error))
            FindingWriter.Write(host.Error, diagnostic);
        if (old.HasErrors || @new.HasErrors)
        {
            host.Error.WriteLine("错误：有错误的框架写不出修订，请先改好。");
            return ExitCode.Failure;
        }
        if (old.Framework is null || @new.Framework is null)
            return UsageErrors.Report(host, command, [(old.Framework is null ? old : @new).NotAFramework]);
        // 修订里写的路径从修订所在的目录算起。
        var folder = Path.GetDirectoryName(host.Resolve(output ?? "修订.prules"))!;
        var basePath = Path.GetRelativePath(folder, host.Resolve(oldPath)).Replace('\\', '/');
        var text = AmendmentWriter.Write(
            old.Result!, @new.Result!, basePath, reference => FileStore.TryRead(host, reference, out _) is { } bytes ? RuleFile.Decode(bytes, reference) : null);
        if (output is null)
        {
            host.Out.Write(text);
            return ExitCode.Success;
        }
        if (FileStore.TryWrite(host, output, Encoding.UTF8.GetBytes(text), out error))
            return ExitCode.Success;
        host.Error.WriteLine($"错误：{error}");
        return ExitCode.Usage;
    }
}
