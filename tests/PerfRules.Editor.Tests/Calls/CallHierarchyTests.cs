using PerfRules.Editor.Calls;

namespace PerfRules.Editor.Tests.Calls;

/// <summary>调用层次：谁用了它，它用了谁。</summary>
public class CallHierarchyTests
{
    private const string Text = """
        框架 示例
        总分 10分
        数据
          完成数、任务数：数量（项），大于0
          上限：数量（项），不小于 完成数
        明细 项目
          名称：文本
          投入：金额（万元）
        对照表 达标线（按 类别）
          甲：90%
          乙：80%
        数据
          类别：选项（甲、乙）
        口径
          完成率＝完成数÷任务数
          总投入＝项目的投入合计
        三级指标 完成率（5分）
          ≥达标线的，得5分；其余不得分
        三级指标 效果（5分）
          完成率≥90%且完成数＞3项的，得5分；其余不得分
        用例 一
          完成数＝9项

        """;

    private static string[] Show(string name, bool incoming)
    {
        var files = MarkedFiles.Open(Text.Insert(Text.IndexOf(name, StringComparison.Ordinal), "$0"));
        var item = CallHierarchy.Prepare(files.Document, files.Cursor)!;
        var relations = incoming
            ? CallHierarchy.Incoming(files.Document, files.Workspace, item.Symbol)
            : CallHierarchy.Outgoing(files.Document, files.Workspace, item.Symbol);
        return [.. relations.Select(r => $"{r.Item.Detail} {r.Item.Name} {string.Join(",", r.Ranges.Select(x => $"{x.Start.Line + 1}:{files.TextAt(x)}"))}")];
    }

    [Theory]
    [InlineData("完成数、", "数据 上限 5:完成数", "口径 完成率 15:完成数", "指标 效果 20:完成数")]
    [InlineData("完成率＝", "指标 完成率 17:完成率", "指标 效果 20:完成率")]
    [InlineData("达标线（", "指标 完成率 18:达标线")]
    [InlineData("类别：", "对照表 达标线 9:类别")]
    [InlineData("投入：", "口径 总投入 16:投入")]
    public void 谁用了它(string name, params string[] expected) => Assert.Equal(expected, Show(name, incoming: true));

    [Theory]
    [InlineData("完成率＝", "数据 完成数 15:完成数", "数据 任务数 15:任务数")]
    [InlineData("完成率（", "口径 完成率 17:完成率", "对照表 达标线 18:达标线")]
    [InlineData("效果", "口径 完成率 20:完成率", "数据 完成数 20:完成数")]
    [InlineData("总投入", "明细 项目 16:项目", "明细的列 投入 16:投入")]
    public void 它用了谁(string name, params string[] expected) => Assert.Equal(expected, Show(name, incoming: false));

    [Fact]
    public void 不在名称上没有()
    {
        var files = MarkedFiles.Open(Text.Replace("总分", "总$0分", StringComparison.Ordinal));
        Assert.Null(CallHierarchy.Prepare(files.Document, files.Cursor));
    }
}
