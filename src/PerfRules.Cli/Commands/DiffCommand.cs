using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Git;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Scoring;
using PerfRules.Documents.Data;
using PerfRules.Language.Diagnostics;
using PerfRules.Revision;
using PerfRules.Revision.Matching;

namespace PerfRules.Cli.Commands;

/// <summary>diff 比较：两版框架的不同，用政策的话说，附证明；给了数据的，另说对各单位的影响。</summary>
internal static class DiffCommand
{
    public static Command Create(CliHost host)
    {
        var old = new Argument<string>("OLD") { Description = "旧版规则文件，或“版本:路径”", Arity = ArgumentArity.ExactlyOne };
        var @new = new Argument<string>("NEW") { Description = "新版规则文件，或“版本:路径”", Arity = ArgumentArity.ExactlyOne };
        var format = new Choice("--format", "结果的格式，默认 text；最后两种是合并请求的评论", [.. RevisionFormats.Names]);
        var output = new Option<string>("--out", "-o") { Description = "写到文件，格式由扩展名定（.html、.md、.json、.txt）", HelpName = "FILE" };
        var at = new Option<string>("--at") { Description = "规则文件原来的路径：两版都是临时文件时，引用的文件由此去找", HelpName = "PATH" };
        var same = new Option<string[]>("--same")
        {
            Description = "指明旧版的哪一项就是新版的哪一项，写作“旧名称＝新名称”，可以是路径；一项旧的指明是几项新的就是拆分，反过来是合并",
            HelpName = "旧＝新",
        };
        var different = new Option<string[]>("--different")
        {
            Description = "指明旧版的哪一项不是新版的哪一项（例如不是笔误，本来就是两项），写法同 --same",
            HelpName = "旧＝新",
        };
        var data = DataOptions.Data(isRequired: false, "各单位的数据文件（.json、.csv），按两版各评一次，说明总分、等级、名次的变化和来历");
        var peers = DataOptions.Peers();
        var lastYear = DataOptions.LastYear("上年的数据文件，用来列出可比口径，也供规则里的“上年（…）”取数");
        var command = new Command("diff", "比较两版框架，逐处说明改了什么、影响不影响得分") { old, @new, format.Option, output, same, different, data, peers, lastYear, at };
        command.Aliases.Add("比较");
        command.SetAction(parsed =>
        {
            var chosen = format.Read(parsed, out var error);
            var file = parsed.GetValue(output);
            if (file is not null && chosen is null && RevisionFormats.OfFile(file) is null)
                error ??= $"不知道“{file}”用什么格式，扩展名可用 .html、.md、.json、.txt，或写 --format。";
            if (error is not null)
                return UsageErrors.Report(host, command, [error]);
            var overrides = new[] { (Option: same, IsSame: true), (Option: different, IsSame: false) }
                .SelectMany(each => (parsed.GetValue(each.Option) ?? []).Select(written => (each.Option, Override: Read(written, each.IsSame)))).ToArray();
            if (overrides.FirstOrDefault(each => each.Override is null) is { Option: { } wrong })
                return UsageErrors.Report(host, command, [$"选项 {wrong.Name} 应写作“旧名称＝新名称”。"]);
            var errors = new List<string>();
            var files = new[] { data, peers, lastYear }.Select(option => DataFiles.Read(host, parsed.GetValue(option) ?? [], errors)).ToArray();
            if (files[0].IsEmpty && errors.Count == 0 && files.Any(each => !each.IsEmpty))
                errors.Add("选项 --peers、--last-year 要与 --data 一起用。");
            if (errors.Count > 0)
                return UsageErrors.Report(host, command, errors);
            return Run(host, command, new RulePair(parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetValue(at)),
                chosen ?? RevisionFormats.OfFile(file) ?? "text", file, new DiffOptions { Overrides = [.. overrides.Select(each => each.Override!)] }, files);
        });
        return command;
    }

    private static MatchOverride? Read(string written, bool isSame) =>
        written.Split(['=', '＝']) is [{ Length: > 0 } old, { Length: > 0 } @new] ? new MatchOverride(old.Trim(), @new.Trim(), isSame) : null;

    private static int Run(
        CliHost host, Command command, RulePair pair, string format, string? file, DiffOptions options, ImmutableArray<DataFile>[] files)
    {
        if (pair.OnlyOneSide(host) is { } oneSided)
        {
            host.Out.WriteLine(oneSided);
            return ExitCode.Success;
        }
        if (pair.ReadOld(host, out var error) is not { } old || pair.ReadNew(host, out error) is not { } @new)
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
        pair.Announce(host, before, after);
        var report = FrameworkDiff.Compare(before, after, options);
        if (report.Matching.UnknownNames().Select(unknown => $"{(unknown.IsOld ? "旧版" : "新版")}没有名为“{unknown.Name}”的指标、数据、口径、明细；同名的几项请写全路径，如“一级指标/二级指标/三级指标”。").ToArray() is [_, ..] unknowns)
            return UsageErrors.Report(host, command, unknowns);
        var impact = files[0].IsEmpty ? null : new ImpactRun(host, report) { Data = files[0], Peers = files[1], LastYear = files[2] }.Run();
        var text = RevisionFormats.Write(host, format, report, impact);
        if (file is null)
            host.Out.Write(text);
        else if (!FileStore.TryWrite(host, file, Encoding.UTF8.GetBytes(text), out error))
            return UsageErrors.Report(host, command, [error!]);
        return files[0].IsEmpty || impact is not null && impact.Units.All(unit => unit.Old.Total is not null || unit.New.Total is not null)
            ? ExitCode.Success : ExitCode.Failure;
    }
}
