using System.Text.Json;

namespace PerfRules.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 没有问题的目录()
    {
        _cli.Write("规则/乙.prules", Sample.Rules);
        _cli.Write("规则/甲/甲.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("check", "规则"));
        Assert.Equal("检查了 2 个文件，没有发现问题。\n", _cli.Out);
        Assert.Empty(_cli.Error);
    }

    [Fact]
    public void 发现附有原文和占格正确的标记()
    {
        _cli.Write("坏.prules", Sample.Rules.Replace("÷（在编人数＋编外人数）", "÷（在编人数＋编外人次）", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("check", "坏.prules"));
        Assert.StartsWith("坏.prules:11:22 错误 PR2", _cli.Error, StringComparison.Ordinal);
        // 缩进和“÷”占一格，其余占两格。
        Assert.Contains("\n      编外人员控制率＝编外人数÷（在编人数＋编外人次）\n" + new string(' ', 43) + "^^^^^^^^\n", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("检查了 1 个文件：", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 解不开的文件是发现而不是异常()
    {
        _cli.Write("坏.prules", [0xB5, 0xA5, 0xCE, 0xBB]);
        Assert.Equal(1, _cli.Run("check", "坏.prules"));
        Assert.Contains("PR1", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, _cli.Run("dump", "坏.prules", "--stage=tokens"));
        Assert.Equal(1, _cli.Run("test", "坏.prules"));
        Assert.Equal(1, _cli.Run("compile", "坏.prules", "-o", "坏.dll"));
    }

    [Fact]
    public void JSON格式()
    {
        _cli.Write("坏.prules", Sample.Rules.Replace("＋编外人数）", "＋编外人次）", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("check", "坏.prules", "--format", "json"));
        using var json = JsonDocument.Parse(_cli.Out);
        var finding = json.RootElement.GetProperty("发现")[0];
        Assert.Equal(("坏.prules", "错误", 11, 22, 11, 26), (finding.GetProperty("文件").GetString(), finding.GetProperty("轻重").GetString(),
            Number(finding, "行"), Number(finding, "列"), Number(finding, "止行"), Number(finding, "止列")));
        Assert.Equal(json.RootElement.GetProperty("发现").GetArrayLength(),
            Number(json.RootElement, "错误") + Number(json.RootElement, "警告") + Number(json.RootElement, "提示"));
        Assert.Empty(_cli.Error);
    }

    [Fact]
    public void SARIF格式()
    {
        _cli.Write("坏 的.prules", Sample.Rules.Replace("＋编外人数）", "＋编外人次）", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("check", "坏 的.prules", "--format", "sarif"));
        using var json = JsonDocument.Parse(_cli.Out);
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[Number(result, "ruleIndex")];
        Assert.Equal(("2.1.0", "utf16CodeUnits"), (json.RootElement.GetProperty("version").GetString(), run.GetProperty("columnKind").GetString()));
        Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("%E5%9D%8F%20%E7%9A%84.prules", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((11, 22), (Number(location.GetProperty("region"), "startLine"), Number(location.GetProperty("region"), "startColumn")));
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData("tokens", "1:1-1:3 FRAMEWORK 框架")]
    [InlineData("syntax", "FrameworkHeadingSyntax 1:1-1:18")]
    [InlineData("model", "  一级指标 管理（4分）")]
    [InlineData("csharp", "class CompiledRules")]
    public void 转储各步的结果且每次相同(string stage, string fragment)
    {
        _cli.Write("规则.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("dump", "规则.prules", $"--stage={stage}"));
        Assert.Contains(fragment, _cli.Out, StringComparison.Ordinal);
        var first = _cli.Out;
        _cli.Run("转储", "规则.prules", $"--stage={stage}");
        Assert.Equal(first, _cli.Out);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
