using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;

namespace PerfRules.Compiler.Tests;

public class ScorerTests
{
    private static readonly Framework Framework = SampleFramework.Create();

    [Fact]
    public void 各节点的得分与手算相同()
    {
        using var scorer = Scorer.Create(Framework);
        var scores = scorer.Score(Record());
        Assert.Equal(ScoreStatus.Scored, scores.Status);
        Assert.Equal(1.15m, Of(scores, "政府采购执行情况")); // 423300÷733800×2＝1.1537
        Assert.Equal(0m, Of(scores, "编外人员控制率")); // 16÷28＝0.5714，超 0.5214，18 步扣 1.8，扣完为止
        Assert.Equal(0.66666666666666666667m, Of(scores, "预决算信息公开"));
        Assert.Equal(0.08333333333333333333m, Of(scores, "会计核算规范性")); // 2－1.5－0.25－5÷3×0.1
        Assert.Equal(1.9m, Of(scores, "部门管理")); // 1.15＋2÷3＋1÷12，恰为有限小数
        Assert.Equal(1.4m, Of(scores, "重点项目")); // 1.2×1÷2＋0.8 封顶
        Assert.Equal(0.5m, Of(scores, "达标项目占比"));
        Assert.Equal(0.5m, Of(scores, "满意度"));
        Assert.Equal(4.3m, scores.Total);
        Assert.Equal("差", scores.Grade?.Name);
    }

    private static decimal? Of(UnitScores scores, string name) =>
        scores.Scores[Framework.Indicators.Single(indicator => indicator.Name == name).Ordinal];

    private static UnitRecord Record() => new()
    {
        Unit = "某单位",
        Values = [733_800, 423_300, 12, 16, 0, 1, 5],
        Lists = [[Row("1.2", 2, 1), Row("0.8", 3, 4)]],
        ManualScores = ImmutableDictionary<Indicator, ManualScore>.Empty.Add(
            Framework.Indicators.Single(indicator => indicator.Name == "满意度"), new(Rational.FromFraction(1, 2), "理由")),
    };

    private static RecordRow Row(string points, Rational target, Rational actual) =>
        new([Build.Number(points), target, actual], [null, null, null], null);
}
