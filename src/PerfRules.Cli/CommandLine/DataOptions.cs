using System.CommandLine;

namespace PerfRules.Cli.CommandLine;

/// <summary>数据文件的几个选项。</summary>
internal static class DataOptions
{
    public static Option<string[]> Data(bool isRequired, string use = "数据文件（.json、.csv）；明细的 CSV 以明细的名称为文件名") => new("--data", "-d")
    {
        Description = use,
        HelpName = "FILE…",
        Required = isRequired,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Peers() => Files("--peers", "只参加名次、平均等同类比较而不评分的单位的数据文件");

    public static Option<string[]> LastYear(string use) => Files("--last-year", use);

    private static Option<string[]> Files(string name, string use) => new(name)
    {
        Description = use,
        HelpName = "FILE…",
        AllowMultipleArgumentsPerToken = true,
    };
}
