using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Compiler;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Cli.Commands;

/// <summary>dump 转储：写出分析到某一步的结果。</summary>
internal static class DumpCommand
{
    public static Command Create(CliHost host)
    {
        var rules = CommonArguments.Rules("规则文件");
        var stage = new Choice("--stage", "写出哪一步：记号、语法树、规则模型、生成的 C#；默认 model", "tokens", "syntax", "model", "csharp");
        var command = new Command("dump", "写出分析规则的中间结果，供排查") { rules, stage.Option };
        command.Aliases.Add("转储");
        command.SetAction(parsed =>
        {
            var chosen = stage.Read(parsed, out var error);
            return error is not null
                ? UsageErrors.Report(host, command, [error])
                : Run(host, command, parsed.GetRequiredValue(rules), chosen ?? "model");
        });
        return command;
    }

    private static int Run(CliHost host, Command command, string path, string stage)
    {
        if (RuleInput.Read(host, path, out var error) is not { } input)
            return UsageErrors.Report(host, command, [error!]);
        if (input.Syntax is not null && stage is "tokens" or "syntax")
        {
            var tree = SyntaxTree.Parse(input.Text);
            host.Out.Write(stage == "tokens" ? SyntaxPrinter.PrintTokens(tree) : SyntaxPrinter.PrintTree(tree));
            return ExitCode.Success;
        }
        foreach (var diagnostic in input.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            FindingWriter.Write(host.Error, diagnostic);
        if (input.HasErrors || input.Framework is not { } framework)
            return ExitCode.Failure;
        host.Out.Write(stage == "model" ? ModelPrinter.Print(framework) : FrameworkCompiler.Compile(framework).CSharp);
        return ExitCode.Success;
    }
}
