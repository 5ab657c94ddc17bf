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
    [InlineData("diff", "旧.prules", "旧.prules", "--different", "甲")]
    [InlineData("diff", "旧.prules", "旧.prules", "--same", "没有的＝编外人员控制率")]
    [InlineData("diff", "旧.prules", "旧.prules", "--different", "编外人员控制率＝没有的")]
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
    public void 没有的名称说明是哪一版没有()
    {
        _cli.Write("旧.prules", Sample.Rules);
        Assert.Equal(2, _cli.Run("diff", "旧.prules", "旧.prules", "--same", "编外人员控制率＝没有的"));
        Assert.Contains("新版没有名为“没有的”的指标", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("旧版没有", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 疑似笔误按同一项比较_指明不是的按废止和新增()
    {
        _cli.Write("旧.prules", Revised("old.prules", "疑似笔误"));
        _cli.Write("新.prules", Revised("new.prules", "疑似笔误"));
        Assert.Equal(["疑似笔误"], Kinds());
        Assert.Equal(["新增", "废止"], Kinds("--different", "会计核算规范性＝会记核算规范性"));
        Assert.Equal(["更名"], Kinds("--same", "会计核算规范性＝会记核算规范性"));
    }

    [Fact]
    public void 拆分的各项位置都写明_实例用两版评分得到所说的得分()
    {
        _cli.Write("旧.prules", Revised("old.prules", "沿革拆分并改得分"));
        _cli.Write("新.prules", Revised("new.prules", "沿革拆分并改得分"));
        Assert.Equal(0, _cli.Run("diff", "旧.prules", "新.prules", "--format", "json"));
        using var report = JsonDocument.Parse(_cli.Out);
        var change = report.RootElement.GetProperty("改动")[0];
        Assert.Equal(["拆分", "沿革"], new[] { "种类", "对应依据" }.Select(name => change.GetProperty(name).GetString()));
        Assert.Equal(["旧.prules:42:6", "新.prules:42:6"], new[] { "旧版位置", "新版位置" }.Select(name => change.GetProperty(name).GetString()));
        Assert.Equal("新.prules:46:6", Assert.Single(change.GetProperty("新版其余位置").EnumerateArray()).GetString());
        Assert.False(change.TryGetProperty("旧版其余位置", out _));
        // 旧版公开但不符合要求得2分，新版两项是1分和0.5分；新版的实例写的是第一项。
        Assert.Equal([2m, 1m], new[] { "旧版", "新版" }.Select(side => Score(side[..1], change.GetProperty("实例").GetProperty(side), 0)));
    }

    private static string Revised(string file, string name) => File.ReadAllText(RepositoryRoot.File("tests", "corpus", "revisions", name, file));

    /// <summary>框架的名称、年度之外各处改动的种类。</summary>
    private List<string?> Kinds(params string[] options)
    {
        Assert.Equal(0, _cli.Run(["diff", "旧.prules", "新.prules", "--format", "json", .. options]));
        using var report = JsonDocument.Parse(_cli.Out);
        return [.. report.RootElement.GetProperty("改动").EnumerateArray().Select(c => c.GetProperty("种类").GetString()).Where(kind => kind != "框架")];
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
