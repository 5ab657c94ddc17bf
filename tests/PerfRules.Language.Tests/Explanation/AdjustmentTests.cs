using PerfRules.Language.Explanation;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>加分项、扣分项、基础分、限分和等级限制的说明。</summary>
public class AdjustmentTests
{
    [Theory]
    [InlineData("加分", "表彰奖励", "省级表彰为1项，每1项加1分，加1分，市级表彰为1项，每1项加0.5分，加0.5分，共加1.5分（最多加3分）。依据第20、21、22行。")]
    [InlineData("各自封顶再封顶", "表彰奖励", "省级表彰为5项，每1项加1分，加2分（最多加2分），市级表彰为4项，每1项加0.5分，加2分，共加3分（最多加3分）。依据第20、21、22行。")]
    [InlineData("加分", "超额完成", "不加分（最多加2分）。依据第24行。")]
    [InlineData("各自封顶再封顶", "超额完成", "完成率＞100%（112%＞100%），超出100%的部分为12个百分点，不足5个百分点的不加，加1分，共加1分（最多加2分）。依据第24、25行。")]
    [InlineData("扣分", "通报批评", "通报批评为3次，每1次扣2分，扣6分，共扣5分（最多扣5分）。依据第27、28行。")]
    [InlineData("加分", "通报批评", "没有扣分情形，不扣分（最多扣5分）。依据第27行。")]
    [InlineData("加分", "总分", "由1个三级指标相加得92.3分，“表彰奖励”加1.5分，合计93.8分，得93.8分（满分100分），扣6.2分。")]
    [InlineData("各自封顶再封顶", "总分", "由1个三级指标相加得98分，“表彰奖励”加3分，“超额完成”加1分，合计102分，不超过100分，按100分计，得100分（满分100分）。")]
    [InlineData("不低于零", "总分", "由1个三级指标相加得3分，“通报批评”扣5分，合计-2分，低于0分，按0分计，得0分（满分100分），扣100分。")]
    [InlineData("加分之后限分", "总分", "合计得96分，限分：发生重大事故，不超过59分，得59分（满分100分），扣41分。依据第17行。")]
    public void 加减分的说明(string name, string path, string expected) =>
        Assert.Equal(expected, CaseExplanation.Of("idioms/加分项-计入总分", name, path));

    [Theory]
    [InlineData("加到最高", "创新与违规", "创新举措为4项，每1项加1分，加4分，违规问题为1个，每1个扣0.5分，扣0.5分，共加3分（最多加3分，最多扣2分）。依据第15、16、17行。")]
    [InlineData("扣过最低", "创新与违规", "违规问题为8个，每1个扣0.5分，扣4分，共扣2分（最多加3分，最多扣2分）。依据第15、17行。")]
    [InlineData("加到最高", "综合评价", "人工评分-1.5分，共扣1.5分（最多加3分，最多扣2分）。理由：用例写明。佐证：用例写明。依据第19行。")]
    [InlineData("扣到最低", "专项考核/考核结果", "“考核结果”为“不合格”，共扣2分（最多加2分，最多扣2分）。依据第23行。")]
    [InlineData("扣过最低", "专项考核/考核结果", "“考核结果”为“合格”，不加不扣（最多加2分，最多扣2分）。依据第23行。")]
    public void 有加有扣的说明(string name, string path, string expected) =>
        Assert.Equal(expected, CaseExplanation.Of("idioms/加分项-有加有扣", name, path));

    [Theory]
    [InlineData("加分", "基础分6分，省级表彰为2项，每1项加1分，加2分，典型经验为1项，每1项加0.5分，加0.5分，得8.5分（满分10分）。依据第11、12、13行。")]
    [InlineData("扣分", "基础分6分，通报批评为3次，每1次扣2分，扣4分（最多扣4分），被约谈，扣1分，得1分（满分10分）。依据第11、14、15行。")]
    public void 基础分的说明(string name, string expected) =>
        Assert.Equal(expected, CaseExplanation.Of("idioms/基础分", name, "工作实绩"));

    [Theory]
    [InlineData("最高为良", "总分96分，应为“优”；被通报批评，等级不高于“良”，定为“良”。依据第12行。")]
    [InlineData("同时成立取最低", "总分83.6分，应为“良”；执行率＜60%（59%＜60%），等级不高于“中”，定为“中”。依据第16行。")]
    [InlineData("直接评为差", "总分100分，应为“优”；弄虚作假，直接评为“差”。依据第18行。")]
    [InlineData("本来就不高", "总分84分，等级为“良”。")]
    public void 等级的说明(string name, string expected)
    {
        var (framework, assessment) = CaseExplanation.Score("idioms/等级限制", name);
        Assert.Equal(expected, GradeExplanation.Explain(framework, assessment));
    }
}
