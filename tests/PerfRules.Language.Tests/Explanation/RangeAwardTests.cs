using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>分档之内酌定的得分：说明，以及评价人给的分不合规定。</summary>
public class RangeAwardTests
{
    [Theory]
    [InlineData("恰在含的一端", "社会效益", "“效益达成情况”为“达成预期”，在8～10分内酌定，人工评分8分（满分10分），扣2分。理由：用例写明。佐证：用例写明。依据第10行。")]
    [InlineData("部分达成", "社会效益", "“效益达成情况”为“部分达成”，在6～8分（不含）内酌定，人工评分7.9分（满分10分），扣2.1分。理由：用例写明。佐证：用例写明。依据第11行。")]
    public void 酌定的说明(string name, string path, string expected) =>
        Assert.Equal(expected, CaseExplanation.Of("idioms/定性分档", name, path));

    [Theory]
    [InlineData(0, "8", null, null, null)]
    [InlineData(0, "7.9", null, null, "人工评分7.9不在这一档的8～10分之内")]
    [InlineData(1, "8", null, null, "人工评分8不在这一档的6～8分（不含）之内")]
    [InlineData(2, "6", "有", null, "人工评分6不在这一档的0～6分（不含）之内")]
    [InlineData(2, "5.3", "有", null, "人工评分5.3不是0.5分的整数倍")]
    [InlineData(2, "5.5", null, null, "得分低于6分，须填写理由")]
    [InlineData(2, "5.5", "有", null, null)]
    [InlineData(2, null, null, null, "缺少“社会效益”的人工评分")]
    public void 给的分须在这一档之内(int option, string? score, string? reason, string? evidence, string? obstacle)
    {
        var node = Score("社会效益", option, score, reason, evidence);
        Assert.Equal(obstacle, node.Obstacles.SingleOrDefault());
        Assert.Equal(obstacle is null ? Evaluation.Build.R(score!) : null, node.Score);
    }

    [Fact]
    public void 须附佐证的没有佐证() =>
        Assert.Equal("须附佐证", Assert.Single(Score("服务效果", 1, "6", null, " ").Obstacles));

    [Fact]
    public void 不知道落入哪一档时给出范围()
    {
        var node = Score("社会效益", null, null, null, null);
        Assert.Equal((0, 10), node.Range);
    }

    private static NodeScore Score(string name, int? option, string? score, string? reason, string? evidence)
    {
        var framework = Assert.IsType<Framework>(new CorpusCase("idioms/定性分档").Compile().Result.Framework);
        var indicator = framework.Indicators.Single(i => i.Name == name);
        var field = framework.Fields.Single(f => f.Name == (name == "社会效益" ? "效益达成情况" : "服务达成情况"));
        var values = new Rational?[framework.Fields.Length];
        values[field.Ordinal] = option;
        var record = new UnitRecord
        {
            Unit = "某单位",
            Values = [.. values],
            Lists = [],
            ManualScores = score is null
                ? ImmutableDictionary<Indicator, ManualScore>.Empty
                : ImmutableDictionary<Indicator, ManualScore>.Empty.Add(indicator, new ManualScore(Evaluation.Build.R(score), reason, evidence)),
        };
        return ReferenceEvaluator.Evaluate(framework, record).Total.Find(indicator);
    }
}
