using System.Text.RegularExpressions;
using PerfRules.Language.Syntax;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Syntax;

/// <summary>关键词表与词法文件一致：词法文件是写法的唯一定义。</summary>
public partial class KeywordTableTests
{
    [Fact]
    public void 关键词表与词法文件一字不差()
    {
        var grammar = File.ReadAllText(RepositoryRoot.File("grammar", "PerfRulesLexer.g4"));
        var defined = Rule().Matches(grammar)
            .SelectMany(m => Literal().Matches(m.Groups[2].Value).Select(l => $"{m.Groups[1].Value} {l.Groups[1].Value}"))
            .Where(w => WordOnly().IsMatch(w));
        var listed = SyntaxFacts.Keywords.SelectMany(k =>
            k.Spellings.Select(s => $"{PerfRulesLexer.DefaultVocabulary.GetSymbolicName(k.Kind)} {s}"));
        Assert.Equal(defined.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^([A-Z_]+) : (.*) ;$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Literal();

    // 只要汉字和字母的写法；标点、范围和集合不是关键词。
    [GeneratedRegex(@"^[A-Z_]+ [\p{L}]+$")]
    private static partial Regex WordOnly();
}
