using PerfRules.Editor.Formatting;
using PerfRules.Language.Formatting;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Formatting;

public class LayoutTests
{
    public static TheoryData<string> Files => [.. MarkedDocument.AllFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void 应用改动就是标准版式(string file)
    {
        var document = MarkedDocument.OpenFile(file);
        var formatted = Formatter.Format(document.Result.Syntax);
        Assert.Equal(formatted, MarkedDocument.Apply(document.Text, LayoutEdits.OfDocument(document)));
        // 弄乱空白再排一次。
        var messy = document.Text.Content.Replace("  ", "\t", StringComparison.Ordinal).Replace("\n\n", "\n\n\n", StringComparison.Ordinal).Replace("；", ";", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var other = MarkedDocument.Open(document.Path, messy);
        Assert.Equal(Formatter.Format(other.Result.Syntax), MarkedDocument.Apply(other.Text, LayoutEdits.OfDocument(other)));
    }

    [Fact]
    public void 改动尽量小()
    {
        var document = MarkedDocument.Open("main.prules", Frame.Whole.Replace("投诉：数量（件）", "投诉:数量（件）", StringComparison.Ordinal));
        var edit = Assert.Single(LayoutEdits.OfDocument(document));
        Assert.Equal((":", "："), (document.Text.ToString(edit.Span), edit.NewText));
    }

    [Fact]
    public void 写坏的句子一字不动()
    {
        const string broken = "每 每 超出,,扣";
        var document = MarkedDocument.Open("main.prules", Frame.Whole + "三级指标 坏（1分）\n  " + broken + "\n");
        Assert.Contains(broken, MarkedDocument.Apply(document.Text, LayoutEdits.OfDocument(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void 只整理选中的几行()
    {
        var marked = MarkedDocument.Open(Frame.Whole + "三级指标 乙（1分）\n  «人工评分,须附佐证»\n用例 丙\n  投诉=1件\n");
        var text = MarkedDocument.Apply(marked.Document.Text, LayoutEdits.InRange(marked.Document, marked.Ranges[0]));
        Assert.Contains("人工评分，须附佐证", text, StringComparison.Ordinal);
        Assert.Contains("投诉=1件", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("三级指标 乙（1分）\n  人工评分,须附佐证;$0\n", ';', "三级指标 乙（1分）\n  人工评分，须附佐证；\n")]
    [InlineData("三级指标 乙（1分）\n$0\n", '\n', "三级指标 乙（1分）\n  \n")]
    [InlineData("三级指标 乙（1分）\n  评分点 丙(1分)\n  $0\n", '\n', "三级指标 乙（1分）\n  评分点 丙（1分）\n    \n")]
    [InlineData("用例 乙\n  投诉=1件\n  $0", '\n', "用例 乙\n  投诉＝1件\n  ")]
    public void 输入时整理(string text, char typed, string expected)
    {
        var marked = MarkedDocument.Open(text);
        Assert.Equal(expected, MarkedDocument.Apply(marked.Document.Text, LayoutEdits.OnType(marked.Document, marked.Offset, typed)));
    }
}
