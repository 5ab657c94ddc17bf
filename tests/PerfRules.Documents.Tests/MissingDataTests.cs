using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Tests;

/// <summary>标准写明了缺失得多少分时，没有填报的照标准，写错的不当作没有填报。</summary>
public sealed class MissingDataTests
{
    private const string Rules = """
        框架 示例区绩效评价 2023年度
        总分 4分

        数据
          满意度：比率，范围[0%，100%]

        三级指标 满意度（4分）
          满意度≥90%的，得4分；满意度＜90%的，得2分
          满意度缺失的，得1分
        """;

    [Theory]
    [InlineData("")]
    [InlineData("\"满意度\": null")]
    [InlineData("\"满意度\": \"\"")]
    public void 没有填报的照标准得分(string data)
    {
        var score = Score(data);
        Assert.Equal(1, score.Score);
        Assert.Empty(score.Obstacles);
    }

    [Theory]
    [InlineData("\"满意度\": \"195%\"")]
    [InlineData("\"满意度\": \"很好\"")]
    public void 写错的不算没有填报(string data)
    {
        var score = Score(data);
        Assert.Null(score.Score);
        Assert.Equal("缺少“满意度”", Assert.Single(score.Obstacles));
        Assert.Equal((1, 4), score.Range);
    }

    private static NodeScore Score(string data)
    {
        var framework = RuleFile.Parse(new SourceText(Rules, "示例.prules")).Framework!;
        var json = Encoding.UTF8.GetBytes($$"""{ "单位": "甲", "数据": { {{data}} } }""");
        var unit = Assert.Single(DataReader.Read(framework, [new DataFile("数据.json", json)]).Units);
        return ReferenceEvaluator.Evaluate(framework, unit.Record).Total;
    }
}
