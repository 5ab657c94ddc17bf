using PerfRules.Language.Diagnostics;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

public sealed class JsonDataTests
{
    [Fact]
    public void 读一个单位的全部栏目()
    {
        var data = Sample.ReadJson("""
            { "单位": "某某中心", "年度": 2023,
              "数据": { "采购计划金额": 42.33, "备注": "略",
                        "项目": [ { "项目名称": "甲路改造", "计划完成日期": "2023-12-31", "投资额": "1.5亿元", "分值": 2, "得分": 1.5, "理由": "延期" },
                                  { "项目名称": "乙路改造" } ] },
              "人工评分": { "预算编制规范性": 5, "财务合规性/会计核算规范性": { "得分": 0.5, "理由": "凭证不全", "佐证": "审计报告" } },
              "自评得分": { "采购执行率": 2, "总分": 19.93 } }
            """);
        var unit = Assert.Single(data.Units);
        Assert.Empty(data.AllProblems);
        Assert.Equal(("某某中心", 2023), (unit.Record.Unit, unit.Record.Year));
        Assert.Equal((Rational)423300, Sample.Value(unit, "采购计划金额"));
        var rows = unit.Record.Lists[0];
        Assert.Equal(["甲路改造", "乙路改造"], rows.Select(row => row.Texts[0]));
        Assert.Equal([null, 738884, 150_000_000, 2], rows[0].Values.Select(value => (long?)value?.Numerator));
        Assert.Equal((Rational.FromFraction(3, 2), "延期"), (rows[0].Manual!.Score, rows[0].Manual!.Reason));
        Assert.Null(rows[1].Manual);
        Assert.True(unit.Record.Lists[1].IsDefault);
        Assert.Equal((Rational)5, unit.Record.ManualScores[Sample.Indicator("部门管理/预算编制规范性")].Score);
        Assert.Equal("审计报告", unit.Record.ManualScores[Sample.Indicator("部门管理/财务合规性/会计核算规范性")].Evidence);
        Assert.Equal(Rational.FromFraction(1993, 100), unit.Record.SelfScores[Sample.Framework.Total]);
    }

    [Fact]
    public void 列表中一个单位的错误不影响其他单位()
    {
        var data = Sample.ReadJson("""[ { "单位": "甲", "数据": { "满意度": 2 } }, { "单位": "乙", "数据": { "满意度": 1 } } ]""");
        Assert.Equal("[0].数据.满意度", Assert.Single(data.Units[0].Problems).Place);
        Assert.Empty(data.Units[1].Problems);
        Assert.Equal(Rational.One, Sample.Value(data.Units[1], "满意度"));
    }

    [Theory]
    [InlineData("""{ "单位": "甲", "数据": { "采购计划额": 1 } }""", "数据.采购计划额", "框架没有声明数据“采购计划额”。是不是“采购计划金额”？")]
    [InlineData("""{ "单位": "甲", "数据": { "预算编制规范性": 1 } }""", "数据.预算编制规范性", "人工评分请写在“人工评分”里")]
    [InlineData("""{ "单位": "甲", "数据": { "满意度": 1, "满意度": 0 } }""", "数据.满意度", "“满意度”写了不止一次")]
    [InlineData("""{ "单位": "甲", "数 据": {} }""", "数 据", "是不是“数据”？")]
    [InlineData("""{ "单位": "甲", "数据": [] }""", "数据", "应为 { \"名称\": 值")]
    [InlineData("""{ "数据": {} }""", "单位", "缺少“单位”")]
    [InlineData("""{ "单位": "", "数据": {} }""", "单位", "缺少“单位”")]
    [InlineData("""{ "单位": "甲", "年度": "去年" }""", "年度", "应为四位的年份")]
    [InlineData("""{ "单位": "甲", "数据": { "项目": {} } }""", "数据.项目", "明细“项目”应为各行的列表")]
    [InlineData("""{ "单位": "甲", "数据": { "项目": [ 1 ] } }""", "数据.项目[0]", "一行应为一个对象")]
    [InlineData("""{ "单位": "甲", "数据": { "项目": [ { "名称": "x" } ] } }""", "数据.项目[0].名称", "没有“名称”这一列")]
    [InlineData("""{ "单位": "甲", "数据": { "项目": [ { "投资额": "x" } ] } }""", "数据.项目[0].投资额", "应为金额")]
    [InlineData("""{ "单位": "甲", "数据": { "合同": [ { "得分": 1 } ] } }""", "数据.合同[0].得分", "没有“得分”这一列")]
    [InlineData("""{ "单位": "甲", "自评得分": { "采购执行力": 1 } }""", "自评得分.采购执行力", "是不是“采购执行率”")]
    [InlineData("""{ "单位": "甲", "自评得分": { "采购执行率": "优" } }""", "自评得分.采购执行率", "应为自评的得分")]
    public void 每种错误都说出路径和应当的写法(string json, string place, string fragment)
    {
        var problem = Assert.Single(Assert.Single(Sample.ReadJson(json).Units).Problems);
        Assert.Equal((place, "数据.json", Severity.Error), (problem.Place, problem.File, problem.Severity));
        Assert.Contains(fragment, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"单位\": \"甲\",\n  \"数据\": { 满意度: 1 } }", "第2行第11列", "不是合法的 JSON")]
    [InlineData("", "第1行第1列", "不是合法的 JSON")]
    [InlineData("42", "", "应为一个单位的数据")]
    [InlineData("[ 42 ]", "[0]", "应为一个单位的数据")]
    [InlineData("{ \"单位\": \"\\ud800\" }", "", "转义不成字")]
    public void 整个文件的错误(string json, string place, string fragment)
    {
        var data = Sample.ReadJson(json);
        var problem = Assert.Single(data.Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains(fragment, problem.Message, StringComparison.Ordinal);
        Assert.Empty(data.Units);
    }

    [Fact]
    public void 嵌套极深的文件只得到一条错误() =>
        Assert.Contains("不是合法的 JSON", Assert.Single(Sample.ReadJson(new string('[', 100_000)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void 年度与框架不同只作提示()
    {
        var unit = Assert.Single(Sample.ReadJson("""{ "单位": "甲", "年度": "2024年度" }""").Units);
        var problem = Assert.Single(unit.Problems);
        Assert.Equal((Severity.Notice, "数据的年度是 2024，框架评价的是 2023 年度。"), (problem.Severity, problem.Message));
        Assert.Equal(2024, unit.Record.Year);
        Assert.False(unit.HasErrors);
    }

    [Fact]
    public void 同一单位同一年度写两次是错误()
    {
        var data = Sample.ReadJson("""[ { "单位": "甲", "年度": 2023 }, { "单位": "甲", "年度": 2023 } ]""");
        Assert.Empty(data.Units[0].Problems);
        Assert.Equal("“甲”写了不止一次，前一次在“数据.json”[0]。", Assert.Single(data.Units[1].Problems).Message);
    }
}
