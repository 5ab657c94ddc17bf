using PerfRules.Editor.Hints;
using PerfRules.Language;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Hints;

public class HintTests
{
    private const string Tree = "框架 提示 2023年度\n总分 10分\n一级指标 甲（7分）\n三级指标 乙（3分）\n  人工评分\n三级指标 丙（4分）\n  评分点 丁（3分）：人工评分\n一级指标 戊（3分）\n三级指标 己（3分）\n  人工评分\n";

    [Fact]
    public void 标题后面提示合计和占比()
    {
        var document = MarkedDocument.Open("main.prules", Tree);
        Assert.Equal(
            ["2:＝下级合计7分，占总分70%", "3:占总分30%", "5:下级合计3分，还差1分，占总分40%！", "7:＝下级合计3分，占总分30%", "8:占总分30%"],
            InlayHints.In(document, new TextSpan(0, document.Text.End)).Select(h => $"{document.Text.GetPosition(h.Position).Line}:{h.Label}{(h.IsProblem ? "！" : "")}"));
    }

    [Fact]
    public void 只提示看得见的部分()
    {
        var marked = MarkedDocument.Open(Tree.Replace("三级指标 丙（4分）", "«三级指标 丙（4分）»", StringComparison.Ordinal));
        Assert.Equal("下级合计3分，还差1分，占总分40%", Assert.Single(InlayHints.In(marked.Document, marked.Ranges[0])).Label);
    }

    [Fact]
    public void 提示在分值之后()
    {
        var document = MarkedDocument.Open("main.prules", Tree);
        var hint = InlayHints.In(document, new TextSpan(0, document.Text.End))[0];
        Assert.Equal("一级指标 甲（7分）".Length, document.Text.GetPosition(hint.Position).Column);
    }

    [Fact]
    public void 用例上方写明应得是否相符()
    {
        var lenses = CodeLenses.Of(MarkedDocument.Open("main.prules", Frame.Whole)).Select(l => $"{l.Kind} {l.Title}").ToList();
        Assert.Equal(["Coverage 用例用到了4处规则，共9处", "Run 运行", "Result 2项应得全部相符，总分9分"], lenses);
    }

    [Fact]
    public void 用例不符时说出第一处()
    {
        var text = Frame.Whole.Replace("应得：公开 4分；投诉 1分", "应得：公开 3分；投诉 2分", StringComparison.Ordinal);
        Assert.Contains(CodeLenses.Of(MarkedDocument.Open("main.prules", text)), l => l.Title == "不符：公开应得3分，实得4分（共2项不符）" && l.CaseName == "甲");
    }

    [Fact]
    public void 有错误时不运行() =>
        Assert.Empty(CodeLenses.Of(MarkedDocument.Open("main.prules", Frame.Whole + "三级指标 坏（\n")));

    [Fact]
    public void 用数据文件的用例由外面运行()
    {
        var text = Frame.Whole + "用例 乙\n  取数「data/乙.json」\n  应得：总分 10分\n";
        var document = MarkedDocument.Open("main.prules", text);
        Assert.DoesNotContain(CodeLenses.Of(document), l => l.Kind == CodeLensKind.Result && l.CaseName == "乙");
        Assert.Contains(CodeLenses.Of(document), l => l.Kind == CodeLensKind.Run && l.CaseName == "乙");
        Assert.Contains(CodeLenses.Of(document), l => l.Title.EndsWith("（1个用例没有运行）", StringComparison.Ordinal));
    }

    [Fact]
    public void 有上一年度时写出它的分值()
    {
        var last = RuleFile.Parse(new SourceText(Tree.Replace("2023", "2022", StringComparison.Ordinal).Replace("乙（3分）", "乙（2分）", StringComparison.Ordinal))).Framework!;
        Assert.Equal(
            ["去年：7分", "去年：2分", "去年：4分", "去年：3分", "去年：3分", "去年：3分"],
            CodeLenses.Of(MarkedDocument.Open("main.prules", Tree), null, last).Where(l => l.Kind == CodeLensKind.LastYear).Select(l => l.Title));
    }

    [Fact]
    public void 新增的说去年没有_更名的写出原名()
    {
        var last = RuleFile.Parse(new SourceText("框架 提示 2022年度\n总分 3分\n三级指标 旧名称（3分）\n  人工评分\n")).Framework!;
        var document = MarkedDocument.Open("main.prules", "框架 提示 2023年度\n总分 5分\n三级指标 新名称（3分）\n  原名「旧名称」（2022年度）\n  人工评分\n三级指标 增加的（2分）\n  人工评分\n");
        Assert.Equal(
            ["去年：3分（原名“旧名称”）", "去年：没有这一项"],
            CodeLenses.Of(document, null, last).Where(l => l.Kind == CodeLensKind.LastYear).Select(l => l.Title));
    }

    [Fact]
    public void 拆分和合并的写出原来的各项()
    {
        var last = RuleFile.Parse(new SourceText("框架 提示 2022年度\n总分 6分\n三级指标 原来的（3分）\n  人工评分\n三级指标 前一半（1分）\n  人工评分\n三级指标 后一半（2分）\n  人工评分\n")).Framework!;
        var document = MarkedDocument.Open("main.prules", "框架 提示 2023年度\n总分 6分\n三级指标 拆出一（1分）\n  原名「原来的」\n  人工评分\n三级指标 拆出二（2分）\n  原名「原来的」\n  人工评分\n三级指标 合起来（3分）\n  原名「前一半」，原名「后一半」\n  人工评分\n");
        Assert.Equal(
            ["去年：“原来的”3分（拆分）", "去年：“原来的”3分（拆分）", "去年：“前一半”1分、“后一半”2分（合并）"],
            CodeLenses.Of(document, null, last).Where(l => l.Kind == CodeLensKind.LastYear).Select(l => l.Title));
    }
}
