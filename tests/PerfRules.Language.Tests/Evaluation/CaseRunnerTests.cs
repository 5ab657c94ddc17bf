using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>用例的执行：取数的覆盖和应得的比较。</summary>
public class CaseRunnerTests
{
    private static readonly Field s_rate = Ratio("利用率", 0);
    private static readonly Indicator s_leaf = Node("固定资产利用率", 1, new BandMethod(
        [Band(Is(Ref(s_rate), ">=", Percent("90")), "1"), Band(Is(Ref(s_rate), "<", Percent("90")), "0.7")], Ref(s_rate), Line()));
    private static readonly Indicator s_manual = Node("规范性", 5, new ManualMethod(0, 5, null, true, true, "", Line()));
    private static readonly Framework s_framework = Framework(
        Node("总分", 6, level: IndicatorLevel.Total, children: [s_leaf, s_manual]), [s_rate],
        grades: [new Grade("优", ComparisonOperator.GreaterOrEqual, 5, Line()), new Grade("差", ComparisonOperator.Less, 5, Line())]);

    private static TestCase Case(string? rate, string? manual, params Expectation[] expectations) => new()
    {
        Name = "示例",
        Location = Line(),
        Inputs = rate is null ? [] : [new CaseInput(s_rate, R(rate) / 100, Line())],
        ManualScores = manual is null ? [] : [new CaseManualScore(s_manual, R(manual), Line())],
        Expectations = [.. expectations],
    };

    [Theory]
    [InlineData("95", true, "应得1分，实得1分")]
    [InlineData("80", false, "应得1分，实得0.7分")]
    [InlineData(null, false, "应得1分，但不能确定：缺少“利用率”")]
    public void 比较一个指标的得分(string? rate, bool passed, string message)
    {
        var result = CaseRunner.Run(s_framework, Case(rate, null, new ScoreExpectation(s_leaf, 1, Line(7))));
        var outcome = Assert.Single(result.Outcomes);
        Assert.Equal((passed, message, 7), (outcome.Passed, outcome.Message, outcome.Location.LineNumber));
        Assert.Equal(passed, result.Passed);
    }

    [Theory]
    [InlineData("8", "应得1分，实得1分")]
    [InlineData("12", "应得1分，但不能评分：“完成数”应满足“完成数≤任务数”，而“12项≤10项”不成立。")]
    public void 取数不合声明的要求就不能评分(string done, string message)
    {
        const string Rules = "框架 甲 2023年度\n总分 1分\n数据\n  任务数：数量（项），大于0\n  完成数：数量（项），不超过 任务数\n三级指标 完成（1分）\n  完成数÷任务数≥80%的，得1分；其余得0分\n";
        var framework = RuleFile.Parse(new SourceText($"{Rules}用例 一\n  任务数＝10项；完成数＝{done}项\n  应得：完成 1分")).Framework!;
        Assert.Equal(message, Assert.Single(CaseRunner.Run(framework, framework.Cases[0]).Outcomes).Message);
    }

    [Fact]
    public void 人工评分和等级()
    {
        var result = CaseRunner.Run(s_framework, Case("95", "3",
            new ScoreExpectation(s_framework.Total, 4, Line()), new GradeExpectation("优", Line())));
        Assert.Equal(["应得4分，实得4分", "应得“优”，实得“差”"], result.Outcomes.Select(outcome => outcome.Message).ToArray());
    }

    [Fact]
    public void 写明的取数覆盖数据文件()
    {
        var data = new UnitRecord
        {
            Unit = "某单位",
            Values = [R("0.95")],
            Lists = [],
            ManualScores = ImmutableDictionary<Indicator, ManualScore>.Empty.Add(s_manual, new ManualScore(5, null, "附件")),
        };
        Assert.Equal(6, CaseRunner.Run(s_framework, Case(null, null), data).Assessment.Total.Score);
        Assert.Equal(R("5.7"), CaseRunner.Run(s_framework, Case("80", null), data).Assessment.Total.Score);
    }
}
