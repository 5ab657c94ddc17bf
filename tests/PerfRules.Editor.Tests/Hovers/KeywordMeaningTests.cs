using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Tests.Hovers;

public class KeywordMeaningTests
{
    [Fact]
    public void 计分句里的每个关键词都有一句话的意思()
    {
        var missing = SyntaxFacts.Keywords.Where(k => k.Sections.HasFlag(Section.Scoring) && KeywordMeanings.Of(k.Kind) is null).Select(k => k.Spellings[0]);
        Assert.Empty(missing);
    }

    [Fact]
    public void 意思是完整的一句() =>
        Assert.All(SyntaxFacts.Keywords.Select(k => KeywordMeanings.Of(k.Kind)).OfType<string>(), text => Assert.EndsWith("。", text, StringComparison.Ordinal));
}
