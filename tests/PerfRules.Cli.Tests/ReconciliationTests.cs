using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>勾稽：提示的照常评分，报错的不能评分，两边各是多少都说明。</summary>
public sealed class ReconciliationTests : IDisposable
{
    private const string Rules = """
        框架 勾稽 2023年度
        总分 4分

        数据
          年初预算数、调整数、调整后预算数：金额（万元）
          支出数：金额（万元）
          上年结转：金额（万元）
          年末结转：金额（万元）
          项目支出占比：比率，范围[0%，100%]
          勾稽：调整后预算数＝年初预算数＋调整数，允许误差0.01万元，否则提示
          勾稽：支出数≤调整后预算数，否则报错
          勾稽：上年结转＝上年（年末结转），否则提示
          勾稽：项目支出占比≤60%，否则提示

        明细 项目
          项目名称：文本
          合同额、已付额：金额（万元）
          勾稽：已付额≤合同额，否则提示

        三级指标 支出（4分）
          支出数＞0的，得4分；其余得0分

        """;

    private readonly CliRun _cli = new();

    public ReconciliationTests() => _cli.Write("规则.prules", Rules);

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 提示的照常评分并说出两边和相差多少(string engine)
    {
        Data("\"年初预算数\": 90, \"调整数\": 11, \"调整后预算数\": 100, \"支出数\": 100");
        Assert.Equal(0, Score("--engine", engine, "--format", "json"));
        const string message = "勾稽“调整后预算数＝年初预算数＋调整数”不符：调整后预算数100万元，年初预算数＋调整数＝101万元，相差1万元，超过允许的0.01万元。";
        Assert.Equal($"提示 数据.json：[0]：{message}\n", _cli.Error);
        using var json = JsonDocument.Parse(_cli.Out);
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal(4, unit.GetProperty("总分").GetDecimal());
        Assert.Empty(unit.GetProperty("错误").EnumerateArray());
        Assert.Equal(message, Assert.Single(unit.GetProperty("提示").EnumerateArray()).GetProperty("问题").GetString());
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 报错的不能评分(string engine)
    {
        Data("\"年初预算数\": 90, \"调整数\": 10, \"调整后预算数\": 100, \"支出数\": 100.01");
        Assert.Equal(1, Score("--engine", engine, "--format", "json"));
        const string message = "勾稽“支出数≤调整后预算数”不符：支出数100.01万元，调整后预算数100万元，相差0.01万元。";
        Assert.Equal($"错误 数据.json：[0]：{message}\n", _cli.Error);
        using var json = JsonDocument.Parse(_cli.Out);
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal(JsonValueKind.Null, unit.GetProperty("总分").ValueKind);
        Assert.Equal(message, Assert.Single(unit.GetProperty("错误").EnumerateArray()).GetProperty("问题").GetString());
        Assert.False(unit.TryGetProperty("提示", out _));
    }

    [Theory]
    [InlineData("90, \"调整数\": 11, \"调整后预算数\": 100, \"支出数\": 100", 0)]
    [InlineData("90, \"调整数\": 10, \"调整后预算数\": 100, \"支出数\": 100.01", 1)]
    public void 编译后的程序集核对得一样(string data, int exitCode)
    {
        Assert.Equal(0, _cli.Run("compile", "规则.prules", "-o", "规则.dll"));
        Data($"\"年初预算数\": {data}");
        Assert.Equal(exitCode, Score("--format", "json"));
        var (text, findings) = (_cli.Out, _cli.Error);
        Assert.StartsWith(exitCode == 0 ? "提示 " : "错误 ", findings, StringComparison.Ordinal);
        Assert.Equal(exitCode, _cli.Run("score", "规则.dll", "--data", "数据.json", "--format", "json"));
        Assert.Equal((text, findings), (_cli.Out, _cli.Error));
    }

    [Fact]
    public void 文字结果里报错的单位不能评分()
    {
        Data("\"年初预算数\": 90, \"调整数\": 10, \"调整后预算数\": 100, \"支出数\": 101");
        Assert.Equal(1, Score());
        Assert.Contains("甲 2023年度：不能评分", _cli.Out, StringComparison.Ordinal);
        Data("\"年初预算数\": 90, \"调整数\": 10.01, \"调整后预算数\": 100, \"支出数\": 100");
        Assert.Equal(0, Score());
        Assert.Contains("甲 2023年度：总分 4.00 分", _cli.Out, StringComparison.Ordinal);
        Assert.Equal("", _cli.Error);
    }

    [Fact]
    public void 缺少数据的不核对只有报错的说明()
    {
        Data("\"年初预算数\": 90, \"支出数\": 100");
        Assert.Equal(0, Score());
        Assert.Equal("提示 数据.json：[0]：没有核对勾稽“支出数≤调整后预算数”：缺少“调整后预算数”。\n", _cli.Error);
    }

    [Fact]
    public void 上年的数填入之后才核对()
    {
        _cli.Write("上年.csv", "单位,年度,年末结转\n甲,2022,30\n");
        Data("\"调整后预算数\": 100, \"支出数\": 100, \"上年结转\": 29.5");
        Assert.Equal(0, Score("--last-year", "上年.csv"));
        Assert.Equal("提示 数据.json：[0]：勾稽“上年结转＝上年（年末结转）”不符：上年结转29.5万元，上年（年末结转）30万元，相差0.5万元。\n", _cli.Error);
    }

    [Fact]
    public void 比率相差说百分点常数不重复()
    {
        Data("\"调整后预算数\": 100, \"支出数\": 100, \"项目支出占比\": 0.625");
        Assert.Equal(0, Score());
        Assert.Equal("提示 数据.json：[0]：勾稽“项目支出占比≤60%”不符：项目支出占比62.5%，与60%相差2.5个百分点。\n", _cli.Error);
    }

    [Fact]
    public void 明细逐行核对()
    {
        Data("\"调整后预算数\": 100, \"支出数\": 100, \"项目\": [ { \"项目名称\": \"甲\", \"合同额\": 10, \"已付额\": 10 }, { \"项目名称\": \"乙\", \"合同额\": 10, \"已付额\": 12 } ]");
        Assert.Equal(0, Score());
        Assert.Equal("提示 数据.json：[0]：明细“项目”第2行勾稽“已付额≤合同额”不符：已付额12万元，合同额10万元，相差2万元。\n", _cli.Error);
    }

    [Fact]
    public void 用例不符合报错的勾稽时不通过()
    {
        _cli.Write("规则.prules", Rules + """

            用例 甲
              支出数＝101万元；调整后预算数＝100万元
              应得：支出 4分
            """);
        Assert.Equal(1, _cli.Run("test", "规则.prules"));
        Assert.Contains("不能评分：勾稽“支出数≤调整后预算数”不符", _cli.Out + _cli.Error, StringComparison.Ordinal);
    }

    private void Data(string data) => _cli.Write("数据.json", $$"""[ { "单位": "甲", "年度": 2023, "数据": { {{data}} } } ]""");

    private int Score(params string[] options) => _cli.Run(["score", "规则.prules", "--data", "数据.json", .. options]);
}
