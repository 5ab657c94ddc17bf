using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Checks;

/// <summary>PR4xxx、PR5xxx 的说明页：错误示例恰报这一编号，正确示例没有发现。</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. IntervalDiagnostics.All.Concat(PointsDiagnostics.All).Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void 示例与编号相符(string code)
    {
        var descriptor = IntervalDiagnostics.All.Concat(PointsDiagnostics.All).Single(d => d.Code == code);
        var page = File.ReadAllText(RepositoryRoot.File("grammar", "diagnostics", $"{code}.md"));
        Assert.StartsWith($"# {code} {descriptor.Title}\n", page);
        var blocks = page.Split("```prules\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.Equal([code], CodesIn(blocks[0]));
        Assert.Equal([], CodesIn(blocks[1]));
    }

    private static IEnumerable<string> CodesIn(string content)
    {
        var result = RuleFile.Parse(new SourceText(content));
        Assert.NotNull(result.Framework);
        return result.Diagnostics.Select(d => d.Code);
    }
}
