using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing.External;

namespace PerfRules.Language.Tests.External;

/// <summary>tests/external/README.md 里的数目与用例表、与实际运行的结果一致。</summary>
public class ExternalReadmeTests
{
    private static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(ExternalCase.Folder, "README.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    private static readonly List<string[]> Sources = [.. Rows.Where(r => r.Length == 6 && r[0] is not ("编号" or "---" or "合计"))];

    private static readonly List<string[]> Exclusions = [.. Rows.Where(r => r.Length == 3 && r[0] is not ("编号" or "---"))];

    [Fact]
    public void 收入数等于表中的行数() => Assert.Equal(
        ExternalCase.All.GroupBy(c => c.Source).ToDictionary(g => g.Key, g => g.Count()),
        Sources.ToDictionary(r => r[0], r => Number(r[3])));

    [Fact]
    public void 通过数等于参照求值与应得一致的例数()
    {
        var framework = Assert.IsType<Framework>(RuleFile.Parse(new SourceText(ExternalRules.Text)).Framework);
        Assert.Equal(
            Sources.ToDictionary(r => r[0], r => Number(r[4])),
            ExternalCase.All.GroupBy(c => c.Source).ToDictionary(g => g.Key, g => g.Count(c => Passes(framework, c))));
    }

    [Fact]
    public void 看过的不是收入就是排除而且每项排除都有原因()
    {
        Assert.All(Sources, r => Assert.Equal(Number(r[2]), Number(r[3]) + Number(r[5])));
        Assert.All(Sources, r => Assert.Equal(Number(r[5]), Exclusions.Where(e => e[0] == r[0]).Sum(e => Number(e[2]))));
        Assert.All(Exclusions, e => Assert.NotEmpty(e[1]));
    }

    [Fact]
    public void 合计是各项之和而且不少于三百例()
    {
        var total = Assert.Single(Rows, r => r[0] == "合计");
        Assert.All([2, 3, 4, 5], i => Assert.Equal(Sources.Sum(r => Number(r[i])), Number(total[i])));
        Assert.InRange(Number(total[3]), 300, int.MaxValue);
    }

    [Fact]
    public void 编号没有重复() => Assert.Equal(ExternalCase.All.Length, ExternalCase.All.DistinctBy(c => c.Id).Count());

    private static bool Passes(Framework framework, ExternalCase external)
    {
        var scores = ReferenceEvaluator.Evaluate(framework, ExternalRules.Record(external)).Total.Children.ToDictionary(n => n.Name, n => n.Score);
        return ExternalRules.Expected(external).All(e => scores[e.Indicator] == e.Score);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
