using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Formatting;
using PerfRules.Language.Text;
using PerfRules.Revision.Amendments;

namespace PerfRules.Cli.Commands;

/// <summary>consolidate 合并修订：旧版和修订合并成完整的新版；或者从一组版本里选出用于某个年度的那一版。</summary>
internal static class ConsolidateCommand
{
    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "旧版和依次的各个修订；只写一个修订的，合并到它写明的旧版。用 --year 时是一组框架和修订，或含有它们的目录",
            Arity = ArgumentArity.OneOrMore,
        };
        var year = new Option<int?>("--year") { Description = "选出用于这个年度的那一版", HelpName = "年度" };
        var output = new Option<string>("--out", "-o") { Description = "写到文件；不写则输出", HelpName = "FILE.prules" };
        var command = new Command("consolidate", "把修订合并成完整的框架") { paths, year, output };
        command.Aliases.Add("合并修订");
        command.SetAction(parsed => parsed.GetValue(year) is { } chosen
            ? Choose(host, command, parsed.GetRequiredValue(paths), chosen, parsed.GetValue(output))
            : Consolidate(host, command, parsed.GetRequiredValue(paths), parsed.GetValue(output)));
        return command;
    }

    private static int Consolidate(CliHost host, Command command, string[] paths, string? output)
    {
        var inputs = new List<RuleInput>();
        foreach (var path in paths)
        {
            if (RuleInput.Read(host, path, out var error) is not { } input)
                return UsageErrors.Report(host, command, [error!]);
            inputs.Add(input);
        }
        if (inputs.Skip(1).FirstOrDefault(i => !i.IsAmendment) is { } other)
            return UsageErrors.Report(host, command, [$"“{other.Path}”不是修订。第一个是旧版，后面的是修订。"]);
        if (inputs.Count == 1 && !inputs[0].IsAmendment)
            return UsageErrors.Report(host, command, [$"“{inputs[0].Path}”不是修订，没有要合并的。"]);
        var current = inputs[0];
        if (Report(host, current.Diagnostics) || current.Result is not { } result)
            return ExitCode.Failure;
        if (!current.IsAmendment && current.Framework is null)
            return UsageErrors.Report(host, command, [current.NotAFramework]);
        foreach (var amendment in inputs.Skip(1))
        {
            var basis = (result.Consolidated ?? result).Syntax.Source;
            result = RuleFile.ParseAmendment(amendment.Text, basis, reference => FileStore.TryRead(host, reference, out _) is { } bytes ? RuleFile.Decode(bytes, reference) : null);
            if (Report(host, result.Diagnostics))
                return ExitCode.Failure;
        }
        return result.Consolidated is { HasErrors: false } consolidated
            ? Write(host, output, consolidated.Syntax.Source.Content)
            : ExitCode.Failure;
    }

    private static int Choose(CliHost host, Command command, string[] paths, int year, string? output)
    {
        if (RuleInputs.Read(host, paths, out var errors) is not { } inputs)
            return UsageErrors.Report(host, command, errors);
        ImmutableArray<CompilationResult> results = [.. inputs.Select(i => i.Result).OfType<CompilationResult>()];
        foreach (var finding in VersionTimeline.Check(results))
            FindingWriter.Write(host.Error, finding);
        var versions = VersionTimeline.Choose(results, year);
        if (versions is not [var version])
        {
            host.Error.WriteLine(versions.IsEmpty
                ? string.Create(CultureInfo.InvariantCulture, $"错误：没有用于{year}年度的版本。")
                : string.Create(CultureInfo.InvariantCulture, $"错误：用于{year}年度的有{versions.Length}个版本：{string.Join("、", versions.Select(v => $"“{v.Path}”"))}。请只留一个。"));
            return ExitCode.Failure;
        }
        if (Report(host, version.Result.Diagnostics) || version.TextFor(year) is not { } text)
            return ExitCode.Failure;
        // 标题换了年度，例如日历、共性框架的年度就可能对不上，所以再检查一遍。
        var path = (version.Result.Consolidated ?? version.Result).Syntax.Source.Path;
        var check = RuleFile.Parse(new SourceText(text, path), reference => FileStore.TryRead(host, reference, out _) is { } bytes ? RuleFile.Decode(bytes, reference) : null);
        return Report(host, check.Diagnostics) ? ExitCode.Failure : Write(host, output, Formatter.Format(check.Syntax));
    }

    /// <summary>有没有错误；错误和警告都写出。</summary>
    private static bool Report(CliHost host, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(d => d.Severity >= Severity.Warning))
            FindingWriter.Write(host.Error, diagnostic);
        return diagnostics.Any(d => d.Severity == Severity.Error);
    }

    private static int Write(CliHost host, string? output, string text)
    {
        if (output is null)
        {
            host.Out.Write(text);
            return ExitCode.Success;
        }
        if (FileStore.TryWrite(host, output, Encoding.UTF8.GetBytes(text), out var error))
            return ExitCode.Success;
        host.Error.WriteLine($"错误：{error}");
        return ExitCode.Usage;
    }
}
