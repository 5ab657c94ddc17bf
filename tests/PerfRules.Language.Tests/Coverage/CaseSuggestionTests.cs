using PerfRules.Language.Coverage;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Coverage;

/// <summary>语料里的每个框架，没有用到的规则都给出能用到它的用例，或说明为什么给不出。</summary>
public class CaseSuggestionTests
{
    public static TheoryData<string> Cases =>
    [
        .. CorpusCase.All.Where(c => c.Name.StartsWith("idioms/", StringComparison.Ordinal) || c.Name.StartsWith("pasted/", StringComparison.Ordinal)).Select(c => c.Name),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 建议的用例能编译并用到那条规则(string name)
    {
        var corpusCase = new CorpusCase(name);
        var (result, _) = corpusCase.Compile();
        var framework = Assert.IsType<Framework>(result.Framework);
        var report = CoverageReport.Of(framework, []);
        var suggester = new CaseSuggester(report);
        var suggestions = report.Lines.Select(l => (l.Item, Suggestion: suggester.Suggest(l.Item))).ToList();
        Assert.All(suggestions, s => Assert.True(s.Suggestion.Text is null != s.Suggestion.Reason is null));
        var written = suggestions.Where(s => s.Suggestion.Text is not null).ToList();
        var extended = result.Syntax.Source.Content.TrimEnd('\n') + "\n\n" + string.Join('\n', written.Select(s => s.Suggestion.Text));
        var again = corpusCase.Parse(new SourceText(extended));
        Assert.Equal("", DiagnosticText.Render(again.Diagnostics));
        var cases = again.Framework!.Cases.Skip(framework.Cases.Length).ToList();
        Assert.Equal(written.Count, cases.Count);
        foreach (var (testCase, (item, suggestion)) in cases.Zip(written))
        {
            var run = CaseRunner.Run(again.Framework, testCase);
            Assert.True(run.Passed, suggestion.Text);
            Assert.Contains(
                CoverageReport.Of(again.Framework, [run]).Lines,
                l => l.IsExercised && l.Item.Kind == item.Kind && l.Item.Text == item.Text && l.Item.Location.Span == item.Location.Span);
        }
    }

    /// <summary>规则写在明细的行里、或看明细的汇总，也写成有行的用例；说缺失的，写成不填那一项的用例。</summary>
    [Theory]
    [InlineData("idioms/逐项")]
    [InlineData("idioms/明细汇总")]
    [InlineData("idioms/个性指标按方向")]
    [InlineData("idioms/用例的明细")]
    [InlineData("idioms/缺失")]
    public void 明细上和说缺失的规则都有建议的用例(string name)
    {
        var framework = Assert.IsType<Framework>(new CorpusCase(name).Compile().Result.Framework);
        var report = CoverageReport.Of(framework, []);
        var suggester = new CaseSuggester(report);
        Assert.All(report.Lines, line => Assert.NotNull(suggester.Suggest(line.Item).Text));
    }

    [Theory]
    [InlineData("rules/福田区/2022.prules")]
    [InlineData("rules/盐田区/2023.prules")]
    public void 真实框架的用例用到每一条规则(string file)
    {
        var source = new SourceText(File.ReadAllText(RepositoryRoot.File(file)), file);
        var framework = Assert.IsType<Framework>(RuleFile.Parse(source).Framework);
        var folder = RepositoryRoot.File(Path.GetDirectoryName(file)!);
        var report = CoverageReport.Of(framework, framework.Cases.Select(c => CaseRunner.Run(framework, c, CaseData.Read(framework, folder, c))));
        Assert.Equal("", string.Join('\n', report.Lines.Where(l => !l.IsExercised).Select(l => $"{l.Item.Location.LineNumber} {l.Item.Text}")));
        Assert.Equal(1000, report.Total.Permille);
        Assert.Equal(53, report.Total.Total);
    }
}
