using PerfRules.Language.Model;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>真实框架上随机叠加几处改动，对真实和随机的单位：分摊的合计、与照定义的计算。</summary>
public class RandomRevisionTests
{
    private const int Seed = 20240229;
    private const int Revisions = 25;
    private const int Mutations = 5;

    [Fact]
    public void 分摊与照定义的计算一致而且合计准确()
    {
        var random = new Random(Seed);
        var data = new RandomUnits(Seed).Create(6);
        var (scored, compared, parts) = (0, 0, 0);
        for (var i = 0; i < Revisions; i++)
        {
            var old = RuleFiles.Compile(RuleFiles.Read("rules", "福田区", "2022.prules"));
            var report = FrameworkDiff.Compare(old, Mutate(old, random), DiffOptions.Default);
            var units = Impacts.Read(report, data);
            var impact = ImpactAnalysis.Analyze(report, new ImpactData(units, []));
            var brute = new BruteForce(report);
            foreach (var (unit, input) in impact.Units.Zip(units).Where(each => each.First.Change is not null))
            {
                Assert.Equal(unit.Change, Impacts.Sum(unit));
                scored++;
                if (unit.Contributions.Any(each => each.Change is null || each.Label != each.Change.Sentence) || brute.Shapley(input) is not { } expected)
                    continue;
                Assert.Equal(
                    expected.Select(pair => $"{pair.Key.Sentence} {pair.Value}").Order(StringComparer.Ordinal), Impacts.Lines(unit).Order(StringComparer.Ordinal));
                compared++;
                parts += unit.Contributions.Length;
            }
        }
        // 大多数都评得出分，也都能照定义算。
        Assert.True(scored > Revisions * 6 && compared > scored * 3 / 4 && parts > compared, $"{scored} {compared} {parts}");
    }

    private static Framework Mutate(Framework framework, Random random)
    {
        for (var done = 0; done < Mutations;)
        {
            var choices = new TextMutations(framework).Substantive().ToArray();
            if (RuleFiles.TryCompile(choices[random.Next(choices.Length)].Content) is not { } changed)
                continue;
            (framework, done) = (changed, done + 1);
        }
        return framework;
    }
}
