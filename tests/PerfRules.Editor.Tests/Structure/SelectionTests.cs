using PerfRules.Editor.Structure;

namespace PerfRules.Editor.Tests.Structure;

public class SelectionTests
{
    [Fact]
    public void 由词到全文逐层扩大()
    {
        var marked = MarkedDocument.Open("框架 选择 2023年度\n数据\n  甲、乙：比率\n三级指标 丙（1分）\n  得分＝（甲＋$0乙）×1分，封顶\n");
        var texts = Selection.At(marked.Document, marked.Offset).Select(marked.Document.Text.ToString).ToList();
        Assert.Equal("＋", texts[0]);
        Assert.Contains("（甲＋乙）×1分", texts);
        Assert.Contains("得分＝（甲＋乙）×1分，封顶", texts);
        Assert.Equal("三级指标 丙（1分）\n  得分＝（甲＋乙）×1分，封顶", texts[^2]);
        Assert.Equal(marked.Document.Text.Content, texts[^1]);
    }

    [Fact]
    public void 处处都有而且一层比一层大()
    {
        foreach (var file in MarkedDocument.AllFiles.Where(f => f.StartsWith("tests/corpus/mistakes", StringComparison.Ordinal)))
        {
            var document = MarkedDocument.OpenFile(file);
            foreach (var line in document.Text.Lines)
            {
                var spans = Selection.At(document, line.Start + line.Length / 2);
                Assert.NotEmpty(spans);
                Assert.All(spans.Zip(spans.Skip(1)), p => Assert.True(p.Second.Contains(p.First) && p.Second != p.First));
            }
        }
    }
}
