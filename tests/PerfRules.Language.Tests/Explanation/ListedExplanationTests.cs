using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>逐条列出的情形只说成立的；功效系数法、多点插值写出怎样算。</summary>
public class ListedExplanationTests
{
    private const string Rules = """
        框架 示例 2023年度
        总分 18分

        数据
          存在违规支出、被通报批评：是否
          审计问题：数量（个）
          完成率：比率，范围[0%，100%]

        三级指标 规范（4分）
          有下列情形之一的，不得分：
          （1）存在违规支出的；
          （2）被通报批评的；
          （3）审计问题超过3个的。
          其余得满分

        三级指标 功效（10分）
          完成率按功效系数法计分，满意值95%，不允许值60%

        三级指标 插值（4分）
          完成率90%以上得满分，75%得3分，60%以下得0分，之间按内插法计分
        """;

    [Theory]
    [InlineData(1, 0, 0, "存在违规支出，得0分（满分4分），扣4分。")]
    [InlineData(0, 0, 5, "审计问题＝5个，＞3个，得0分（满分4分），扣4分。")]
    [InlineData(1, 1, 0, "存在违规支出或被通报批评，得0分（满分4分），扣4分。")]
    public void 只说成立的情形(int violated, int criticized, int problems, string expected) =>
        Assert.StartsWith(expected, Explain("规范", violated, criticized, problems, "0.9"), StringComparison.Ordinal);

    [Theory]
    [InlineData("（3）审计问题超过3个的。\n  有上述情形之一的，不得分；其余得满分")]
    [InlineData("（3）审计问题超过3个的，不得分。\n  其余得满分")]
    public void 后果写在列举之后说明不变(string tail)
    {
        var rules = Rules.Replace("情形之一的，不得分：", "情形之一的：", StringComparison.Ordinal)
            .Replace("（3）审计问题超过3个的。\n  其余得满分", tail, StringComparison.Ordinal);
        Assert.NotEqual(Rules, rules);
        Assert.StartsWith("存在违规支出或被通报批评，得0分（满分4分），扣4分。", Explain("规范", 1, 1, 0, "0.9", rules), StringComparison.Ordinal);
        Assert.StartsWith("审计问题＝5个，＞3个，得0分（满分4分），扣4分。", Explain("规范", 0, 0, 5, "0.9", rules), StringComparison.Ordinal);
        Assert.Contains("得4分", Explain("规范", 0, 0, 3, "0.9", rules), StringComparison.Ordinal);
    }

    [Fact]
    public void 功效系数法写出怎样算() => Assert.StartsWith(
        "得分＝10分×（60%＋40%×（81%－60%）÷（95%－60%））＝8.4分（满分10分），扣1.6分。",
        Explain("功效", 0, 0, 0, "0.81"), StringComparison.Ordinal);

    [Fact]
    public void 多点插值说明在哪两点之间() => Assert.StartsWith(
        "完成率＝66%，＞60%且＜75%，得分＝0分＋3分×（66%－60%）÷（75%－60%）＝1.2分（满分4分），扣2.8分。",
        Explain("插值", 0, 0, 0, "0.66"), StringComparison.Ordinal);

    private static string Explain(string name, int violated, int criticized, int problems, string rate, string rules = Rules)
    {
        var result = RuleFile.Parse(new SourceText(rules));
        Assert.Empty(result.Diagnostics);
        Assert.True(Rational.TryParse(rate, out var completion));
        var record = new UnitRecord { Unit = "某单位", Values = [violated, criticized, problems, completion], Lists = [] };
        var assessment = ReferenceEvaluator.Evaluate(result.Framework!, record);
        return Explainer.Explain(result.Framework!, assessment.Total.Children.First(c => c.Name == name), record);
    }
}
