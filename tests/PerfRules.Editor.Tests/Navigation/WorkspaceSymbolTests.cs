using PerfRules.Editor.Navigation;

namespace PerfRules.Editor.Tests.Navigation;

public class WorkspaceSymbolTests
{
    private static string[] Find(string query) =>
    [
        .. WorkspaceSymbolSearch.Find(
            MarkedFiles.Open(
                [
                    ("a.prules", "框架 甲局\n总分 1分\n引用「库.prules」\n数据\n  办结数：数量（件）\n三级指标 执行率（1分）：人工评分\n"),
                    ("b.prules", "框架 乙局\n总分 1分\n数据\n  预算执行数：金额（万元）\n三级指标 其他（1分）：人工评分\n"),
                ],
                ("库.prules", "公用口径 通用\n数据\n  甲数、乙数：数量（项），大于0\n口径\n  预算执行率＝甲数÷乙数\n")).Workspace,
            query).Select(s => $"{s.Name}@{s.Range.Path}:{s.Range.Start.Line + 1}"),
    ];

    [Theory]
    [InlineData("执行率", "执行率@a.prules:6", "预算执行率@库.prules:5")]
    [InlineData("预算", "预算执行数@b.prules:4", "预算执行率@库.prules:5")]
    [InlineData("预行", "预算执行数@b.prules:4", "预算执行率@库.prules:5")]
    [InlineData("率预")]
    [InlineData("zxl", "执行率@a.prules:6", "预算执行率@库.prules:5")]
    // “率”也读 shuài。
    [InlineData("YSZXS", "预算执行数@b.prules:4", "预算执行率@库.prules:5")]
    [InlineData("xzl")]
    public void 按各字查找(string query, params string[] expected) => Assert.Equal(expected, Find(query));

    [Fact]
    public void 空的查找列出全部() => Assert.Equal(10, Find("").Length);
}
