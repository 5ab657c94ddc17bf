using System.Text.RegularExpressions;
using PerfRules.Language.Syntax;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Syntax;

/// <summary>关键词表与词法文件一致。</summary>
public partial class KeywordTableTests
{
    public static TheoryData<string, string> Spellings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var keyword in SyntaxFacts.Keywords)
            {
                foreach (var spelling in keyword.Spellings)
                    data.Add(KindName(keyword.Kind), spelling);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void 表中的写法都读作该关键词(string kind, string spelling)
    {
        var token = Assert.Single(RawLexer.Read(new SourceText(spelling)));
        Assert.Equal(kind, KindName(token.Kind));
    }

    [Fact]
    public void 词法文件的关键词都在表中()
    {
        var grammar = File.ReadAllText(RepositoryRoot.File("grammar", "PerfRulesLexer.g4"));
        var written = KeywordRules().Matches(grammar)
            .SelectMany(m => Literals().Matches(m.Groups["body"].Value).Select(l => (Kind: m.Groups["name"].Value, Spelling: l.Groups[1].Value)))
            .Where(p => p.Spelling.Any(char.IsLetter))
            .ToHashSet();
        var table = SyntaxFacts.Keywords.SelectMany(k => k.Spellings.Select(s => (KindName(k.Kind), s))).ToHashSet();
        Assert.True(written.Count > 150, "没有读到词法文件中的关键词");
        Assert.Equal(written.Order(), table.Order());
    }

    [Fact]
    public void 一种写法只有一个含义() =>
        Assert.All(SyntaxFacts.Keywords.SelectMany(k => k.Spellings).GroupBy(s => s), g => Assert.Single(g));

    private static string KindName(int kind) => PerfRulesLexer.DefaultVocabulary.GetSymbolicName(kind);

    [GeneratedRegex(@"^(?<name>[A-Z_]+)\s*:(?<body>(?:\s*\|?\s*'[^']*')+)\s*;", RegexOptions.Multiline)]
    private static partial Regex KeywordRules();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Literals();
}
