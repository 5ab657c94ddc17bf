using PerfRules.Editor.Outlines;

namespace PerfRules.Editor.Tests.Outlines;

/// <summary>提纲：各项的名称、分值、要留意的和范围。</summary>
public class OutlineTests
{
    private const string Text = """
        框架 示例 2023年度
        总分 10分

        数据
          完成数、任务数：数量（项），大于0

        明细 项目
          名称：文本
          分数：分值

        口径
          完成率＝完成数÷任务数

        一级指标 管理（6分）
        二级指标 资金（6分）
        三级指标 完成（3分）
          完成率≥90%的，得3分；其余不得分
        三级指标 规范（2分）
          评分点 制度（1分）：人工评分
          评分点 执行（1分）
            ①执行到位（0.5分）
            ②记录齐全（0.5分）

        一级指标 效果（4分）
        三级指标 履职（3分）：由各部门制定
        三级指标 项目（1分）
          逐项 项目，每项满分为 分数：
          人工评分

        加分项 表彰（最高3分）
          每获得1项完成数加1分，最多加3分

        用例 一
          完成数＝9项
          应得：完成 3分
        用例 二
          应得：完成 0分
        """;

    private static IEnumerable<string> Show(IEnumerable<OutlineItem> items, int depth = 0) => items.SelectMany(item =>
        Show(item.Children, depth + 1).Prepend(
            $"{new string(' ', depth)}{item.Name}{(item.Points is null ? "" : $" {item.Points}")}{(item.Note is null ? "" : $"（{item.Note}）")} {item.Range.Start.Line + 1}-{item.Range.End.Line + 1}"));

    private static void Check(string text, params string[] expected) => Assert.Equal(expected, Show(Outline.Of(MarkedFiles.Open(text).Document)));

    [Fact]
    public void 全部标题和声明() => Check(Text,
        "示例 1-2",
        "数据 4-5", " 完成数 5-5", " 任务数 5-5",
        "项目 7-9", " 名称 8-8", " 分数 9-9",
        "口径 11-12", " 完成率 12-12",
        "管理 6分 14-22",
        " 资金 6分（下级合计5分，少1分） 15-22",
        "  完成 3分 16-17",
        "  规范 2分 18-22",
        "   制度 1分（人工评分） 19-19",
        "   执行 1分 20-22", "    执行到位 0.5分 21-21", "    记录齐全 0.5分 22-22",
        "效果 4分 24-28",
        " 履职 3分（由各部门制定） 25-25",
        " 项目 1分（逐项 项目） 26-28",
        "表彰 最多加3分 30-31",
        "一 33-35", "二 36-37");

    [Fact]
    public void 指标和用例各自列出()
    {
        var document = MarkedFiles.Open(Text).Document;
        Assert.Equal(["管理", "效果", "表彰"], Outline.Indicators(document).Select(i => i.Name));
        Assert.Equal(["一", "二"], Outline.Cases(document).Select(c => c.Name));
        Assert.True(Outline.Indicators(document)[0].Children[0].IsMismatch);
    }

    [Fact]
    public void 选中的一段就是名称而且在全段之内()
    {
        var files = MarkedFiles.Open(Text);
        static IEnumerable<OutlineItem> All(IEnumerable<OutlineItem> items) => items.SelectMany(i => All(i.Children).Prepend(i));
        foreach (var item in All(Outline.Of(files.Document)))
        {
            Assert.Equal(item.Name, files.TextAt(item.SelectionRange));
            Assert.StartsWith(item.Name, files.TextAt(item.Range)[files.TextAt(item.Range).IndexOf(item.Name, StringComparison.Ordinal)..], StringComparison.Ordinal);
            foreach (var child in item.Children)
                Assert.Contains(files.TextAt(child.Range), files.TextAt(item.Range), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void 有加有扣的写出两端() => Check(
        "框架 示例\n总分 10分\n加分项计入总分，总分不超过10分\n三级指标 乙（10分）：人工评分\n加分项 创新与违规（－2～3分）\n  评分点 创新（3分）：人工评分\n",
        "示例 1-3", "乙 10分（人工评分） 4-4", "创新与违规 －2～3分 5-6", " 创新 3分（人工评分） 6-6");

    [Fact]
    public void 日历是一个部分() => Check(
        "框架 示例\n总分 10分\n日历 2023年\n  范围：2023年1月1日至2023年12月31日\n  放假：2023年1月1日\n三级指标 甲（10分）：人工评分\n",
        "示例 1-2", "日历 2023年 3-5", "甲 10分（人工评分） 6-6");

    [Fact]
    public void 一句写坏了其余照样() => Check(
        "框架 示例\n总分 10分\n三级指标 甲（4分）\n  执行率≥（90%的，得4分\n三级指标 乙（6分）：人工评分\n",
        "示例 1-2", "甲 4分 3-4", "乙 6分（人工评分） 5-5");
}
