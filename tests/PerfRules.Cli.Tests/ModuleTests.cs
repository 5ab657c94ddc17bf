using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>共性框架、公用口径与各部门的框架分在几个文件、几个目录。</summary>
public sealed class ModuleTests : IDisposable
{
    private readonly CliRun _cli = new();

    public ModuleTests()
    {
        _cli.Write("区级/口径.prules", """
            公用口径 区级口径

            数据
              年初预算数、执行数：金额（万元），大于0

            口径
              预算执行率＝执行数÷年初预算数，超过100%的按100%计

            """);
        _cli.Write("区级/共性.prules", """
            框架 区级共性框架 2023年度
            引用「口径.prules」
            总分 4分

            三级指标 预算执行（3分）
              得分＝预算执行率×3分

            三级指标 履职效果（1分）
              由各部门制定

            """);
        _cli.Write("部门/甲局.prules", """
            框架 甲局支出绩效评价 2023年度
            基于「../区级/共性.prules」

            数据
              按时完成率：比率，范围[0%，100%]

            三级指标 履职效果（1分）
              按时完成率≥90%的，得1分；按时完成率＜90%的，得0分。

            """);
        _cli.Write("甲.json", """{ "单位": "甲局", "年度": 2023, "数据": { "年初预算数": 100, "执行数": 50, "按时完成率": 0.9 } }""");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 各部门的框架连同共性框架评分()
    {
        Assert.Equal(0, _cli.Run("score", "部门/甲局.prules", "--data", "甲.json", "--explain"));
        Assert.Contains("总分 2.50 分", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("依据“共性.prules”第6行。", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 编译后的程序集不再需要规则文件()
    {
        Assert.Equal(0, _cli.Run("compile", "部门/甲局.prules", "-o", "甲局.dll"));
        File.Delete(_cli.PathOf("部门/甲局.prules"));
        File.Delete(_cli.PathOf("区级/共性.prules"));
        File.Delete(_cli.PathOf("区级/口径.prules"));
        Assert.Equal(0, _cli.Run("score", "甲局.dll", "--data", "甲.json", "--format", "json"));
        using var result = JsonDocument.Parse(_cli.Out);
        Assert.Equal(2.5m, result.RootElement.GetProperty("结果")[0].GetProperty("总分").GetDecimal());
    }

    [Fact]
    public void 共性框架可以检查但不能评分()
    {
        Assert.Equal(0, _cli.Run("check", "区级/共性.prules"));
        Assert.Contains("PR5061", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, _cli.Run("score", "区级/共性.prules", "--data", "甲.json"));
        Assert.Contains("“履职效果”由各部门制定，还没有评分标准，不能评分。", _cli.Error, StringComparison.Ordinal);
        Assert.Empty(_cli.Out);
    }

    [Fact]
    public void 公用口径不是框架()
    {
        Assert.Equal(0, _cli.Run("check", "区级/口径.prules"));
        Assert.Equal(2, _cli.Run("score", "区级/口径.prules", "--data", "甲.json"));
        Assert.Contains("是公用口径，不是框架", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 引用来的名称不妨碍排版() => Assert.Equal(0, _cli.Run("format", "--check", "区级", "部门"));

    [Fact]
    public void 引用的文件不在就说明找到了哪里()
    {
        File.Delete(_cli.PathOf("区级/口径.prules"));
        Assert.Equal(1, _cli.Run("check", "区级/共性.prules"));
        Assert.Contains("找不到“口径.prules”（区级/口径.prules）", _cli.Error, StringComparison.Ordinal);
    }
}
