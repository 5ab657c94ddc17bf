using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>对照表的说明：取的是哪一行、为什么。</summary>
public class TableExplanationTests
{
    private const string Rules = """
        框架 示例 2023年度
        总分 6分

        数据
          单位类别：选项（行政、参公、其他事业）
          完成率：比率，范围[0%，100%]
          基数、目标：数量（项），大于0

        口径
          要求＝基数×难度

        对照表 达标线（按 单位类别）
          行政：95%；参公：90%；其余：80%

        对照表 难度（按 单位类别）
          行政：1；其余：1.5

        三级指标 完成情况（3分）
          完成率≥达标线的，得3分；其余得0分

        三级指标 按比例（3分）
          得分＝完成率÷达标线×3分
        """;

    [Theory]
    [InlineData(0, "完成率＝90%，“单位类别”为“行政”，达标线取95%，＜达标线（95%），得0分（满分3分），扣3分。")]
    [InlineData(1, "完成率＝90%，“单位类别”为“参公”，达标线取90%，≥达标线（90%），得3分（满分3分）。")]
    [InlineData(2, "完成率＝90%，“单位类别”为“其他事业”，达标线取80%，≥达标线（80%），得3分（满分3分）。")]
    public void 分档的界限说明取的是哪一行(int option, string expected) =>
        Assert.StartsWith(expected, Explain(option, "完成情况"), StringComparison.Ordinal);

    [Fact]
    public void 算式里的对照表说明取的是哪一行() => Assert.StartsWith(
        "“单位类别”为“行政”，达标线取95%，得分＝90%÷95%×3分＝2.8421分（满分3分），扣0.1579分。",
        Explain(0, "按比例"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 0, "完成率＝90%，“单位类别”为“行政”，“项目等级”为“一级”，达标线取95%，＜达标线（95%），得0分（满分3分），扣3分。")]
    [InlineData(0, 1, "完成率＝90%，“单位类别”为“行政”，达标线取85%，≥达标线（85%），得3分（满分3分）。")]
    [InlineData(1, 0, "完成率＝90%，“单位类别”为“参公”，“项目等级”为“一级”，达标线取80%，≥达标线（80%），得3分（满分3分）。")]
    public void 按两项的说明两项各是什么(int option, int grade, string expected)
    {
        var result = RuleFile.Parse(new SourceText("""
            框架 示例 2023年度
            总分 3分

            数据
              单位类别：选项（行政、参公、其他事业）
              项目等级：选项（一级、二级）
              完成率：比率，范围[0%，100%]

            对照表 达标线（按 单位类别、项目等级）
              行政：一级 95%，其余 85%
              其余：80%

            三级指标 完成情况（3分）
              完成率≥达标线的，得3分；其余得0分
            """));
        Assert.Empty(result.Diagnostics);
        var record = new UnitRecord { Unit = "某单位", Values = [option, grade, PerfRules.Runtime.Numbers.Rational.FromFraction(9, 10)], Lists = [] };
        var assessment = ReferenceEvaluator.Evaluate(result.Framework!, record);
        Assert.StartsWith(expected, Explainer.Explain(result.Framework!, assessment.Total.Children[0], record), StringComparison.Ordinal);
    }

    [Fact]
    public void 提高完成率到该类的达标线可得满分()
    {
        var (framework, record) = Input(0);
        var assessment = ReferenceEvaluator.Evaluate(framework, record);
        var item = assessment.Total.Children[0];
        var changes = CounterfactualSolver.Solve(framework, item, record).Select(change => change.Describe());
        Assert.Equal(["完成率达到95%时得满分（其他数据不变）"], changes);
    }

    private static string Explain(int option, string name)
    {
        var (framework, record) = Input(option);
        var assessment = ReferenceEvaluator.Evaluate(framework, record);
        return Explainer.Explain(framework, assessment.Total.Children.First(c => c.Name == name), record);
    }

    private static (Framework Framework, UnitRecord Record) Input(int option)
    {
        var result = RuleFile.Parse(new SourceText(Rules));
        Assert.False(result.HasErrors);
        var record = new UnitRecord { Unit = "某单位", Values = [option, PerfRules.Runtime.Numbers.Rational.FromFraction(9, 10), 1, 1], Lists = [] };
        return (result.Framework!, record);
    }
}
