using PerfRules.Editor.Structure;

namespace PerfRules.Editor.Tests.Structure;

public class FoldingTests
{
    [Fact]
    public void 标题和注释可以折叠() => Check("""
        框架 折叠 2023年度
        总分 3分

        // 第一条
        // 第二条
        数据
          甲：比率

        一级指标 一（3分）
        二级指标 二（3分）

        三级指标 三（2分）
          评分点 点（2分）
            甲≥90%的，得2分

        // 最后一项
        三级指标 四（1分）
          人工评分
        用例 五
          甲＝1%

        """, "0-1", "3-4注释", "5-6", "8-17", "9-17", "11-13", "12-13", "16-17", "18-19");

    [Fact]
    public void 数据到下一个标题为止不论哪一级() => Check("数据\n  甲：比率\n三级指标 乙（1分）\n  人工评分\n", "0-1", "2-3");

    [Fact]
    public void 日历可以折叠() => Check("日历 2023年\n  放假：2023年1月1日\n\n数据\n  甲：比率\n", "0-1", "3-4");

    [Fact]
    public void 句子写坏不妨碍折叠() => Check("数据\n  甲：：）\n口径\n  ＝＝）\n三级指标 乙）\n  得）\n", "0-1", "2-3", "4-5");

    private static void Check(string text, params string[] expected) =>
        Assert.Equal(expected, Folding.Of(MarkedDocument.Open("main.prules", text)).Select(a => $"{a.StartLine}-{a.EndLine}{(a.IsComment ? "注释" : "")}"));
}
