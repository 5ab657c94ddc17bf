using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Evaluation;

public class PeerComparisonTests
{
    [Theory]
    [InlineData("并列同名次", "1,1,3,4")]
    [InlineData("并列不占名次", "1,1,2,3")]
    [InlineData("并列取末位名次", "2,2,3,4")]
    [InlineData("并列取平均名次", "3/2,3/2,3,4")]
    public void 四种并列的排法(string ties, string expected) =>
        Assert.Equal(expected, Ranks($"名次（满意度，由高到低，{ties}，没有数据的不计入，至少2个单位）", ["0.9", "0.9", "0.8", "0.7"]));

    [Fact]
    public void 由低到高时低的在前() =>
        Assert.Equal("3,2,1", Ranks("名次（满意度，由低到高，并列同名次，没有数据的不计入，至少2个单位）", ["0.9", "0.8", "0.7"]));

    [Fact]
    public void 没有数据的按零计排在最后() =>
        Assert.Equal("1,2,3", Ranks("名次（满意度，由高到低，并列同名次，没有数据的按零计，至少2个单位）", ["0.9", "0.8", null]));

    [Fact]
    public void 没有数据的报告错误时谁也没有名次() =>
        Assert.Equal("无,无,无", Ranks("名次（满意度，由高到低，并列同名次，没有数据的报告错误，至少2个单位）", ["0.9", "0.8", null]));

    [Fact]
    public void 有数据的单位不足时没有名次() =>
        Assert.Equal("无,无,无", Ranks("名次（满意度，由高到低，并列同名次，没有数据的不计入，至少3个单位）", ["0.9", "0.8", null]));

    [Fact]
    public void 名次比是名次除以有数据的单位数() =>
        Assert.Equal("1/3,2/3,1,无", Ranks("名次比（满意度，由高到低，并列同名次，没有数据的不计入，至少3个单位）", ["0.9", "0.8", "0.7", null]));

    [Fact]
    public void 去掉最高最低各只去一个() =>
        Assert.Equal("4/5,4/5,4/5,4/5", Ranks("去掉最高最低后的平均（满意度，没有数据的不计入，至少3个单位）", ["0.9", "0.9", "0.7", "0.7"]));

    [Fact]
    public void 上年可以在同一批里也可以是上年的名次()
    {
        var framework = RuleFile.Parse(new SourceText("""
            框架 比较 2023年度
            总分 2分
            同类比较：并列同名次，没有数据的不计入，至少2个单位
            数据
              满意度：比率，范围[0%，100%]
            口径
              满意度名次＝名次（满意度，由高到低）
            三级指标 名次（1分）
              满意度名次≤上年（满意度名次）的，得1分；其余得0分
            三级指标 提高（1分）
              满意度≥上年（满意度）的，得1分；其余得0分
            """)).Framework!;
        // 上年甲第1、乙第2；今年甲第2、乙第1。
        var thisYear = new[] { Record(framework, "甲", 2023, "0.7"), Record(framework, "乙", 2023, "0.8") };
        var lastYear = new[] { Record(framework, "甲", 2022, "0.9"), Record(framework, "乙", 2022, "0.6") };
        var filled = DerivedValues.Fill(framework, [.. thisYear], [], [.. lastYear]);
        Assert.Equal([0, 2], filled.Select(record => ReferenceEvaluator.Evaluate(framework, record).Total.Score));

        var together = DerivedValues.Fill(framework, [.. thisYear, .. lastYear], [], []);
        var raised = framework.Indicators.First(i => i.Name == "提高");
        Assert.Equal([0, 1, null, null], together.Select(record => ReferenceEvaluator.Evaluate(framework, record).Total.Find(raised).Score));
    }

    private static UnitRecord Record(Framework framework, string unit, int year, string value) => new()
    {
        Unit = unit,
        Year = year,
        Values = [.. framework.Fields.Select(field => field.Name == "满意度" && Rational.TryParse(value, out var number) ? number : (Rational?)null)],
        Lists = [],
    };

    private static string Ranks(string expression, string?[] values)
    {
        var framework = RuleFile.Parse(new SourceText($"""
            框架 比较 2023年度
            总分 1分
            数据
              满意度：比率，范围[0%，100%]
            口径
              结果＝{expression}
            三级指标 得分（1分）
              结果≥50%的，得1分；其余得0分
            """.Replace("≥50%", expression.StartsWith("名次（", StringComparison.Ordinal) ? "≤3" : "≥50%", StringComparison.Ordinal))).Framework!;
        var field = framework.Fields.Single(f => f.Source is not null);
        var units = values.Select((value, i) => new UnitRecord
        {
            Unit = $"单位{i}",
            Values = [value is not null && Rational.TryParse(value, out var number) ? number : null, null],
            Lists = [],
        });
        var filled = DerivedValues.Fill(framework, [.. units], [], []);
        return string.Join(",", filled.Select(record => record.Values[field.Ordinal]?.ToString() is { } text ? text == "0.8" ? "4/5" : text == "1.5" ? "3/2" : text : "无"));
    }
}
