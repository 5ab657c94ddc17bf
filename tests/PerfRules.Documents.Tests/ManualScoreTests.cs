using PerfRules.Documents.Data;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

public sealed class ManualScoreTests
{
    private const string Reasonable = "部门管理/预算编制合理性";

    [Theory]
    [InlineData("预算编制合理性/编制符合规定", "0.5", Reasonable + "/编制符合规定", "0.5")]
    [InlineData("预算编制合理性/1", "1", Reasonable + "/编制符合规定", "1")]
    [InlineData("预算编制合理性/②", "true", Reasonable + "/分配合理", "2")]
    [InlineData("部门管理/预算编制合理性/（2）", "\"是\"", Reasonable + "/分配合理", "2")]
    [InlineData("预算编制合理性／2", "false", Reasonable + "/分配合理", "0")]
    [InlineData("分配合理", "\"1.5分\"", Reasonable + "/分配合理", "1.5")]
    [InlineData("资产管理/合规性", "1", "部门管理/资产管理/合规性", "1")]
    [InlineData("部门管理/财务合规性/合规性", "1", "部门管理/财务合规性/合规性", "1")]
    [InlineData("预算编制规范性", "{ \"得分\": 4, \"理由\": \"迟报\" }", "部门管理/预算编制规范性", "4")]
    public void 名称路径和序号都能指到(string name, string json, string path, string score)
    {
        var unit = Read(name, json);
        Assert.Empty(unit.Problems);
        Assert.True(Rational.TryParse(score, out var expected));
        var (indicator, manual) = Assert.Single(unit.Record.ManualScores);
        Assert.Equal((path, expected), (indicator.Path, manual.Score));
    }

    [Theory]
    [InlineData("合规性", "1", "可以指 2 个指标", "“部门管理/财务合规性/合规性”，“部门管理/资产管理/合规性”")]
    [InlineData("预算编制规范", "1", "框架里没有指标“预算编制规范”", "是不是“预算编制规范性”")]
    [InlineData("采购执行率", "1", "按规则计算得分，不接受人工评分")]
    [InlineData("预算编制合理性", "3", "请逐项评分", "“预算编制合理性/1”（编制符合规定，1分）", "“预算编制合理性/2”（分配合理，2分）")]
    [InlineData("预算编制规范性", "6", "应不小于0分且不大于5分")]
    [InlineData("预算编制规范性", "-1", "应不小于0分且不大于5分")]
    [InlineData("预算编制规范性", "4", "低于 5，须填写“理由”")]
    [InlineData("会计核算规范性", "1", "须填写“佐证”")]
    [InlineData("会计核算规范性", "{ \"得分\": 0.3, \"佐证\": \"x\" }", "不合步长", "0.5")]
    [InlineData("预算编制规范性", "true", "应为得分，例如 5")]
    [InlineData("预算编制规范性", "\"5元\"", "应为得分，例如 5")]
    [InlineData("分配合理", "\"基本合理\"", "应为得分，或者是（得满分）、否（不得分）")]
    [InlineData("预算编制规范性", "{ \"理由\": \"x\" }", "有理由或佐证，却没有写得分")]
    [InlineData("预算编制规范性", "{ }", "缺少“得分”")]
    [InlineData("预算编制规范性", "{ \"得分\": 5, \"原因\": \"x\" }", "不认识“原因”", "得分、理由、佐证")]
    public void 每种错误都说明应当怎样写(string name, string json, params string[] fragments)
    {
        var unit = Read(name, json);
        var problem = Assert.Single(unit.Problems);
        Assert.All(fragments, fragment => Assert.Contains(fragment, problem.Message, StringComparison.Ordinal));
        Assert.StartsWith($"人工评分.{name}", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void 两种写法指同一项是错误()
    {
        var unit = Assert.Single(Sample.ReadJson("""
            { "单位": "甲", "人工评分": { "分配合理": 1, "预算编制合理性/2": 2 } }
            """).Units);
        Assert.Contains("写了不止一次", Assert.Single(unit.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(Rational.One, Assert.Single(unit.Record.ManualScores).Value.Score);
    }

    private static UnitData Read(string name, string json) =>
        Assert.Single(Sample.ReadJson($$"""{ "单位": "甲", "人工评分": { "{{name}}": {{json}} } }""").Units);
}
