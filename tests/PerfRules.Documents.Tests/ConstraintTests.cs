using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Tests;

/// <summary>数据之间声明的关系。</summary>
public sealed class ConstraintTests
{
    private const string Rules = """
        框架 示例区绩效评价 2023年度
        总分 1分

        数据
          固定资产总额：金额（万元）
          在用固定资产总额：金额（万元），不超过 固定资产总额

        一级指标 管理（1分）

        三级指标 制度建设（1分）：人工评分
        """;

    [Theory]
    [InlineData("\"在用固定资产总额\": 10, \"固定资产总额\": 10")]
    [InlineData("\"在用固定资产总额\": 10")]
    public void 满足或不能判断时没有问题(string data) => Assert.Empty(Read(data).Problems);

    [Fact]
    public void 不满足时说出应当满足什么和现在的值()
    {
        var problem = Assert.Single(Read("\"在用固定资产总额\": 12, \"固定资产总额\": \"10万元\"").Problems);
        Assert.Equal("在用固定资产总额", problem.Field);
        Assert.Equal("“在用固定资产总额”应满足“在用固定资产总额≤固定资产总额”，而“12万元≤10万元”不成立。", problem.Message);
    }

    private static UnitData Read(string data)
    {
        var framework = RuleFile.Parse(new SourceText(Rules, "示例.prules")).Framework!;
        var json = Encoding.UTF8.GetBytes($$"""{ "单位": "甲", "数据": { {{data}} } }""");
        return Assert.Single(DataReader.Read(framework, [new DataFile("数据.json", json)]).Units);
    }
}
