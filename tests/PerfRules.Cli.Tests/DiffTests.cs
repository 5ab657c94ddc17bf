using System.Text.Json;
using PerfRules.Testing;

namespace PerfRules.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 没有不同()
    {
        _cli.Write("旧.prules", Sample.Rules);
        _cli.Write("新.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("diff", "旧.prules", "新.prules"));
        Assert.EndsWith("两版没有不同。\n", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 有错误的不比较()
    {
        _cli.Write("旧.prules", Sample.Rules);
        _cli.Write("新.prules", "框架");
        Assert.Equal(1, _cli.Run("比较", "旧.prules", "新.prules"));
        Assert.EndsWith("错误：有错误的框架不能比较，请先改好。\n", _cli.Error, StringComparison.Ordinal);
        Assert.Empty(_cli.Out);
    }

    [Theory]
    [InlineData("diff", "旧.prules")]
    [InlineData("diff", "旧.prules", "没有.prules")]
    [InlineData("diff", "旧.prules", "旧.prules", "--same", "甲")]
    [InlineData("diff", "旧.prules", "旧.prules", "--format", "xml")]
    public void 用法不对(params string[] args)
    {
        _cli.Write("旧.prules", Sample.Rules);
        Assert.Equal(2, _cli.Run(args));
    }

    [Fact]
    public void 指明对应之后按更名比较()
    {
        _cli.Write("旧.prules", Sample.Rules);
        _cli.Write("新.prules", Sample.Rules.Replace("编外人员控制率", "编外人员占比", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "旧.prules", "新.prules", "--same", "编外人员控制率＝编外人员占比"));
        Assert.Contains("“编外人员控制率”更名为“编外人员占比”", _cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("实质（", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 实例的取数用两版评分得到所说的得分()
    {
        _cli.Write("旧.prules", File.ReadAllText(RepositoryRoot.File("rules", "福田区", "2022.prules")));
        _cli.Write("新.prules", File.ReadAllText(RepositoryRoot.File("rules", "盐田区", "2023.prules")));
        Assert.Equal(0, _cli.Run("diff", "旧.prules", "新.prules", "--format", "json"));
        using var report = JsonDocument.Parse(_cli.Out);
        var substantive = report.RootElement.GetProperty("改动").EnumerateArray().Where(c => c.GetProperty("性质").GetString() == "实质").ToList();
        Assert.Equal(8, substantive.Count);
        foreach (var (i, change) in substantive.Index())
        {
            var scores = new[] { "旧版", "新版" }.Select(side => Score(side[..1], change.GetProperty("实例").GetProperty(side), i)).ToList();
            Assert.NotEqual(scores[0], scores[1]);
        }
    }

    private decimal Score(string rules, JsonElement side, int index)
    {
        var data = $"{rules}{index}.json";
        _cli.Write(data, side.GetProperty("取数").GetRawText());
        Assert.Equal(0, _cli.Run("score", $"{rules}.prules", "--data", data, "--format", "json", "--engine", "reference"));
        using var result = JsonDocument.Parse(_cli.Out);
        var path = side.GetProperty("指标").GetString();
        var scored = Nodes(result.RootElement.GetProperty("结果")[0], "指标").First(n => n.GetProperty("路径").GetString() == path).GetProperty("得分").GetDecimal();
        if (decimal.TryParse(side.GetProperty("得分").GetString(), out var stated))
            Assert.Equal(stated, scored);
        return scored;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement parent, string children) => parent.TryGetProperty(children, out var list)
        ? list.EnumerateArray().SelectMany(node => Nodes(node, "子项").Prepend(node)) : [];
}
