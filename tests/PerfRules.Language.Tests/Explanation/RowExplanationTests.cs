using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Tests.Corpus;

namespace PerfRules.Language.Tests.Explanation;

public class RowExplanationTests
{
    [Theory]
    [InlineData("明细汇总", "三个项目", "项目完成率", "项目完成率＝2÷3＝66.67%，≥60%且＜90%，得3分（满分5分），扣2分。依据第22行。")]
    [InlineData("明细汇总", "三个项目", "简单平均", "平均满意度＝240%÷3＝80%，得分＝80%×2分＝1.6分（满分2分），扣0.4分。依据第27行。")]
    [InlineData("明细汇总", "三个项目", "大额项目完成占比", "完成金额占比＝300万元÷600万元＝50%，得分＝50%×3分＝1.5分（满分3分），扣1.5分。依据第38行。")]
    [InlineData("明细汇总", "没有项目", "简单平均", "适用例外：项目的个数＝0，不适用，得满分（2分）。依据第28行。")]
    [InlineData("先算后平均", "其中", "加权执行率", "加权执行率＝150万元÷200万元＝75%，得分＝75%×2分＝1.5分（满分2分），扣0.5分。依据第25行。")]
    [InlineData("个性指标按方向", "甲", "平均办结天数", "实际值＞目标值（10＞8），完成率＝8÷10＝80%，得分＝80%×5分＝4分（满分5分），扣1分。依据第16行。")]
    [InlineData("个性指标按方向", "甲", "床位使用率", "实际值≠目标值（90≠100），完成率＝1－|90－100|÷100＝90%，得分＝90%×5分＝4.5分（满分5分），扣0.5分。依据第16行。")]
    [InlineData("个性指标按方向", "甲", "政策宣传", "“方向”为“定性”，人工评分7分（满分10分），扣3分。理由：部分活动没有按期开展。依据第14行。")]
    public void 写出怎样算和结果(string idiom, string data, string indicator, string expected)
    {
        var corpusCase = new CorpusCase("idioms/" + idiom);
        var framework = Assert.IsType<Model.Framework>(corpusCase.Compile().Result.Framework);
        var testCase = framework.Cases.First(c => c.DataPath == $"数据/{data}.json");
        var record = CaseData.Read(framework, corpusCase.Folder, testCase)!;
        var node = Find(ReferenceEvaluator.Evaluate(framework, record).Total, indicator)!;
        Assert.Equal(expected, Explainer.Explain(framework, node, record));
    }

    [Fact]
    public void 不建议改目标值和评价人的评分()
    {
        var corpusCase = new CorpusCase("idioms/个性指标按方向");
        var framework = corpusCase.Compile().Result.Framework!;
        var record = CaseData.Read(framework, corpusCase.Folder, framework.Cases[0])!;
        var total = ReferenceEvaluator.Evaluate(framework, record).Total;
        var changes = new[] { "平均办结天数", "政策宣传" }
            .SelectMany(name => CounterfactualSolver.Solve(framework, Find(total, name)!, record)).Select(change => change.Describe());
        Assert.Equal(["实际值不超过8时得满分（其他数据不变）"], changes);
    }

    private static NodeScore? Find(NodeScore node, string name) =>
        node.Name == name ? node : node.Children.Select(child => Find(child, name)).FirstOrDefault(found => found is not null);
}
