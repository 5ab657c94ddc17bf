using PerfRules.Editor.Formatting;

namespace PerfRules.Editor.Tests.Formatting;

public class LayoutWindowTests
{
    public static TheoryData<string> Files => [.. MarkedDocument.AllFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void 只排一句与排全文时的那一句相同(string file)
    {
        var original = MarkedDocument.OpenFile(file);
        var document = MarkedDocument.Open(original.Path, original.Text.Content
            .Replace("  ", "\t", StringComparison.Ordinal).Replace("；", ";", StringComparison.Ordinal).Replace("，", ",", StringComparison.Ordinal));
        var all = LayoutEdits.OfDocument(document).ToLookup(e => document.Text.GetPosition(e.Span.Start).Line);
        foreach (var group in document.Result.Module!.Outline.Groups.Where((g, i) => i % 4 == 0 && g is { Line: not null, Lexed.Length: 1 }))
        {
            var line = document.Text.GetPosition(group.Lexed[0].Line.Start).Line;
            Assert.Equal(all[line].Where(e => !e.NewText.Contains('\n') && document.Text.GetPosition(e.Span.End).Line == line), LayoutWindow.Of(document, line));
        }
    }
}
