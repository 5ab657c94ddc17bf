using PerfRules.Editor.Documents;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Documents;

/// <summary>随意的改动：插入、删去、换行、删行、抄一段、换掉一段。</summary>
internal static class RandomEdits
{
    private static readonly string[] Snippets =
        ["项", "1", "。", "，", "；", "：", "（", "）", "\n", "\r\n", "％", "的，得1分", "口径\n", "数据\n", "  新数据：金额（万元）\n", "三级指标 新的（1分）\n", " ", "//", "「", "」", "𠮷"];

    public static TextChange Next(Random random, SourceText text)
    {
        var start = Place(random, text);
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                return new TextChange(start, start, Snippets[random.Next(Snippets.Length)]);
            case 3 or 4:
                return new TextChange(start, start with { Column = start.Column + 1 }, "");
            case 5:
                return new TextChange(new LinePosition(start.Line, 0), new LinePosition(start.Line + 1, 0), "");
            case 6:
                var from = random.Next(text.LineCount);
                var lines = text.Lines.Skip(from).Take(random.Next(1, 6)).Select(l => l.Text);
                return new TextChange(new LinePosition(start.Line, 0), new LinePosition(start.Line, 0), string.Concat(lines));
            default:
                var end = new LinePosition(start.Line + random.Next(3), random.Next(10));
                return new TextChange(start, end, Snippets[random.Next(Snippets.Length)]);
        }
    }

    private static LinePosition Place(Random random, SourceText text)
    {
        var line = random.Next(text.LineCount);
        return new LinePosition(line, random.Next(text.Lines[line].Length + 1));
    }
}
