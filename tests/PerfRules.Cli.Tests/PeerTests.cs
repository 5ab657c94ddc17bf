using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>同类比较和上年：一批单位互为同类，另给的同类和上年数据不评分。</summary>
public sealed class PeerTests : IDisposable
{
    private const string Rules = """
        框架 同类 2023年度
        总分 4分
        同类比较：并列同名次，没有数据的不计入，至少3个单位

        数据
          收入：金额（万元），大于0

        三级指标 排名（2分）
          名次（收入，由高到低）≤1的，得2分；其余得1分

        三级指标 增长（2分）
          收入＞上年（收入）的，得2分；其余得0分

        """;

    private readonly CliRun _cli = new();

    public PeerTests()
    {
        _cli.Write("规则.prules", Rules);
        _cli.Write("今年.csv", "单位,年度,收入\n甲,2023,30\n乙,2023,20\n");
        _cli.Write("同类.json", """[ { "单位": "丙", "年度": 2023, "数据": { "收入": 40 } }, { "单位": "甲", "年度": 2023, "数据": { "收入": 1 } } ]""");
        _cli.Write("上年.csv", "单位,年度,收入\n甲,2022,30\n乙,2022,10\n");
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("规则.prules", "reference")]
    [InlineData("规则.prules", "compiled")]
    [InlineData("规则.dll", "compiled")]
    public void 两种求值和程序集都填入同类和上年的数(string rules, string engine)
    {
        Assert.Equal(0, _cli.Run("compile", "规则.prules", "-o", "规则.dll"));
        var exitCode = _cli.Run("score", rules, "--engine", engine, "--data", "今年.csv", "--peers", "同类.json", "--last-year", "上年.csv", "--format", "json");
        Assert.Equal("", _cli.Error);
        Assert.Equal(0, exitCode);
        using var document = JsonDocument.Parse(_cli.Out);
        var totals = document.RootElement.GetProperty("结果").EnumerateArray()
            .ToDictionary(unit => unit.GetProperty("单位").GetString()!, unit => unit.GetProperty("总分").GetDecimal());
        // 丙40、甲30、乙20：甲第2名得1分，没有增长得0分；乙第3名得1分，增长得2分。丙只参加比较。
        Assert.Equal(new Dictionary<string, decimal> { ["甲"] = 1, ["乙"] = 3 }, totals);
    }

    [Fact]
    public void 单位太少时说明原因()
    {
        Assert.Equal(1, _cli.Run("score", "规则.prules", "--data", "今年.csv", "--last-year", "上年.csv"));
        Assert.Contains("“名次（收入）”算不出：有数据的同类只有2个单位，至少要有3个", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 上年数据的年度不对时提示()
    {
        _cli.Write("上年.csv", "单位,年度,收入\n甲,2021,30\n乙,2022,10\n");
        Assert.Equal(1, _cli.Run("score", "规则.prules", "--data", "今年.csv", "--peers", "同类.json", "--last-year", "上年.csv"));
        Assert.Contains("上年数据的年度是 2021，应为 2022 年度。", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("没有本单位上年（2022年度）的数据", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 从别处来的数不能填报()
    {
        _cli.Write("甲.json", """{ "单位": "甲", "年度": 2023, "数据": { "收入": 30, "名次（收入）": 1 } }""");
        Assert.Equal(1, _cli.Run("score", "规则.prules", "--data", "甲.json"));
        Assert.Contains("名次（收入）", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 用例可以用同类和上年的数据文件()
    {
        _cli.Write("规则.prules", Rules + """

            用例 甲
              取数「今年.csv」
              同类数据「同类.json」
              上年数据「上年.csv」
              应得：排名 1分；增长 0分
            """);
        Assert.Equal(0, _cli.Run("test", "规则.prules"));
    }
}
