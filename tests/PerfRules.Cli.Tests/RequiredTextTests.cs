using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>须填写的文字：没有填写的在得分旁边提示，写明报错的不能评分；两种求值、编译后的程序集都一样。</summary>
public sealed class RequiredTextTests : IDisposable
{
    private const string Rules = """
        框架 须填写 2023年度
        总分 10分
        总分低于3分的，须填写「整改报告」，否则报错

        数据
          完成率、满意度：比率，范围[0%，100%]
          整改措施、原因分析、整改报告：文本

        三级指标 完成情况（6分）
          得分＝完成率×6分
          得分低于分值的，须填写「整改措施」

        三级指标 满意度（4分）
          得分＝满意度×4分
          得分率低于60%的，须填写「原因分析」、「整改措施」

        """;

    private readonly CliRun _cli = new();

    public RequiredTextTests() => _cli.Write("规则.prules", Rules);

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("reference", "json")]
    [InlineData("compiled", "json")]
    [InlineData("compiled", "csv")]
    public void 没有填写的照常评分另外提示(string engine, string format)
    {
        Data("\"完成率\": 0.5, \"满意度\": 0.6");
        const string message = "“完成情况”得3分，低于分值6分，没有填写“整改措施”。";
        Assert.Equal(0, Score("--engine", engine, "--format", format));
        Assert.Equal($"提示 数据.json：[0]：{message}\n", _cli.Error);
        if (format == "csv")
            return;
        using var json = JsonDocument.Parse(_cli.Out);
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal(5.4m, unit.GetProperty("总分").GetDecimal());
        Assert.Equal(message, Assert.Single(unit.GetProperty("提示").EnumerateArray()).GetProperty("问题").GetString());
    }

    [Theory]
    [InlineData("\"完成率\": 1, \"满意度\": 0.6")]
    [InlineData("\"完成率\": 0.5, \"满意度\": 0.6, \"整改措施\": \"已整改\"")]
    [InlineData("\"完成率\": 0, \"满意度\": 0.1, \"整改措施\": \"已整改\", \"原因分析\": 1, \"整改报告\": true")]
    public void 恰在界限上或填写了的不提示(string data)
    {
        Data(data);
        Assert.Equal(0, Score());
        Assert.Equal("", _cli.Error);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 写明报错的不能评分(string engine)
    {
        Data("\"完成率\": 0.5, \"满意度\": 0.59, \"整改措施\": \"已整改\", \"整改报告\": \" \"");
        Assert.Equal(0, Score("--engine", engine));
        Assert.Equal("提示 数据.json：[0]：“满意度”得2.36分，低于分值的60%（2.4分），没有填写“原因分析”。\n", _cli.Error);
        Data("\"完成率\": 0.1, \"满意度\": 0.59, \"整改措施\": \"已整改\", \"原因分析\": \"人手不足\", \"整改报告\": \" \"");
        Assert.Equal(1, Score("--engine", engine));
        Assert.Equal("错误 数据.json：[0]：总分2.96分，低于3分，没有填写“整改报告”。\n", _cli.Error);
        Assert.Contains("甲 2023年度：不能评分", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 得分不能确定的最高分也低于界限才提示()
    {
        Data("\"满意度\": 0.6");
        Assert.Equal(1, Score());
        Assert.DoesNotContain("没有填写", _cli.Error, StringComparison.Ordinal);
        _cli.Write("规则.prules", Rules.Replace("总分低于3分", "总分低于9分", StringComparison.Ordinal));
        Assert.Equal(1, Score());
        Assert.Contains("错误 数据.json：[0]：总分最多得8.4分，低于9分，没有填写“整改报告”。", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 编译后的程序集提示得一样()
    {
        Assert.Equal(0, _cli.Run("compile", "规则.prules", "-o", "规则.dll"));
        Data("\"完成率\": 0.5, \"满意度\": 0.2");
        Assert.Equal(0, Score("--format", "json"));
        var (text, findings) = (_cli.Out, _cli.Error);
        Assert.Equal(2, findings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, _cli.Run("score", "规则.dll", "--data", "数据.json", "--format", "json"));
        Assert.Equal((text, findings), (_cli.Out, _cli.Error));
    }

    [Fact]
    public void 用例没有填写报错的文字时不通过()
    {
        _cli.Write("规则.prules", Rules + """

            用例 甲
              完成率＝0%；满意度＝0%
              应得：总分 0分
            """);
        Assert.Equal(1, _cli.Run("test", "规则.prules"));
        Assert.Contains("不能评分：总分0分，低于3分，没有填写“整改报告”。", _cli.Out + _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 一组值不是文字()
    {
        Data("\"完成率\": 1, \"满意度\": 1, \"整改措施\": [\"已整改\"]");
        Assert.Equal(1, Score());
        Assert.Contains("“整改措施”应为文字，写的是一组值。", _cli.Error, StringComparison.Ordinal);
    }

    private void Data(string data) => _cli.Write("数据.json", $$"""[ { "单位": "甲", "年度": 2023, "数据": { {{data}} } } ]""");

    private int Score(params string[] options) => _cli.Run(["score", "规则.prules", "--data", "数据.json", .. options]);
}
