using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Modules;

/// <summary>基于共性框架填写加分项；逐级基于；各文件的勾稽都核对。</summary>
public class ExtensionTests
{
    private static Framework Read(string corpusCase) => Assert.IsType<Framework>(new CorpusCase(corpusCase).Compile().Result.Framework);

    [Fact]
    public void 填写的加分项代替留出的而次序和上下限不变()
    {
        var framework = Read("idioms/基于共性框架-加分项");
        Assert.Equal(
            [("特色工作", IndicatorKind.Bonus, 5, 0), ("自选", IndicatorKind.Bonus, 2, -2), ("负面清单", IndicatorKind.Penalty, 0, -6), ("通报", IndicatorKind.Penalty, 0, -4)],
            framework.Total.Adjustments.Select(a => (a.Name, a.Kind, (int)a.Points.Numerator, (int)a.Minimum.Numerator)));
        Assert.DoesNotContain(framework.Indicators, i => i.Method is DelegatedMethod);
    }

    [Fact]
    public void 留出而没有填写的加分项只知道范围()
    {
        var framework = Assert.IsType<Framework>(RuleFile.Parse(new SourceText(
            """
            框架 共性 2023年度
            总分 10分
            加分项在10分以外另计
            三级指标 综合（10分）：人工评分
            附加分 自选（－2～3分）：由各部门制定
            扣分项 清单（最多扣4分）：由各部门制定
            """)).Framework);
        var testCase = new TestCase { Name = "满分", Location = framework.Total.Location, ManualScores = [new CaseManualScore(framework.Total.Children[0], 8, framework.Total.Location)] };
        var total = CaseRunner.Run(framework, testCase).Assessment.Total;
        Assert.Null(total.Score);
        Assert.Equal([(-2, 3), (-4, 0)], total.Adjustments.Select(a => ((Rational, Rational))(a.Range.Minimum, a.Range.Maximum)));
        Assert.Equal((2, 11), ((Rational, Rational))(total.Range.Minimum, total.Range.Maximum));
    }

    [Theory]
    [InlineData("预算执行", "省.prules")]
    [InlineData("办结率", "市.prules")]
    [InlineData("部门履职", "main.prules")]
    [InlineData("部门特色", "main.prules")]
    public void 逐级基于时每一项的条文在写它的文件里(string name, string file)
    {
        var indicator = Read("idioms/逐级基于").Indicators.Single(i => i.Name == name);
        Assert.Equal(file, indicator.Method.Location.Source.FileName);
    }

    [Theory]
    [InlineData("共性框架的", "调整后预算数", 99)]
    [InlineData("本框架的", "公用支出", 31)]
    public void 各文件的勾稽都核对(string whose, string field, int value)
    {
        var framework = Read("idioms/基于共性框架-加分项");
        Assert.Equal(2, framework.Reconciliations.Length);
        var sound = framework.Cases[0];
        Assert.True(CaseRunner.Run(framework, sound).Passed);
        var inputs = sound.Inputs.Select(i => i.Field.Name == field ? i with { Value = value * 10_000 } : i).ToImmutableArray();
        var broken = new TestCase { Name = whose, Location = sound.Location, Inputs = inputs, ManualScores = sound.ManualScores, Expectations = sound.Expectations };
        Assert.All(CaseRunner.Run(framework, broken).Outcomes, o => Assert.Contains("不能评分", o.Message, StringComparison.Ordinal));
    }
}
