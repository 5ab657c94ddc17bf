using System.Text.Json;
using System.Xml.Linq;

namespace PerfRules.Cli.Tests;

public sealed class CoverageTests : IDisposable
{
    private readonly CliRun _cli = new();

    public CoverageTests()
    {
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases);
        _cli.Write("规则/数据/甲.json", Sample.Unit);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 报告用到的和没有用到的()
    {
        Assert.Equal(0, _cli.Run("test", "规则", "--coverage"));
        Assert.Contains("\n覆盖 示例区绩效评价（规则/规则.prules）\n  25.0%（1/4） 管理/编外人员控制率\n", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("    没有用到：规则/规则.prules:16:3 分档 编外人员控制率＜5%的，得1分\n      用例 编外人员控制率：编外人员控制率＜5%的，得1分\n", _cli.Out, StringComparison.Ordinal);
        Assert.EndsWith("  合计 28.5%（2/7）：算式 1/1，分档 1/3，例外 0/3\n", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 照贴建议的用例就全部用到()
    {
        _cli.Run("test", "规则", "--coverage", "--format", "json");
        using var document = JsonDocument.Parse(_cli.Out);
        var coverage = document.RootElement.GetProperty("覆盖")[0];
        Assert.Equal((2, 7, 28.5m), (coverage.GetProperty("用到").GetInt32(), coverage.GetProperty("共有").GetInt32(), coverage.GetProperty("百分比").GetDecimal()));
        var suggestions = coverage.GetProperty("指标").EnumerateArray().SelectMany(i => i.GetProperty("条目").EnumerateArray())
            .Where(line => line.GetProperty("用例").GetArrayLength() == 0).Select(line => line.GetProperty("建议的用例").GetString());
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases + string.Join('\n', suggestions));
        Assert.Equal(0, _cli.Run("test", "规则", "--coverage"));
        Assert.EndsWith("  合计 100.0%（7/7）：算式 1/1，分档 3/3，例外 3/3\n", _cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有用到", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON列出用例的结果()
    {
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases.Replace("总分 1.3分", "总分 2分", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("test", "规则", "--format", "json"));
        using var document = JsonDocument.Parse(_cli.Out);
        var report = Assert.Single(document.RootElement.GetProperty("用例").EnumerateArray());
        Assert.Equal(("某某中心", false), (report.GetProperty("名称").GetString(), report.GetProperty("通过").GetBoolean()));
        Assert.Contains("应得2分，实得1.3分", report.GetProperty("不符")[0].GetString(), StringComparison.Ordinal);
        Assert.False(document.RootElement.TryGetProperty("覆盖", out _));
    }

    [Fact]
    public void JUnit把覆盖写作属性()
    {
        Assert.Equal(0, _cli.Run("test", "规则", "--coverage", "--format", "junit"));
        var properties = XDocument.Parse(_cli.Out).Descendants("property").ToDictionary(p => (string)p.Attribute("name")!, p => (string)p.Attribute("value")!);
        Assert.Equal("28.5%（2/7）", properties["覆盖"]);
        Assert.Equal("33.3%（1/3）", properties["覆盖.分档"]);
    }

    [Fact]
    public void 没有用例的文件也报告覆盖()
    {
        _cli.Write("规则/规则.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("test", "规则", "--coverage"));
        Assert.Contains("  合计 0.0%（0/7）", _cli.Out, StringComparison.Ordinal);
    }
}
