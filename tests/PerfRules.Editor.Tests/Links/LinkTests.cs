using PerfRules.Editor.Links;

namespace PerfRules.Editor.Tests.Links;

public class LinkTests
{
    [Fact]
    public void 引用基于取数的路径按规则文件所在的目录展开()
    {
        var files = MarkedFiles.Open(
            [("年度/main.prules", "框架 示例\n总分 1分\n引用「«../公用/口径.prules»」\n依据《某办法》\n三级指标 甲（1分）：人工评分\n用例 一\n  取数「«data/一.json»」\n  上年数据「«data/上年.json»」\n")]);
        var links = LinkFinder.Find(files.Document);
        Assert.Equal(files.Ranges, links.Select(l => l.Range));
        Assert.Equal(["公用/口径.prules", "年度/data/一.json", "年度/data/上年.json"], links.Select(l => l.TargetPath));
        Assert.Equal(["打开公用口径", "打开取数", "打开上年数据"], links.Select(l => l.Tooltip));
    }
}
