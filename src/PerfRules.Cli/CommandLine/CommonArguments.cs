using System.CommandLine;

namespace PerfRules.Cli.CommandLine;

/// <summary>几个命令共有的参数。</summary>
internal static class CommonArguments
{
    public static Argument<string[]> Paths() =>
        new("PATH") { Description = "规则文件，或含有规则文件的目录", Arity = ArgumentArity.OneOrMore };

    public static Argument<string> Rules(string description) =>
        new("RULES") { Description = description, Arity = ArgumentArity.ExactlyOne };

    public static Option<bool> Strict() => new("--strict") { Description = "有警告也算失败" };
}
