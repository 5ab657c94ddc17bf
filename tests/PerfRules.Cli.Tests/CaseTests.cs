using System.Xml.Linq;

namespace PerfRules.Cli.Tests;

public sealed class CaseTests : IDisposable
{
    private readonly CliRun _cli = new();

    public CaseTests()
    {
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases);
        _cli.Write("规则/数据/甲.json", Sample.Unit);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 数据相对于规则文件()
    {
        Assert.Equal(0, _cli.Run("test", "规则"));
        Assert.Equal("通过 示例区绩效评价：某某中心\n1 个用例通过，0 个失败。\n", _cli.Out);
    }

    [Fact]
    public void 不符的用例说出位置应得和实得()
    {
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases.Replace("总分 1.3分", "总分 2分", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("test", "规则"));
        var line = Sample.Rules.Split('\n').Length + 3;
        Assert.Contains($"失败 示例区绩效评价：某某中心\n  规则/规则.prules:{line}:", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("总分：应得2分，实得1.3分", _cli.Out, StringComparison.Ordinal);
        Assert.EndsWith("0 个用例通过，1 个失败。\n", _cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"单位\": \"某某中心\", \"数据\": { \"在编人\": 1 } }", "取数有错：")]
    [InlineData("[ { \"单位\": \"乙\" }, { \"单位\": \"丙\" } ]", "里有 2 个单位，没有一个与用例同名")]
    [InlineData(null, "不能读“规则/数据/甲.json”：文件不存在")]
    public void 读不成取数的用例失败(string? data, string fragment)
    {
        if (data is null)
            File.Delete(_cli.PathOf("规则/数据/甲.json"));
        else
            _cli.Write("规则/数据/甲.json", data);
        Assert.Equal(1, _cli.Run("测试", "规则"));
        Assert.Contains(fragment, _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit格式()
    {
        _cli.Write("规则/规则.prules", Sample.Rules + Sample.Cases.Replace("总分 1.3分", "总分 2分", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("test", "规则", "--format", "junit"));
        var document = XDocument.Parse(_cli.Out);
        Assert.Equal(("1", "1"), ((string?)document.Root!.Attribute("tests"), (string?)document.Root.Attribute("failures")));
        var testCase = Assert.Single(document.Descendants("testcase"));
        Assert.Equal("某某中心", (string?)testCase.Attribute("name"));
        Assert.Contains("应得2分，实得1.3分", (string?)testCase.Element("failure")!.Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public void 规则有错时退出码是一()
    {
        _cli.Write("规则/规则.prules", "框架");
        Assert.Equal(1, _cli.Run("test", "规则"));
        Assert.NotEmpty(_cli.Error);
    }
}
