using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.RandomFrameworks;

namespace PerfRules.Compiler.Tests.Differential;

/// <summary>对同样的取数，编译后的求值与参照求值逐位比较。</summary>
internal static class EngineComparison
{
    public static void Verify(Framework framework, Random random, int records, bool isComplete, string origin)
    {
        using var scorer = Scorer.Create(framework);
        for (var i = 0; i < records; i++)
        {
            var record = new RandomRecord(random, isComplete).Create(framework);
            Verify(scorer, ReferenceEvaluator.Evaluate(framework, record), $"{origin} 第{i}条");
        }
    }

    /// <summary>与一个单位的参照结果比较。</summary>
    public static void Verify(Scorer scorer, Assessment expected, string origin)
    {
        var actual = scorer.Score(expected.Record);
        foreach (var node in Nodes(expected.Total))
            AssertSame(node, actual, $"{origin} {node.Indicator.Path}");
        // 等级限制看的数据缺失时编译后的没有等级，参照可能仍能判断。
        if (actual.Status == ScoreStatus.Scored && actual.GradeStatus is ScoreStatus.Scored or ScoreStatus.NoBand)
            Assert.Equal(expected.Grade, actual.Grade);
    }

    /// <summary>
    /// 缺失或没有定义的值可能无关紧要（例如两种情形得分相同），参照能看出来，编译后的不深究而报告没有得分；
    /// 除此以外两者必须相同。
    /// </summary>
    private static void AssertSame(NodeScore expected, UnitScores actual, string place)
    {
        var score = actual.Scores[expected.Indicator.Ordinal];
        var status = actual.Statuses[expected.Indicator.Ordinal];
        if (expected.IsExcluded)
        {
            Assert.True(status is ScoreStatus.NotApplicable or ScoreStatus.Missing or ScoreStatus.Undefined, $"{place}：应为不适用，得 {score}（{status}）");
            return;
        }
        var exact = expected.Score is { } value ? RationalDecimal.Round(value, 20) : null;
        Assert.True(
            score == exact || score is null && status is ScoreStatus.Missing or ScoreStatus.Undefined,
            $"{place}：应为 {exact}，得 {score}（{status}）");
    }

    /// <summary>指标树的节点，不含逐项的行。</summary>
    private static IEnumerable<NodeScore> Nodes(NodeScore node) => node.Parts
        .Where(child => child.Row is null)
        .SelectMany(Nodes)
        .Prepend(node);
}
