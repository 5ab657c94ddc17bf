using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;

namespace PerfRules.Language.Tests.Explanation;

public class PeerExplanationTests
{
    [Theory]
    [InlineData("名次与平均", "五个单位", "乙", "满意度排名", "满意度名次＝2（4个单位中第2名，有并列），≤3且＞1，得3分（满分5分），扣2分。依据第17行。")]
    [InlineData("名次与平均", "五个单位", "甲", "办结天数", "名次比（办结天数）＝60%（5个单位中第3名），≤80%且＞40%，得3分（满分5分），扣2分。依据第20行。")]
    [InlineData("名次与平均", "五个单位", "丁", "办结速度", "得分＝5÷8×5分＝3.13分（满分5分），扣1.87分。最优值（办结天数）：5个单位中最优。依据第26行。")]
    [InlineData("名次与平均", "五个单位", "戊", "满意度排名", "得分不能确定：“名次（满意度）”算不出：本单位没有数据；可能在1～5分之间（满分5分）。")]
    [InlineData("取同类平均", "四个单位", "丙", "政府采购", "适用例外：采购金额＝0，不适用，取同类平均3.2分，得3.2分（满分4分），扣0.8分。同类平均（政府采购的得分）：3个单位。依据第12行。")]
    public void 说出与几个单位比较的结果(string idiom, string data, string unit, string indicator, string expected)
    {
        var (framework, records) = Fill(idiom, data);
        var record = records.First(r => r.Unit == unit);
        var node = ReferenceEvaluator.Evaluate(framework, record).Total.Find(framework.Indicators.First(i => i.Name == indicator));
        Assert.Equal(expected, Explainer.Explain(framework, node, record));
    }

    [Fact]
    public void 一个单位单独评分时说明同类太少()
    {
        var (framework, records) = Fill("名次与平均", "五个单位", take: 1);
        var total = ReferenceEvaluator.Evaluate(framework, records[0]).Total;
        Assert.Null(total.Score);
        Assert.Contains("“全体平均（执行率）”算不出：有数据的同类只有1个单位，至少要有3个", total.Obstacles);
    }

    [Fact]
    public void 没有上年数据时说明缺哪一年()
    {
        var (framework, records) = Fill("上年", "今年");
        var total = ReferenceEvaluator.Evaluate(framework, records[0]).Total;
        Assert.Contains("“上年（税收收入）”算不出：没有本单位上年（2022年度）的数据", total.Obstacles);
    }

    // 改自己的数，平均和名次也跟着变，不能当作不变来解。
    [Fact]
    public void 依赖同类比较的不给改法()
    {
        var (framework, records) = Fill("名次与平均", "五个单位");
        var record = records.First(r => r.Unit == "丁");
        var total = ReferenceEvaluator.Evaluate(framework, record).Total;
        Assert.All(framework.Total.Children, i => Assert.Empty(CounterfactualSolver.Solve(framework, total.Find(i), record)));
    }

    private static (Framework Framework, ImmutableArray<UnitRecord> Records) Fill(string idiom, string data, int take = int.MaxValue)
    {
        var corpusCase = new CorpusCase("idioms/" + idiom);
        var framework = Assert.IsType<Framework>(corpusCase.Compile().Result.Framework);
        var path = corpusCase.File($"数据/{data}.json");
        var units = DataReader.Read(framework, [new DataFile(path, File.ReadAllBytes(path))]).Units;
        return (framework, DerivedValues.Fill(framework, [.. units.Select(u => u.Record).Take(take)], [], []));
    }
}
