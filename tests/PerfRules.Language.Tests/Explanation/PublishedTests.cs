using PerfRules.Language.Explanation;
using PerfRules.Language.Tests.Evaluation;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>公开的自评：得分与公布的一致，说明逐字核对。</summary>
public class PublishedTests
{
    private static readonly PublishedUnit s_yantian = PublishedUnit.Load("盐田区/2023.prules", "盐田区/data/区委办-2023.json");
    private static readonly PublishedUnit s_futian = PublishedUnit.Load("福田区/2022.prules", "福田区/data/投推和企服中心-2022.json");

    [Fact]
    public void 总分与公布的一致()
    {
        Assert.Equal(Build.R("94.91"), s_yantian.Assessment.Total.Score);
        Assert.Equal(Build.R("96.76"), s_futian.Assessment.Total.Score);
        Assert.Equal(Build.R("96.93"),
            PublishedUnit.Load("福田区/2022.prules", "福田区/data/香蜜湖-2023.json").Assessment.Total.Score);
        Assert.Equal("优", s_yantian.Assessment.Grade?.Name);
    }

    [Theory]
    [InlineData("资金管理", "由3个三级指标相加：1.98＋2.95＋3＝7.93分（满分8分），扣0.07分。")]
    [InlineData("制度管理", "即“管理制度健全性”的得分：3分（满分3分）。")]
    [InlineData("政府采购执行率", "政府采购执行率＝305.63万元÷311.63万元＝98.07%，得分＝98.07%×1分＝0.9807分（满分1分），扣0.0193分。依据第98行。")]
    [InlineData("一季度执行率", "一季度执行率＝877.01万元÷3303.88万元÷25%＝106.18%，按100%计，得分＝100%×1分＝1分（满分1分）。依据第197行。")]
    [InlineData("三季度执行率", "三季度执行率＝2458.92万元÷3303.88万元÷75%＝99.23%，得分＝99.23%×1分＝0.9923分（满分1分），扣0.0077分。依据第201行。")]
    [InlineData("全年平均执行率", "全年平均执行率＝（100%＋100%＋99.234%＋99.427%）÷4＝99.665%，得分＝99.665%×2分＝1.9933分（满分2分），扣0.0067分。依据第205行。")]
    [InlineData("预算执行率", "由5个评分点相加：1＋1＋0.9923＋0.9943＋1.9933＝5.9799分，保留2位小数，得5.98分（满分6分），扣0.02分。")]
    [InlineData("整体目标分解为具体任务，与年度任务数或计划数对应", "人工评分0分（满分1分），扣1分。理由：个别项目的年度目标过于简单，没有分解为具体任务。依据第86行。")]
    [InlineData("群众信访办理情况", "适用例外：信访件数＝0，得满分（3分）。依据第226行。")]
    [InlineData("信访办理回复率", "信访回复件数＝0件，＝信访件数（0件），得1分（满分1分）。依据第229行。")]
    [InlineData("推动解决实际问题", "人工评分9分（满分9分）。依据第220行。")]
    public void 盐田区委办的说明(string name, string expected) =>
        Assert.Equal(expected, Explainer.Explain(s_yantian.Framework, s_yantian.Node(name), s_yantian.Record));

    [Theory]
    [InlineData("政府采购执行率", "实际采购金额为311.63万元时得满分（其他数据不变）")]
    [InlineData("资金调整调剂规范性", "调整调剂金额不超过299.116万元时得满分（其他数据不变）")]
    [InlineData("“三公”经费控制率", "“三公”经费支出数低于22.32万元时得满分（其他数据不变）")]
    [InlineData("编外人员控制率", "编外人数不超过4人时得0.5分（其他数据不变）")]
    [InlineData("三季度执行率", "三季度末累计支出达到2477.91万元时得满分（其他数据不变）")]
    public void 盐田区委办怎样得满分(string name, string expected) => Assert.Equal(
        expected, CounterfactualSolver.Solve(s_yantian.Framework, s_yantian.Node(name), s_yantian.Record)[0].Describe());

    [Fact]
    public void 缺少一项数据时其余照常计分而总分给出范围()
    {
        var field = s_yantian.Framework.Fields.First(field => field.Name == "满意度");
        var partial = PerfRules.Language.Evaluation.ReferenceEvaluator.Evaluate(s_yantian.Framework, new()
        {
            Unit = s_yantian.Record.Unit,
            Values = s_yantian.Record.Values.SetItem(field.Ordinal, null),
            Lists = s_yantian.Record.Lists,
            ManualScores = s_yantian.Record.ManualScores,
        });
        Assert.Equal((Build.R("89.91"), Build.R("94.91")), partial.Total.Range);
        Assert.Equal("得分不能确定：缺少“满意度”；可能在89.91～94.91分之间（满分100分）。",
            Explainer.Explain(s_yantian.Framework, partial.Total, partial.Record));
        Assert.Equal(["优", "良"], partial.PossibleGrades.Select(grade => grade.Name).ToArray());
    }
}
