using System.Text;
using PerfRules.Editor.Comparing;
using PerfRules.Editor.Documents;

namespace PerfRules.Editor.Tests.Comparing;

public class YearComparisonTests
{
    private const string Now = "甲区/绩效-2023.prules";

    private static string Rules(int year, string points) => $"框架 甲 {year}年度\n总分 {points}分\n三级指标 乙（{points}分）\n  人工评分\n";

    private static RuleWorkspace Workspace(params (string Path, string Content)[] disk) =>
        new RuleWorkspace(path => disk.Where(f => f.Path == path).Select(f => Encoding.UTF8.GetBytes(f.Content)).FirstOrDefault())
            .Open(Now, 1, Rules(2023, "5"));

    [Theory]
    [InlineData("甲区/2023.prules", "甲区/2022.prules")]
    [InlineData("2023版/绩效2023（试行）.prules", "2023版/绩效2022（试行）.prules")]
    [InlineData("甲区/120231.prules", null)]
    [InlineData("2023/绩效.prules", null)]
    public void 上一年度的文件名少一年(string path, string? expected) =>
        Assert.Equal(expected, LastYear.PathOf(new RuleWorkspace(_ => null).Open(path, 1, Rules(2023, "5")).Find(path)!));

    [Fact]
    public void 上一年度的框架从磁盘读_打开着的用打开的()
    {
        var workspace = Workspace(("甲区/绩效-2022.prules", Rules(2022, "3")));
        Assert.Equal("3", LastYear.Of(workspace.Find(Now)!, workspace)!.Total.Points.ToString());
        workspace = workspace.Open("甲区/绩效-2022.prules", 1, Rules(2022, "4"));
        Assert.Equal("4", LastYear.Of(workspace.Find(Now)!, workspace)!.Total.Points.ToString());
    }

    [Fact]
    public void 磁盘上的文件变了_重新读()
    {
        var content = Rules(2022, "3");
        var workspace = new RuleWorkspace(path => path.Contains("2022", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(content) : null).Open(Now, 1, Rules(2023, "5"));
        Assert.Equal("3", LastYear.Of(workspace.Find(Now)!, workspace)!.Total.Points.ToString());
        content = Rules(2022, "4");
        Assert.Equal("3", LastYear.Of(workspace.Find(Now)!, workspace)!.Total.Points.ToString());
        workspace = workspace.FilesChanged(["甲区/绩效-2022.prules"]);
        Assert.Equal("4", LastYear.Of(workspace.Find(Now)!, workspace)!.Total.Points.ToString());
    }

    [Theory]
    [InlineData("框架 甲 2021年度\n总分 3分\n三级指标 乙（3分）\n  人工评分\n")]
    [InlineData("框架 甲 2022年度\n总分 3分\n三级指标 乙（2分）\n  人工评分\n")]
    public void 年度对不上_有错误的不作上一年度(string content)
    {
        var workspace = Workspace(("甲区/绩效-2022.prules", content));
        Assert.Null(LastYear.Of(workspace.Find(Now)!, workspace));
    }

    [Fact]
    public void 年度早的是旧版_不论正在看哪一个()
    {
        var workspace = Workspace().Open("乙.prules", 1, Rules(2022, "3"));
        var (now, before) = (workspace.Find(Now)!, workspace.Find("乙.prules")!);
        var html = YearComparison.Of(now, before, location => $"command:去{location.Source.Path}").Html!;
        Assert.Contains("由3分调整为5分", html, StringComparison.Ordinal);
        Assert.Contains("href=\"command:去乙.prules\"", html.Replace("&#20057;", "乙", StringComparison.Ordinal).Replace("&#21435;", "去", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("由3分调整为5分", YearComparison.Of(before, now, _ => null).Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void 有错误的说明不能比较()
    {
        var workspace = Workspace().Open("乙.prules", 1, "框架 乙 2022年度\n总分 x\n");
        Assert.Equal("“乙.prules”有错误，改好之后才能比较。", YearComparison.Of(workspace.Find(Now)!, workspace.Find("乙.prules")!, _ => null).Refusal);
    }
}
