using System.CommandLine;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Compiler;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Cli.Commands;

/// <summary>compile 编译：生成只需 PerfRules.Runtime 即可运行的程序集。</summary>
internal static class CompileCommand
{
    public static Command Create(CliHost host)
    {
        var rules = CommonArguments.Rules("规则文件");
        var output = new Option<string>("--out", "-o") { Description = "写到哪个程序集", HelpName = "FILE.dll", Required = true, Arity = ArgumentArity.ExactlyOne };
        var csharp = new Option<string>("--csharp") { Description = "另把生成的 C# 写到这个文件", HelpName = "FILE.cs" };
        var strict = CommonArguments.Strict();
        var command = new Command("compile", "把规则编译成程序集，部署时只需 PerfRules.Runtime") { rules, output, csharp, strict };
        command.Aliases.Add("编译");
        command.SetAction(parsed => Run(host, command, parsed.GetRequiredValue(rules), parsed.GetRequiredValue(output),
            parsed.GetValue(csharp), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(CliHost host, Command command, string path, string output, string? csharp, bool isStrict)
    {
        if (RuleInput.Read(host, path, out var error) is not { } input)
            return UsageErrors.Report(host, command, [error!]);
        foreach (var diagnostic in input.Diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning))
            FindingWriter.Write(host.Error, diagnostic);
        if (RuleInputs.ExitCodeOf(input.Diagnostics, isStrict) != ExitCode.Success)
            return ExitCode.Failure;
        if (input.Framework is not { } framework)
            return UsageErrors.Report(host, command, [input.NotAFramework]);
        var compiled = FrameworkCompiler.Compile(framework);
        if (!FileStore.TryWrite(host, output, [.. compiled.Image], out error)
            || csharp is not null && !FileStore.TryWrite(host, csharp, Encoding.UTF8.GetBytes(compiled.CSharp), out error))
            return UsageErrors.Report(host, command, [error!]);
        host.Out.WriteLine($"已编译“{framework.Name}”到 {output}。");
        return ExitCode.Success;
    }
}
