using PerfRules.Editor.Hovers;
using PerfRules.Language.Diagnostics.Catalogue;

namespace PerfRules.Editor.Tests.Hovers;

/// <summary>悬停的文字。</summary>
public class HoverTests
{
    private const string Text = """
        框架 示例 2023年度
        总分 10分
        三级指标得分保留2位小数
        每超出、每低于的部分按比例计算
        等级：优 ≥9分；良 <9分

        数据
          完成数：数量（项），来源「季报」
          任务数：数量（项），大于0
          满意度：比率，范围[0%，100%]，缺失时取 80%
          情况：选项（甲、乙）
          违规：是否

        明细 项目
          名称：文本
          分数：分值
          投入：金额（万元）

        口径
          完成率＝完成数÷任务数，超过100%的按100%计
          没有用到的＝完成数

        一级指标 管理（10分）
        三级指标 完成率（4分）
          ≥90%的，得4分；90%＞完成率≥60%的，得2分；＜60%的，每低于1个百分点扣0.1分，扣完为止
          一票否决：违规的，本指标得0分
        三级指标 满意（3分）
          得分＝满意度×3分
        三级指标 情况（1分）
          按 情况 计分：甲的，得1分；乙的，不得分
        三级指标 制度（2分）：人工评分，步长0.5分，扣分须说明理由

        """;

    private static string? Hover(string before, string at, string text = Text)
    {
        var index = text.IndexOf(before + at, StringComparison.Ordinal);
        Assert.True(index >= 0);
        var files = MarkedFiles.Open(text.Insert(index + before.Length, "$0"));
        return HoverFinder.Find(files.Document, files.Workspace, files.Cursor)?.Markdown;
    }

    [Theory]
    [InlineData("", "完成数：", "**完成数** 数据\n\n数量（项）\n\n取值：不小于0项\n\n来源：季报\n\n必填\n\n用于2处：口径“完成率”、口径“没有用到的”")]
    [InlineData("÷", "任务数", "**任务数** 数据\n\n数量（项）\n\n取值：大于0项\n\n必填\n\n用于1处：口径“完成率”")]
    [InlineData("", "满意度：", "**满意度** 数据\n\n比率\n\n取值：\\[0%，100%\\]\n\n没有填报时取80%\n\n用于1处：指标“满意”")]
    [InlineData("按 ", "情况", "**情况** 数据\n\n选项（甲、乙）\n\n必填\n\n用于1处：指标“情况”")]
    [InlineData("", "投入：", "**投入** 明细的列（明细“项目”）\n\n金额（万元）\n\n取值：不小于0万元\n\n必填\n\n没有用到")]
    [InlineData("＞", "完成率≥60%", "**完成率** 口径\n\n＝最小值（完成数÷任务数，100%）\n\n完成数：数量（项）；任务数：数量（项）\n\n值是比率\n\n用于1处：指标“完成率”")]
    [InlineData("三级指标 ", "完成率（", "**完成率** 三级指标 4分\n\n属于 管理\n\n完成率≥90%的，得4分；90%＞完成率且完成率≥60%的，得2分；完成率＜60%的，60%－完成率每1个百分点扣0.1分，不足的按比例，扣完为止；违规的，一票否决得0分；得分保留2位小数。")]
    [InlineData("三级指标 ", "制度", "**制度** 三级指标 2分\n\n属于 管理\n\n由评价人在0～2分之间评定，步长0.5分，扣分须说明理由；得分保留2位小数。")]
    [InlineData("一级指标 ", "管理", "**管理** 一级指标 10分\n\n4项下级的得分之和。")]
    [InlineData("等级：", "优", "**优** 等级\n\n总分≥9分（在更高的等级之后判断）")]
    [InlineData("明细 ", "项目", "**项目** 明细\n\n各列：名称、分数、投入\n\n没有用到")]
    [InlineData("，", "扣完为止", "**扣完为止** 扣到0分为止，不扣成负数。")]
    [InlineData("率≥", "60%", "这一档：90%＞完成率且完成率≥60%的，得2分")]
    [InlineData("\n", "\n数据", null)]
    public void 各处的说明(string before, string at, string? expected)
    {
        var actual = Hover(before, at);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void 引用的文件里的口径说出在哪个文件()
    {
        var files = MarkedFiles.Open(
            [("main.prules", "框架 示例\n总分 1分\n引用「库.prules」\n三级指标 甲（1分）\n  完成$0率≥90%的，得1分；其余不得分\n")],
            ("库.prules", "公用口径 通用\n数据\n  甲数、乙数：数量（项），大于0\n口径\n  完成率＝甲数÷乙数\n"));
        Assert.Equal(
            "**完成率** 口径\n\n＝甲数÷乙数\n\n甲数：数量（项）；乙数：数量（项）\n\n值是比率\n\n用于1处：指标“甲”\n\n声明在 库.prules 第5行",
            HoverFinder.Find(files.Document, files.Workspace, files.Cursor)!.Markdown);
    }

    [Theory]
    [InlineData("比率＜5%的，得1分；其余不得分")]
    [InlineData("＜5%的，得1分；其余不得分")]
    public void 写作比率或省略主语的也是用到(string rule)
    {
        var files = MarkedFiles.Open([("main.prules",
            $"框架 示例\n总分 1分\n数据\n  甲数、乙数：数量（项），大于0\n口径\n  完成$0率＝甲数÷乙数\n三级指标 完成率（1分）\n  {rule}\n")]);
        Assert.EndsWith("用于1处：指标“完成率”", HoverFinder.Find(files.Document, files.Workspace, files.Cursor)!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void 一句写坏了别处照样()
    {
        var broken = Text.Replace("得分＝满意度×3分", "得分＝满意度×（3分", StringComparison.Ordinal);
        Assert.StartsWith("**任务数** 数据\n\n数量（项）", Hover("÷", "任务数", broken), StringComparison.Ordinal);
        var files = MarkedFiles.Edited(Text, broken.Insert(broken.IndexOf("÷任务数", StringComparison.Ordinal) + 1, "$0"));
        Assert.StartsWith("**任务数** 数据\n\n数量（项）", HoverFinder.Find(files.Document, files.Workspace, files.Cursor)!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void 每个问题都有说明页()
    {
        Assert.All(DiagnosticCatalogue.All, d => Assert.Contains(d.Code, DiagnosticHelp.Find(d.Code), StringComparison.Ordinal));
        Assert.Null(DiagnosticHelp.Find("PR0000"));
    }
}
