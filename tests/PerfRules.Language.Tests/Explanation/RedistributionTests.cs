using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>不适用而折算的说明，以及不知道适不适用时的范围。</summary>
public class RedistributionTests
{
    private const string Rules = """
        框架 折算 2023年度
        总分 20分
        数据
          满意度、办结率：比率，范围[0%，100%]
          没有信访事项：是否
        二级指标 服务（20分）
        三级指标 满意度（12分）
          得分＝满意度×12分
        三级指标 办结率（8分）
          得分＝办结率×8分
          没有信访事项的，不适用，在本二级指标内折算

        """;

    [Theory]
    [InlineData("信访不适用", "履职/服务/信访办结率", "适用例外：没有信访事项，不适用，不计分，分值8分在所属二级指标内折算。依据第19行。")]
    [InlineData("信访不适用", "履职/服务", "“信访办结率”不适用，剔除后按比例折算：（7＋2）×20÷12＝15分（满分20分），扣5分。")]
    [InlineData("信访不适用", "履职", "由2个二级指标相加：15＋40＝55分（满分60分），扣5分。")]
    [InlineData("一级不剩的再往上", "履职/效果", "各项都不适用，不计分，分值40分在上一级折算。")]
    [InlineData("一级不剩的再往上", "履职", "“效果”不适用，分值在上级折算，即“服务”的得分：20分（满分60分），扣40分。")]
    [InlineData("一级不剩的再往上", "总分", "剔除后按比例折算：（20＋25）×100÷60＝75分（满分100分），扣25分。")]
    [InlineData("只剩一项", "管理", "“信息公开率”不适用，剔除后按比例折算：5×40÷10＝20分（满分40分），扣20分。")]
    public void 折算的说明(string name, string path, string expected) =>
        Assert.Equal(expected, CaseExplanation.Of("idioms/不适用-折算", name, path));

    [Fact]
    public void 除不尽的折算写出舍入() => Assert.Equal(
        "由2个一级指标相加：3.3333＋10＝13.3333分，保留1位小数，得13.3分（满分20分），扣6.7分。",
        CaseExplanation.Of("idioms/不适用-逐级折算", "舍入后的得分折算", "总分"));

    [Theory]
    [InlineData("满意度＝75%；办结率＝100%", "缺少“没有信访事项”", 15, 17)]
    [InlineData("办结率＝100%；没有信访事项＝是", "缺少“满意度”", 0, 20)]
    [InlineData("办结率＝50%", "缺少“没有信访事项”；缺少“满意度”", 0, 20)]
    public void 不知道适不适用时给出范围(string inputs, string obstacles, int minimum, int maximum)
    {
        var total = Score(inputs).Total;
        Assert.Null(total.Score);
        Assert.Equal((minimum, maximum), total.Range);
        Assert.Equal(obstacles.Split('；').Order(), total.Obstacles.Order());
    }

    [Fact]
    public void 适不适用都得一样的分时得分确定()
    {
        // 适用：9＋6＝15；不适用：9×20÷12＝15。
        var assessment = Score("满意度＝75%；办结率＝75%");
        Assert.Equal(15, assessment.Total.Score);
        var item = assessment.Total.Children[0].Children[1];
        Assert.True(item.MayBeExcluded);
        Assert.Null(item.Score);
    }

    [Fact]
    public void 不知道适不适用的说明()
    {
        var framework = RuleFile.Parse(new SourceText(Rules)).Framework!;
        var assessment = Score("满意度＝75%；办结率＝100%");
        Assert.Equal(
            "得分不能确定：缺少“没有信访事项”；补正后得8分（满分8分），也可能不适用。",
            Explainer.Explain(framework, assessment.Total.Children[0].Children[1], assessment.Record));
    }

    [Fact]
    public void 各项都不适用时没有总分()
    {
        var all = Rules.Replace("  得分＝满意度×12分", "  得分＝满意度×12分\n  没有信访事项的，不适用，在本二级指标内折算", StringComparison.Ordinal);
        var total = Score("没有信访事项＝是", all).Total;
        Assert.Null(total.Score);
        Assert.Equal("各项都不适用，没有可以折算的指标", Assert.Single(total.Obstacles));
        Assert.All(total.Children, child => Assert.True(child.IsExcluded));
    }

    private static Assessment Score(string inputs, string rules = Rules)
    {
        var result = RuleFile.Parse(new SourceText($"{rules}\n用例 某单位\n  {inputs}\n"));
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
        return CaseRunner.Run(result.Framework!, result.Framework!.Cases[0]).Assessment;
    }
}
