using System.Text.Json.Nodes;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>福田区2022到盐田区2023，对三个真实单位和一千个随机单位的影响。</summary>
public class PublishedImpactTests
{
    private const int Seed = 20231115;

    private static string Old => RuleFiles.Read("rules", "福田区", "2022.prules");

    private static string New => RuleFiles.Read("rules", "盐田区", "2023.prules");

    [Fact]
    public void 一千零三个单位的分摊都恰好等于总分之差()
    {
        var impact = Impacts.Analyze(Old, New, new RandomUnits(Seed).Create(1000));
        Assert.Equal(1003, impact.Units.Length);
        Assert.All(impact.Units, unit =>
        {
            Assert.NotNull(unit.Change);
            Assert.Equal(unit.Change, Impacts.Sum(unit));
            Assert.Null(unit.SamplingError);
            Assert.DoesNotContain(unit.Contributions, each => each.Change is null);
        });
        Assert.True(impact.Units.Count(unit => unit.Contributions.Length >= 3) > 100);
        Assert.Equal(1003, impact.Distribution.Sum(band => band.Old));
        Assert.Equal(1003, impact.Distribution.Sum(band => band.New));
        Assert.NotEmpty(impact.GradeMoves);
        Assert.NotEmpty(impact.Cliffs);
    }

    [Fact]
    public void 与照定义的计算一致()
    {
        var report = RuleFiles.Compare(Old, New);
        var units = Impacts.Read(report, new RandomUnits(Seed + 1).Create(40));
        var impact = ImpactAnalysis.Analyze(report, new ImpactData(units, []));
        var brute = new BruteForce(report);
        foreach (var (unit, input) in impact.Units.Zip(units))
        {
            var expected = brute.Shapley(input);
            Assert.NotNull(expected);
            Assert.Equal(expected.OrderBy(pair => pair.Key.Sentence), unit.Contributions.ToDictionary(each => each.Change!, each => each.Points).OrderBy(pair => pair.Key.Sentence));
        }
    }

    [Fact]
    public void 真实单位的结果与手算相符()
    {
        var impact = Impacts.Analyze(Old, New, RandomUnits.Real().ToJsonString());
        // 投推中心：明确性两个要点（满分）各少1分，绩效目标没有扣分多2分；二季度执行率104.77%以100%为限，预算执行率由5.15分变为5.08分。
        // 香蜜湖：只有二季度执行率103.70%超过，预算执行率由5.93分变为5.87分。
        // 区委办的分按新版给：第②个要点1分是满分，旧版折为2分，明确性旧4分新3分；绩效目标旧3分新5分；
        // 一、二季度超过100%，预算执行率旧版合计6.17分以6分为限，新版5.98分。
        Assert.Equal(["96.76 96.69", "96.93 96.87", "93.93 94.91"], impact.Units.Select(unit => $"{unit.Old.Total} {unit.New.Total}"));
        // 投推中心是2022年度的，另两个是2023年度的，分年度排名次。
        Assert.Equal([1, 1, 2], impact.Units.Select(unit => unit.New.Rank));
        // 上级“绩效指标明确性”的分值随要点走，自己不分得。
        Assert.Equal(
        [
            "口径“二季度执行率”由“二季度末累计支出÷全年预算数÷50%”改为“二季度末累计支出÷全年预算数÷50%，超过100%的按100%计” -0.07",
            "“设有体现履职效果的社会、经济、生态效益指标”的分值由2分调整为1分 -1",
            "“绩效目标完整性”的分值由3分调整为5分 2",
            "“整体目标分解为具体任务，与年度任务数或计划数对应”的分值由2分调整为1分 -1",
        ], Impacts.Lines(impact.Units[0]).OrderDescending(StringComparer.Ordinal));
    }
}
