using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Scoring;

namespace PerfRules.Cli.Commands;

/// <summary>score 评分：给数据文件里的每个单位评分。</summary>
internal static class ScoreCommand
{
    public static Command Create(CliHost host)
    {
        var rules = CommonArguments.Rules("规则文件（.prules），或 compile 生成的程序集（.dll）");
        var data = DataOptions.Data(isRequired: true);
        var peers = DataOptions.Peers();
        var lastYear = DataOptions.LastYear("上年的数据文件，供规则里的“上年（…）”取数");
        var output = new Option<string>("--out", "-o") { Description = "写到文件，格式由扩展名定（.json、.csv、.txt）", HelpName = "FILE" };
        var format = new Choice("--format", "结果的格式，默认 text", "text", "json", "csv");
        var explain = new Option<bool>("--explain") { Description = "在失分的各项下说明原因，以及怎样能得满分" };
        var engine = new Choice("--engine", "用编译后的代码，还是逐项解释执行；二者结果相同，单位很多时 compiled 快。默认 reference，程序集默认 compiled", "compiled", "reference");
        var strict = CommonArguments.Strict();
        var command = new Command("score", "按规则给数据里的每个单位评分") { rules, data, peers, lastYear, output, format.Option, explain, engine.Option, strict };
        command.Aliases.Add("评分");
        command.SetAction(parsed =>
        {
            var chosenFormat = format.Read(parsed, out var formatError);
            var chosenEngine = engine.Read(parsed, out var engineError);
            var file = parsed.GetValue(output);
            var errors = new[] { formatError, engineError, OutputError(file, chosenFormat) }.OfType<string>().ToArray();
            if (errors.Length > 0)
                return UsageErrors.Report(host, command, errors);
            return new ScoreRun(host, command)
            {
                Rules = parsed.GetRequiredValue(rules),
                Data = parsed.GetRequiredValue(data),
                Peers = parsed.GetValue(peers) ?? [],
                LastYear = parsed.GetValue(lastYear) ?? [],
                Output = file,
                Format = chosenFormat ?? FormatOf(file) ?? "text",
                Explains = parsed.GetValue(explain),
                Engine = chosenEngine,
                IsStrict = parsed.GetValue(strict),
            }.Run();
        });
        return command;
    }

    private static string? FormatOf(string? file) => Path.GetExtension(file)?.ToUpperInvariant() switch
    {
        ".JSON" => "json",
        ".CSV" => "csv",
        ".TXT" => "text",
        _ => null,
    };

    private static string? OutputError(string? file, string? format) => file is null || format is not null || FormatOf(file) is not null
        ? null : $"不知道“{file}”用什么格式，扩展名可用 .json、.csv、.txt，或写 --format。";
}
