using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

/// <summary>一个值的各种写法：读成什么，或报告什么。</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("采购计划金额", "42.33", "423300")]
    [InlineData("采购计划金额", "\"42.33万元\"", "423300")]
    [InlineData("采购计划金额", "\"1,602.69\"", "16026900")]
    [InlineData("采购计划金额", "\"１，６０２．６９万元\"", "16026900")]
    [InlineData("采购计划金额", "\"423300元\"", "423300")]
    [InlineData("采购计划金额", "\"0.5亿元\"", "50000000")]
    [InlineData("采购计划金额", "1.25e-3", "12.5")]
    [InlineData("采购计划金额", "12E2", "12000000")]
    [InlineData("采购计划金额", "0.1000000000000000055511151231257827", "1000.000000000000055511151231257827")]
    [InlineData("满意度", "0.952", "0.952")]
    [InlineData("满意度", "\"95.2%\"", "0.952")]
    [InlineData("满意度", "\"９５．２％\"", "0.952")]
    [InlineData("完成率", "95.2", "0.952")]
    [InlineData("完成率", "\"95.2%\"", "0.952")]
    [InlineData("在编人数", "12", "12")]
    [InlineData("在编人数", "\"12人\"", "12")]
    [InlineData("在编人数", "12.0", "12")]
    [InlineData("存在违规支出", "true", "1")]
    [InlineData("存在违规支出", "\"否\"", "0")]
    [InlineData("部门预算公开情况", "\"未公开\"", "2")]
    [InlineData("批复日期", "\"0001-01-03\"", "2")]
    [InlineData("批复日期", "\"2023年12月31日\"", "738884")]
    [InlineData("批复日期", "\"2023/12/31\"", "738884")]
    [InlineData("增幅", "\"2个百分点\"", "0.02")]
    [InlineData("增幅", "2", "0.02")]
    public void 按声明的类型和单位换算为基本单位(string field, string json, string expected)
    {
        var unit = Sample.ReadField(field, json);
        Assert.Empty(unit.Problems);
        Assert.True(Rational.TryParse(expected, out var value));
        Assert.Equal(value, Sample.Value(unit, field));
    }

    [Theory]
    [InlineData("采购计划金额", "\"四十二\"", "应为金额", "写的是“四十二”")]
    [InlineData("采购计划金额", "\"42人\"", "单位“人”不对", "应为金额")]
    [InlineData("采购计划金额", "\"1,60.5\"", "应为金额")]
    [InlineData("采购计划金额", "1e9999", "应为金额")]
    [InlineData("采购计划金额", "-1", "超出范围：应不小于0万元")]
    [InlineData("采购计划金额", "true", "应为金额")]
    [InlineData("采购计划金额", "[1]", "写的是一组值")]
    [InlineData("满意度", "95.2", "按声明读作 9520%", "如按百分数读作 95.2%", "在范围之内", "\"95.2%\"")]
    [InlineData("完成率", "952", "按声明读作 952%", "如按小数读作 95200%", "也超出范围")]
    [InlineData("满意度", "\"120%\"", "超出范围：应不小于0%且不大于100%")]
    [InlineData("在编人数", "12.5", "应为整数")]
    [InlineData("在编人数", "0", "应大于0人")]
    [InlineData("在编人数", "\"12万元\"", "单位“万元”不对", "单位“人”")]
    [InlineData("存在违规支出", "1", "应为是或否")]
    [InlineData("部门预算公开情况", "\"按规定公布\"", "没有“按规定公布”这个选项", "是不是“按规定公开”", "可填：按规定公开、公开但不符合要求、未公开")]
    [InlineData("批复日期", "\"2023-02-30\"", "应为日期")]
    [InlineData("增幅", "\"2%\"", "单位“%”不对")]
    public void 写错的值说明应当怎样写并按缺失处理(string field, string json, params string[] fragments)
    {
        var unit = Sample.ReadField(field, json);
        var problem = Assert.Single(unit.Problems);
        Assert.All(fragments, fragment => Assert.Contains(fragment, problem.Message, StringComparison.Ordinal));
        Assert.Equal((field, $"数据.{field}", "数据.json"), (problem.Field, problem.Place, problem.File));
        Assert.Null(Sample.Value(unit, field));
        Assert.True(unit.HasErrors);
    }

    [Fact]
    public void 缺失的取声明的默认值而写错的不取()
    {
        Assert.Equal(Rational.Zero, Sample.Value(Sample.ReadField("采购计划金额", "1"), "整改次数"));
        Assert.Equal(Rational.Zero, Sample.Value(Sample.ReadField("整改次数", "null"), "整改次数"));
        Assert.Null(Sample.Value(Sample.ReadField("整改次数", "\"两次\""), "整改次数"));
    }

    [Fact]
    public void 必填项缺失不是读数的错误()
    {
        var unit = Sample.ReadField("采购计划金额", "\"\"");
        Assert.Empty(unit.Problems);
        Assert.Null(Sample.Value(unit, "采购计划金额"));
    }
}
