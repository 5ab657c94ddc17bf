using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Corpus;

public class WordingFixTests
{
    [Fact]
    public void 没写怎样数的步进扣分有三种改法且每种都能编译()
    {
        var (result, diagnostics) = new CorpusCase("wording/步进扣分没写怎样数").Compile();
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("PR2101", diagnostic.Code);
        Assert.Equal(3, diagnostic.Fixes.Length);
        Assert.All(diagnostic.Fixes, fix =>
            Assert.Equal("", DiagnosticText.Render(RuleFile.Parse(new SourceText(fix.Apply(result.Syntax.Source.Content))).Diagnostics)));
    }

    [Theory]
    [InlineData("删去一档", "PR4001", true)]
    [InlineData("共用的界限少一个等号", "PR4001", true)]
    [InlineData("改动分值", "PR5009", true)]
    [InlineData("除数可能为零", "PR4005", true)]
    [InlineData("万元加百分数", "PR3001", false)]
    public void 一处破坏恰有一条诊断(string name, string code, bool hasWitness)
    {
        var diagnostic = Assert.Single(new CorpusCase("holes/" + name).Compile().Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(hasWitness, diagnostic.Witness is not null);
    }

    [Fact]
    public void 没有破坏就没有诊断() => Assert.Empty(new CorpusCase("holes/完好").Compile().Diagnostics);
}
