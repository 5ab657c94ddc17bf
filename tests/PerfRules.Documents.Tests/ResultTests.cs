using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PerfRules.Documents.Data;
using PerfRules.Documents.Results;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

public sealed class ResultTests
{
    [Fact]
    public void 得分是恰有规定位数的数()
    {
        using var json = Json(Result("甲", Rational.FromFraction(7, 2)));
        var unit = json.RootElement.GetProperty("结果")[0];
        var section = unit.GetProperty("指标")[0];
        var leaf = section.GetProperty("子项")[0];
        Assert.Equal(("示例区绩效评价", 2023), (json.RootElement.GetProperty("框架").GetString(), json.RootElement.GetProperty("年度").GetInt32()));
        Assert.Equal(Sample.Framework.Digest, json.RootElement.GetProperty("规则摘要").GetString());
        Assert.Equal("部门管理/预算编制规范性", leaf.GetProperty("路径").GetString());
        Assert.Equal(("5", "3.50", "1.50", "3.50"), (Raw(leaf, "分值"), Raw(leaf, "得分"), Raw(leaf, "扣分"), Raw(unit, "总分")));
        Assert.Equal("因为预算编制规范性", leaf.GetProperty("说明").GetString());
        Assert.Equal(JsonValueKind.Null, unit.GetProperty("等级").ValueKind);
        Assert.Empty(unit.GetProperty("错误").EnumerateArray());
        Assert.False(unit.TryGetProperty("可能范围", out _));
        Assert.False(leaf.TryGetProperty("子项", out _));
    }

    [Theory]
    [InlineData(1, 1, "1.00")]
    [InlineData(1, 8, "0.125")]
    [InlineData(1, 3, "0.3333")]
    [InlineData(1, 128, "0.0078")]
    [InlineData(-1, 2, "-0.50")]
    public void 没有规定位数时写出全部小数写不尽的写四位(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, ScoreFormat.Score(Node(Sample.Indicator("个性指标"), Rational.FromFraction(numerator, denominator))));

    [Fact]
    public void 数据有错误的单位总分为空并有可能范围和错误()
    {
        var problem = Sample.ReadField("满意度", "9").Problems[0];
        using var json = Json(Result("甲", 5) with { Problems = [problem] });
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal(JsonValueKind.Null, unit.GetProperty("总分").ValueKind);
        Assert.Equal(["5.00", "5.00"], unit.GetProperty("可能范围").EnumerateArray().Select(end => end.GetRawText()));
        var error = Assert.Single(unit.GetProperty("错误").EnumerateArray());
        Assert.Equal(("数据.json", "数据.满意度", "满意度"),
            (error.GetProperty("文件").GetString(), error.GetProperty("位置").GetString(), error.GetProperty("项目").GetString()));
        Assert.Equal(problem.Message, error.GetProperty("问题").GetString());
    }

    [Fact]
    public void 缺数据的单位给出原因和各项的范围()
    {
        using var json = Json(Result("甲", null));
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal("缺少“满意度”", Assert.Single(unit.GetProperty("错误").EnumerateArray()).GetProperty("问题").GetString());
        var leaf = unit.GetProperty("指标")[0].GetProperty("子项")[0];
        Assert.Equal(JsonValueKind.Null, leaf.GetProperty("得分").ValueKind);
        Assert.Equal(["0.00", "5.00"], leaf.GetProperty("可能范围").EnumerateArray().Select(end => end.GetRawText()));
    }

    [Fact]
    public void CSV一行一个单位一列一个指标()
    {
        var bytes = CsvResultWriter.Write(new ResultSet(Sample.Framework, [Result("=甲", 5), Result("乙", null)]));
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n");
        Assert.Equal("单位,年度,总分,等级,部门管理,预算编制规范性,财务合规性,会计核算规范性,部门管理/财务合规性/合规性,"
            + "预算编制合理性,资产管理,部门管理/资产管理/合规性,采购执行率,个性指标,错误", lines[0]);
        Assert.Equal("\"'=甲\",2023,5.00,,5.00,5.00,,,,,,,,,", lines[1]);
        Assert.Equal("乙,2023,,,,,,,,,,,,,缺少“满意度”", lines[2]);
    }

    private static JsonDocument Json(UnitResult unit)
    {
        var bytes = JsonResultWriter.Write(new ResultSet(Sample.Framework, [unit]));
        Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        return JsonDocument.Parse(bytes);
    }

    private static string Raw(JsonElement element, string name) => element.GetProperty(name).GetRawText();

    private static UnitResult Result(string name, Rational? score)
    {
        var record = new UnitRecord { Unit = name, Year = 2023, Values = [], Lists = [] };
        var leaf = Node(Sample.Indicator("部门管理/预算编制规范性"), score);
        var section = Node(Sample.Indicator("部门管理"), score) with { Children = [leaf] };
        var total = Node(Sample.Framework.Total, score) with { Children = [section] };
        return new UnitResult(new Assessment(record, total, null, []), [], node => $"因为{node.Name}");
    }

    private static NodeScore Node(Indicator indicator, Rational? score) => new()
    {
        Indicator = indicator,
        Name = indicator.Name,
        Points = indicator.Points,
        Score = score,
        Range = score is { } exact ? (exact, exact) : (0, indicator.Points),
        Obstacles = score is null ? ["缺少“满意度”"] : [],
    };
}
