using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Corpus;

public class CorpusTests
{
    // 这些组里的框架照录官方的写法，必须一条诊断也没有。
    private static readonly string[] CleanGroups = ["idioms/", "pasted/"];

    public static TheoryData<string> Cases => [.. CorpusCase.All.Select(c => c.Name)];

    public static TheoryData<string> CleanCases => [.. CorpusCase.All.Select(c => c.Name).Where(IsClean)];

    public static TheoryData<string> ScoredCases => [.. CorpusCase.All.Where(c => c.HasData).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 诊断与期望一致(string name)
    {
        var corpusCase = new CorpusCase(name);
        var (result, diagnostics) = corpusCase.Compile();
        var fetched = (result.Framework?.Cases ?? [])
            .SelectMany(c => new[] { c.DataPath, c.PeersPath, c.LastYearPath }).Select(path => path?.Split('/')[0]).OfType<string>();
        string[] data = corpusCase.HasData ? [CorpusCase.DataFile, CorpusCase.ScoresFile] : [];
        Baseline.CheckNoLeftovers(corpusCase.Folder, [CorpusCase.RulesFile, CorpusCase.DiagnosticsFile, .. corpusCase.References, .. data, .. fetched]);
        Baseline.Check(corpusCase.File(CorpusCase.DiagnosticsFile), DiagnosticText.Render(diagnostics));
    }

    [Theory]
    [MemberData(nameof(CleanCases))]
    public void 官方的句子照录即可编译(string name)
    {
        var (result, diagnostics) = new CorpusCase(name).Compile();
        Assert.Equal("", DiagnosticText.Render(diagnostics));
        Assert.NotNull(result.Framework);
    }

    [Theory]
    [MemberData(nameof(CleanCases))]
    public void 框架里的用例得分与应得一致(string name)
    {
        var corpusCase = new CorpusCase(name);
        var framework = Assert.IsType<Model.Framework>(corpusCase.Compile().Result.Framework);
        var outcomes = framework.Cases
            .SelectMany(c => CaseData.Run(framework, corpusCase.Folder, c).Outcomes).ToList();
        Assert.True(outcomes.Count > 0 || corpusCase.HasData, "没有用例，也没有取数");
        Assert.All(outcomes, o => Assert.True(o.Passed, o.Message));
    }

    [Theory]
    [MemberData(nameof(ScoredCases))]
    public void 得分与期望一致(string name)
    {
        var corpusCase = new CorpusCase(name);
        var framework = Assert.IsType<Model.Framework>(corpusCase.Compile().Result.Framework);
        var data = DataReader.Read(framework, [new DataFile(CorpusCase.DataFile, File.ReadAllBytes(corpusCase.File(CorpusCase.DataFile)))]);
        Assert.Empty(data.AllProblems);
        var records = DerivedValues.Fill(framework, [.. data.Units.Select(u => u.Record)], [], []);
        var scores = records.Select(r => $"单位 {r.Unit}\n{ScoreText.Render(ReferenceEvaluator.Evaluate(framework, r))}");
        Baseline.Check(corpusCase.File(CorpusCase.ScoresFile), string.Join('\n', scores));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 记号加间隔就是原文(string name)
    {
        var (result, _) = new CorpusCase(name).Compile();
        var content = result.Syntax.Source.Content;
        var rebuilt = new StringBuilder();
        foreach (var token in result.Syntax.Tokens)
        {
            Assert.InRange(token.Span.Start, rebuilt.Length, content.Length);
            rebuilt.Append(content, rebuilt.Length, token.Span.Start - rebuilt.Length).Append(content, token.Span.Start, token.Span.Length);
            Assert.Contains(token.Text, content[token.Span.Start..token.Span.End], StringComparison.Ordinal);
        }
        rebuilt.Append(content, rebuilt.Length, content.Length - rebuilt.Length);
        Assert.Equal(content, rebuilt.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 消息只用中文说话(string name)
    {
        var (_, diagnostics) = new CorpusCase(name).Compile();
        Assert.All(diagnostics, d => Assert.Empty(DiagnosticText.ForeignWords(d.Message)));
    }

    // 改法不必一次改好全部问题，但要消掉它所针对的那一条，也不能写坏句子。
    [Theory]
    [MemberData(nameof(Cases))]
    public void 采用任一改法后那一条消失且句子完好(string name)
    {
        var corpusCase = new CorpusCase(name);
        var (result, diagnostics) = corpusCase.Compile();
        foreach (var (diagnostic, fix) in diagnostics.SelectMany(d => d.Fixes.Select(f => (d, f))))
        {
            var after = corpusCase.Parse(new SourceText(fix.Apply(result.Syntax.Source.Content), CorpusCase.RulesFile)).Diagnostics;
            Assert.DoesNotContain(after, d => d.Code == diagnostic.Code && d.Location.Span.Start == diagnostic.Location.Span.Start && d.Message == diagnostic.Message);
            Assert.True(Broken(after) <= Broken(diagnostics), $"“{fix.Title}”之后：\n{DiagnosticText.Render(after)}");
        }
    }

    private static int Broken(IEnumerable<Diagnostic> diagnostics) => diagnostics.Count(d => d.Code.StartsWith("PR1", StringComparison.Ordinal));

    private static bool IsClean(string name) => CleanGroups.Any(g => name.StartsWith(g, StringComparison.Ordinal));
}
