using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>比较结果的各种格式，写到文件或标准输出。</summary>
public sealed class DiffFormatTests : IDisposable
{
    private readonly CliRun _cli = new();

    // 第三行加的说明使其后的行号错开一行。
    private static readonly string Revised = Sample.Rules
        .Replace("总分 4分\n", "总分 4分\n说明：修订。\n", StringComparison.Ordinal)
        .Replace("的，得0.5分", "的，得0.6分", StringComparison.Ordinal)
        .Replace("政府采购执行情况（2分）", "政府采购执行情况（3分）", StringComparison.Ordinal)
        .Replace("采购计划金额×2分", "采购计划金额×3分", StringComparison.Ordinal)
        .Replace("三级指标 制度建设（1分）：人工评分\n", "", StringComparison.Ordinal);

    public DiffFormatTests()
    {
        _cli.Write("rules/旧.prules", Sample.Rules);
        _cli.Write("rules/新.prules", Revised);
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("结果.html", "<!DOCTYPE html>")]
    [InlineData("结果.md", "# 修订比较：")]
    [InlineData("结果.json", "{\n")]
    [InlineData("结果.txt", "旧版：")]
    public void 扩展名定格式(string file, string start)
    {
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--out", file));
        Assert.StartsWith(start, _cli.Read(file), StringComparison.Ordinal);
        Assert.Empty(_cli.Out);
    }

    [Fact]
    public void 网页里嵌的就是JSON的报告()
    {
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--format", "json"));
        using var expected = JsonDocument.Parse(_cli.Out);
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--format", "html"));
        const string Start = "<script type=\"application/json\" id=\"report\">";
        var from = _cli.Out.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        using var embedded = JsonDocument.Parse(_cli.Out[from.._cli.Out.IndexOf("</script>", from, StringComparison.Ordinal)]);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, embedded.RootElement));
    }

    [Fact]
    public void 不认识的扩展名是用法错误()
    {
        Assert.Equal(2, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--out", "结果.pdf"));
        Assert.Contains("不知道“结果.pdf”用什么格式", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("结果.pdf", _cli.Files());
    }

    [Fact]
    public void 新增的文件_实质改动逐处评论在新版的行上()
    {
        var review = Review("rules/旧.prules", "rules/新.prules");
        Assert.Equal("COMMENT", review.GetProperty("event").GetString());
        Assert.StartsWith("# 修订比较：", review.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                // 档位、分值、计分方法、得满分的例外；废止的“制度建设”写在它的上级“管理”那一行。
                ("rules/新.prules", 17, "RIGHT"), ("rules/新.prules", 20, "RIGHT"), ("rules/新.prules", 21, "RIGHT"), ("rules/新.prules", 23, "RIGHT"),
                ("rules/新.prules", 14, "RIGHT"),
            ],
            Comments(review));
        Assert.All(review.GetProperty("comments").EnumerateArray(), c => Assert.StartsWith("**实质改动 [", c.GetProperty("body").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void 没有改动时没有评论()
    {
        Assert.Empty(Comments(Review("rules/旧.prules", "rules/旧.prules")));
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/旧.prules", "--format", "gitlab"));
        Assert.Equal("[]\n", _cli.Out);
    }

    [Fact]
    public void GitLab的代码质量报告每处改动一条()
    {
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--format", "gitlab"));
        using var report = JsonDocument.Parse(_cli.Out);
        var issues = report.RootElement.EnumerateArray().ToList();
        Assert.Equal(6, issues.Count);
        Assert.Equal(6, issues.Select(i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(issues, i => Assert.Equal("rules/新.prules", i.GetProperty("location").GetProperty("path").GetString()));
        var first = issues[0];
        Assert.Equal("perfrules/实质/档位", first.GetProperty("check_name").GetString());
        Assert.Equal("major", first.GetProperty("severity").GetString());
        Assert.Equal(17, first.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal("info", issues[^1].GetProperty("severity").GetString());
    }

    [Fact]
    public void 指纹不随行号变()
    {
        var before = Fingerprints();
        _cli.Write("rules/新.prules", Revised.Replace("数据\n", "// 空一行\n\n数据\n", StringComparison.Ordinal));
        Assert.Equal(before, Fingerprints());
    }

    private List<string?> Fingerprints()
    {
        Assert.Equal(0, _cli.Run("diff", "rules/旧.prules", "rules/新.prules", "--format", "gitlab"));
        using var report = JsonDocument.Parse(_cli.Out);
        return [.. report.RootElement.EnumerateArray().Select(i => i.GetProperty("fingerprint").GetString())];
    }

    private JsonElement Review(string old, string @new)
    {
        Assert.Equal(0, _cli.Run("diff", old, @new, "--format", "github"));
        using var review = JsonDocument.Parse(_cli.Out);
        return review.RootElement.Clone();
    }

    private static IEnumerable<(string?, int, string?)> Comments(JsonElement review) => review.GetProperty("comments").EnumerateArray()
        .Select(c => (c.GetProperty("path").GetString(), c.GetProperty("line").GetInt32(), c.GetProperty("side").GetString()));
}
