using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>按类别分档：只说本单位这一类的界限，改进也只看这一类的档。</summary>
public class ClassExplanationTests
{
    private const string Rules = """
        框架 示例 2023年度
        总分 10分

        数据
          单位类别：选项（甲类、乙类、丙类）
          完成率：比率，范围[0%，100%]

        三级指标 其余（5分）
          甲类单位完成率≥90%的，得5分；乙类单位完成率≥85%的，得5分；其余不得分

        三级指标 各类（5分）
          甲类单位完成率≥90%的，得5分；完成率≥80%的，得3分；其余得1分
          乙类单位完成率≥85%的，得5分，其余得2分；丙类单位完成率≥60%的，得4分；其余不得分
        """;

    [Theory]
    [InlineData("其余", 0, "0.8", "完成率＝80%，“单位类别”为“甲类”且＜90%，得0分（满分5分），扣5分。依据第9行。")]
    [InlineData("其余", 1, "0.85", "完成率＝85%，“单位类别”为“乙类”且≥85%，得5分（满分5分）。依据第9行。")]
    [InlineData("其余", 2, "0.95", "“单位类别”为“丙类”，得0分（满分5分），扣5分。依据第9行。")]
    [InlineData("各类", 0, "0.8", "完成率＝80%，“单位类别”为“甲类”且≥80%且＜90%，得3分（满分5分），扣2分。依据第12行。")]
    [InlineData("各类", 1, "0.8", "完成率＝80%，“单位类别”为“乙类”且＜85%，得2分（满分5分），扣3分。依据第13行。")]
    [InlineData("各类", 2, "0.5", "完成率＝50%，“单位类别”为“丙类”且＜60%，得0分（满分5分），扣5分。依据第13行。")]
    public void 只说本单位这一类(string indicator, int option, string rate, string expected) =>
        Assert.Equal(expected, Node(indicator, option, rate, (framework, node, record) => Explainer.Explain(framework, node, record)));

    [Theory]
    [InlineData("其余", 0, "0.8", "完成率达到90%时得满分（其他数据不变）")]
    [InlineData("其余", 2, "0.95", "")]
    [InlineData("各类", 0, "0.5", "完成率达到80%时得3分（其他数据不变）；完成率达到90%时得满分（其他数据不变）")]
    [InlineData("各类", 1, "0.8", "完成率达到85%时得满分（其他数据不变）")]
    [InlineData("各类", 2, "0.5", "完成率达到60%时得4分（其他数据不变）")]
    public void 改进只看这一类的档(string indicator, int option, string rate, string expected) =>
        Assert.Equal(expected, Node(indicator, option, rate, (framework, node, record) =>
            string.Join("；", CounterfactualSolver.Solve(framework, node, record).Select(change => change.Describe()))));

    private static string Node(string name, int option, string rate, Func<Model.Framework, NodeScore, UnitRecord, string> say)
    {
        var result = RuleFile.Parse(new SourceText(Rules));
        Assert.Empty(result.Diagnostics);
        Assert.True(Rational.TryParse(rate, out var completion));
        var record = new UnitRecord { Unit = "某单位", Values = [option, completion], Lists = [] };
        var assessment = ReferenceEvaluator.Evaluate(result.Framework!, record);
        return say(result.Framework!, assessment.Total.Children.First(c => c.Name == name), record);
    }
}
