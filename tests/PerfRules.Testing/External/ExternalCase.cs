using System.Collections.Immutable;

namespace PerfRules.Testing.External;

/// <summary>外部套件的一个用例：来源与编号、运算、输入、应得。</summary>
/// <param name="Id">来源与编号，例如 quantize/quax062。</param>
/// <param name="Operation">舍入规则之一、“比较”或“属于”。</param>
/// <param name="Input">舍入为“算式；N位”，比较为“甲；乙”，属于为“数；范围”。</param>
/// <param name="Expected">舍入为数，比较为比较号，属于为是、否。</param>
public sealed record ExternalCase(string Id, string Operation, string Input, string Expected)
{
    public const string Comparison = "比较";

    public const string Membership = "属于";

    private static readonly ImmutableArray<string> Suites = ["通用十进制算术", "DMN", "PowerFx"];

    public static ImmutableArray<ExternalCase> All { get; } = [.. Suites.SelectMany(Read)];

    public static string Folder => RepositoryRoot.File("tests", "external");

    /// <summary>来源，即编号中斜线之前的部分。</summary>
    public string Source => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    public bool IsRounding => Operation is not (Comparison or Membership);

    /// <summary>输入中分号前后的两部分。</summary>
    public (string First, string Second) Parts => Input.Split('；') is [var first, var second]
        ? (first, second)
        : throw new FormatException($"{Id}：输入应是分号隔开的两部分");

    public override string ToString() => Id;

    private static IEnumerable<ExternalCase> Read(string suite) =>
        from line in File.ReadLines(Path.Combine(Folder, suite + ".txt"))
        where !line.StartsWith('#')
        select line.Split(" | ") is [var id, var operation, var input, var expected]
            ? new ExternalCase(id, operation, input, expected)
            : throw new FormatException($"{suite}：这一行不是四列：{line}");
}
