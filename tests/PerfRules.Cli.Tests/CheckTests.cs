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

    [Fact]
    public void 模型一行一个节点()
    {
        _cli.Write("规则.prules", Sample.Rules + Sample.Cases);
        _cli.Run("dump", "规则.prules", "--stage=model");
        Assert.Equal("""
            框架 示例区绩效评价 2023年度
            数据 实际采购金额：金额（万元），[0万元，＋∞)
            数据 采购计划金额：金额（万元），[0万元，＋∞)
            数据 在编人数：整数，数量（人），[0人，＋∞)
            数据 编外人数：整数，数量（人），[0人，＋∞)
            口径 编外人员控制率＝编外人数÷（在编人数＋编外人数）
            总分 总分（4分），不低于0，不高于分值
              下级相加
              一级指标 管理（4分），不低于0，不高于分值
                下级相加
                三级指标 编外人员控制率（1分），不低于0，不高于分值，保留2位小数
                  分档 编外人员控制率
                    编外人员控制率＜5%：得1分
                    5%≤编外人员控制率且编外人员控制率≤10%：得0.5分
                    编外人员控制率＞10%：得0分
                  例外 在编人数＝0且编外人数＝0：不适用，得1分
                三级指标 政府采购执行情况（2分），不低于0，不高于分值，保留2位小数
                  得分＝实际采购金额÷采购计划金额×2分
                  例外 采购计划金额＝0且实际采购金额＝0：不适用，得2分
                  例外 实际采购金额＞采购计划金额：得0分
                三级指标 制度建设（1分），不低于0，不高于分值，保留2位小数
                  人工评分 0～1分
            等级 优 ≥3分
            等级 差 ＜3分
            用例 某某中心 取数「数据/甲.json」
              应得 管理/编外人员控制率 0分
              应得 管理/政府采购执行情况 0.3分
              应得 总分 1.3分
              应得 等级 差

            """, _cli.Out);
    }

    [Fact]
    public void 只有警告时不算失败除非从严()
    {
        _cli.Write("规则.prules", Sample.Rules.Replace("优 ≥3分；", "优 ≥9分；良 ≥3分；", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("check", "规则.prules"));
        Assert.Contains("规则.prules:4:", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("警告 PR4009", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("0 个错误，1 个警告", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, _cli.Run("check", "规则.prules", "--strict"));
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    [Fact]
    public void 把实例写成用例()
    {
        _cli.Write("规则.prules", Sample.Rules.Replace("5%≤编外人员控制率", "5%＜编外人员控制率", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("check", "规则.prules", "--witness-cases"));
        Assert.StartsWith("用例 编外人员控制率：分档有空隙\n  // 编外人员控制率＝5%时没有档位", _cli.Out, StringComparison.Ordinal);
        Assert.EndsWith("  在编人数＝19人\n  编外人数＝1人\n\n", _cli.Out, StringComparison.Ordinal);
        _cli.Write("规则.prules", Sample.Rules + "\n" + _cli.Out);
        Assert.Equal(0, _cli.Run("test", "规则.prules"));
        Assert.StartsWith("通过 示例区绩效评价：编外人员控制率：分档有空隙\n", _cli.Out, StringComparison.Ordinal);
    }
}
