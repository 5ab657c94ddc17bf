using System.Diagnostics;
using System.Text.Json;

namespace PerfRules.Cli.Tests;

/// <summary>从 git 仓库读两版；在一个临时的仓库里。</summary>
public sealed class DiffGitTests : IDisposable
{
    private const string Library = "公用口径 区级口径\n\n数据\n  年初预算数、执行数：金额（万元），大于0\n\n口径\n  预算执行率＝执行数÷年初预算数，超过100%的按100%计\n";
    private const string Framework = "框架 甲局支出绩效评价 2023年度\n引用「../公用/口径.prules」\n总分 3分\n\n三级指标 预算执行（3分）\n  得分＝预算执行率×3分\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 引用的文件也取自同一个版本()
    {
        Commit();
        // 只改引用的口径：工作区里两版的框架一字不差。
        _cli.Write("公用/口径.prules", Library.Replace("，超过100%的按100%计", "", StringComparison.Ordinal));
        Git("commit", "-qam", "不封顶");
        Assert.Equal(0, _cli.Run("diff", "HEAD~1:部门/甲局.prules", "HEAD:部门/甲局.prules"));
        Assert.Contains("口径“预算执行率”由“执行数÷年初预算数，超过100%的按100%计”改为“执行数÷年初预算数”", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("diff", "HEAD:部门/甲局.prules", "HEAD:部门/甲局.prules"));
        Assert.EndsWith("两版没有不同。\n", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 版本与工作区的文件比较()
    {
        Commit();
        _cli.Write("部门/甲局.prules", Framework.Replace("3分", "4分", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "HEAD:./部门/甲局.prules", "部门/甲局.prules"));
        Assert.Contains("“预算执行”的分值由3分调整为4分", _cli.Out, StringComparison.Ordinal);
        Git("add", ".");
        Assert.Equal(0, _cli.Run("diff", ":部门/甲局.prules", "部门/甲局.prules"));
        Assert.EndsWith("两版没有不同。\n", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 同一个文件改动前后_评论只写在差异之中的行上()
    {
        Commit();
        _cli.Write("部门/甲局.prules", Framework.Replace("3分", "4分", StringComparison.Ordinal));
        _cli.Write("公用/口径.prules", Library.Replace("，超过100%的按100%计", "", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "HEAD:部门/甲局.prules", "部门/甲局.prules", "--format", "github"));
        using var review = JsonDocument.Parse(_cli.Out);
        // 口径写在引用的文件里，不在这个文件的差异之中，只写在说明里。
        Assert.Contains("口径“预算执行率”", review.RootElement.GetProperty("body").GetString(), StringComparison.Ordinal);
        var comments = review.RootElement.GetProperty("comments").EnumerateArray().ToList();
        Assert.NotEmpty(comments);
        Assert.All(comments, c => Assert.Equal("部门/甲局.prules", c.GetProperty("path").GetString()));
        Assert.All(comments, c => Assert.InRange(c.GetProperty("line").GetInt32(), 1, 6));
    }

    [Fact]
    public void 删去的条文评论在旧版的行上()
    {
        const string Above = "  在编人数＝0且编外人数＝0的，不适用，得满分\n";
        _cli.Write("甲.prules", Sample.Rules.Replace(Above, Above + "  在编人数＝5人的，得0分\n", StringComparison.Ordinal));
        Git("init", "-q");
        Git("add", ".");
        Git("commit", "-qm", "初版");
        _cli.Write("甲.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("diff", "HEAD:甲.prules", "甲.prules", "--format", "github"));
        using var review = JsonDocument.Parse(_cli.Out);
        var comments = review.RootElement.GetProperty("comments").EnumerateArray()
            .Select(c => (c.GetProperty("line").GetInt32(), c.GetProperty("side").GetString(), c.GetProperty("body").GetString()!.Contains("取消例外", StringComparison.Ordinal)));
        Assert.Equal([(18, "LEFT", true)], comments);
    }

    [Theory]
    [InlineData("没有:甲.prules", "仓库里没有版本“没有”")]
    [InlineData("HEAD:没有.prules", "版本“HEAD”里没有“没有.prules”")]
    [InlineData(":没有.prules", "暂存区里没有“没有.prules”")]
    [InlineData("--output=x:甲.prules", "不认识选项")]
    public void 没有的版本和文件(string old, string message)
    {
        Commit();
        Assert.Equal(2, _cli.Run("diff", old, "部门/甲局.prules"));
        Assert.Contains(message, _cli.Error, StringComparison.Ordinal);
        Assert.Equal(["公用/口径.prules", "部门/甲局.prules"], _cli.Files().Where(f => !f.StartsWith(".git", StringComparison.Ordinal)));
    }

    [Fact]
    public void 不在仓库里()
    {
        _cli.Write("甲.prules", Framework);
        Assert.Equal(2, _cli.Run("diff", "HEAD:甲.prules", "甲.prules"));
        Assert.Contains("当前目录不在 git 仓库里，不能读“HEAD:甲.prules”。", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 名称里有冒号的文件仍是文件()
    {
        _cli.Write("甲:乙.prules", Sample.Rules);
        Assert.Equal(0, _cli.Run("diff", "甲:乙.prules", "甲:乙.prules"));
    }

    [Fact]
    public void 由difftool调用时_引用的文件由原来的路径去找()
    {
        Commit();
        _cli.Write("临时/甲/左_甲局.prules", Framework.Replace("3分", "2分", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "临时/甲/左_甲局.prules", "部门/甲局.prules", "--at", "部门/甲局.prules"));
        Assert.Contains("“预算执行”的分值由2分调整为3分", _cli.Out, StringComparison.Ordinal);
        Assert.Equal("比较“部门/甲局.prules”：\n提示：它引用的文件，旧版取自工作区，新版取自工作区（内容相同的最近一版）；要指明版本，请用“版本:路径”比较。\n", _cli.Error);
        Assert.Equal(0, _cli.Run("diff", "/dev/null", "部门/甲局.prules", "--at", "部门/甲局.prules"));
        Assert.Equal("“部门/甲局.prules”是新增的文件，没有旧版可以比较。\n", _cli.Out);
    }

    [Fact]
    public void 由difftool调用时_引用的文件取自内容相同的最近一版()
    {
        Commit();
        var capped = Library;
        var uncapped = Library.Replace("，超过100%的按100%计", "", StringComparison.Ordinal);
        // 依次：口径不封顶；框架改分值；口径又封顶。旧版的框架在第二个提交还是原样，那时口径已经不封顶。
        _cli.Write("公用/口径.prules", uncapped);
        Git("commit", "-qam", "不封顶");
        _cli.Write("部门/甲局.prules", Framework.Replace("3分", "4分", StringComparison.Ordinal));
        Git("commit", "-qam", "改分值");
        _cli.Write("公用/口径.prules", capped);
        _cli.Write("临时/左.prules", Framework);
        Assert.Equal(0, _cli.Run("diff", "临时/左.prules", "部门/甲局.prules", "--at", "部门/甲局.prules"));
        Assert.Contains("口径“预算执行率”由“执行数÷年初预算数”改为“执行数÷年初预算数，超过100%的按100%计”", _cli.Out, StringComparison.Ordinal);
        Assert.Matches("旧版取自提交 [0-9a-f]{7}，新版取自工作区", _cli.Error);
        // 新版也是交来的：最近一个提交里的口径不封顶，两版口径相同。
        _cli.Write("临时/右.prules", Framework.Replace("3分", "4分", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "临时/左.prules", "临时/右.prules", "--at", "部门/甲局.prules"));
        Assert.DoesNotContain("口径", _cli.Out, StringComparison.Ordinal);
        // 只在暂存区里的。
        _cli.Write("部门/甲局.prules", Framework.Replace("3分", "5分", StringComparison.Ordinal));
        Git("add", ".");
        _cli.Write("公用/口径.prules", uncapped);
        _cli.Write("临时/右.prules", Framework.Replace("3分", "5分", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("diff", "临时/左.prules", "临时/右.prules", "--at", "部门/甲局.prules"));
        Assert.Contains("新版取自暂存区", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("口径“预算执行率”由", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 供逐行比较的文字_版式和注释不同的相同_引用的文件没有也一样()
    {
        _cli.Write("部门/甲局.prules", Framework);
        _cli.Write("临时.prules", "// 注释\n" + Framework.Replace("（3分）", "( 3分 ) // 又一处", StringComparison.Ordinal).Replace("\n\n", "\n\n\n", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("format", "--textconv", "部门/甲局.prules"));
        var text = _cli.Out;
        Assert.Equal("框架 甲局支出绩效评价 2023年度\n引用「../公用/口径.prules」\n总分 3分\n三级指标 预算执行（3分）\n  得分＝预算执行率×3分\n", text);
        Assert.Equal(0, _cli.Run("format", "--textconv", "临时.prules"));
        Assert.Equal(text, _cli.Out);
        Assert.StartsWith("// 注释", _cli.Read("临时.prules"), StringComparison.Ordinal);
    }

    [Fact]
    public void 供逐行比较的文字_有错误的和不是文本的也写得出()
    {
        _cli.Write("错.prules", "框架 甲\n\n  这一句不认识 （3分）\n");
        Assert.Equal(0, _cli.Run("format", "--textconv", "错.prules"));
        Assert.Contains("这一句不认识", _cli.Out, StringComparison.Ordinal);
        _cli.Write("甲.prules", [0, 1, 2, 255]);
        _cli.Write("乙.prules", [0, 1, 2, 254]);
        Assert.Equal(0, _cli.Run("format", "--textconv", "甲.prules"));
        var first = _cli.Out;
        Assert.Contains("内容的摘要", first, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("format", "--textconv", "乙.prules"));
        Assert.NotEqual(first, _cli.Out);
        Assert.Equal(2, _cli.Run("format", "--textconv", "没有.prules"));
    }

    private void Commit()
    {
        _cli.Write("公用/口径.prules", Library);
        _cli.Write("部门/甲局.prules", Framework);
        Git("init", "-q");
        Git("add", ".");
        Git("commit", "-qm", "初版");
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=测试", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", .. arguments])
        {
            WorkingDirectory = _cli.PathOf(""),
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
