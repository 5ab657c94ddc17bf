using PerfRules.Language.Cases;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Formatting;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Cases;

/// <summary>用例里写明的明细各行：写成条文再读回来，行不变；标准版式不改变行。</summary>
public class RowCaseTests
{
    private static readonly CorpusCase Corpus = new("idioms/用例的明细");

    private static readonly string Text = File.ReadAllText(Corpus.File(CorpusCase.RulesFile));

    [Fact]
    public void 写成条文再读回来各行不变()
    {
        var framework = Read(Text);
        foreach (var testCase in framework.Cases)
        {
            var draft = new CaseDraft($"{testCase.Name}的副本", []) { Lists = [.. testCase.Lists.Select(l => KeyValuePair.Create(l.List, l.Rows))] };
            var written = CaseText.Write(framework, draft);
            Assert.NotNull(written);
            var again = Read($"{Text}\n{written}").Cases[^1];
            Assert.Equal(testCase.Lists.SelectMany(Describe), again.Lists.SelectMany(Describe));
        }
    }

    [Fact]
    public void 标准版式之后各行不变()
    {
        var spread = Text.Replace("＝", " = ", StringComparison.Ordinal).Replace("，合同金额", "，\n        合同金额", StringComparison.Ordinal);
        var source = new SourceText(spread, CorpusCase.RulesFile);
        var formatted = Formatter.Format(source);
        Assert.Contains("  项目：项目名称＝道路改造，\n    合同金额＝60万元，满意度＝90%，进度＝已完成", formatted, StringComparison.Ordinal);
        Assert.Contains("  项目：无\n", formatted, StringComparison.Ordinal);
        Assert.Equal(Read(Text).Cases.SelectMany(c => c.Lists).SelectMany(Describe), Read(formatted).Cases.SelectMany(c => c.Lists).SelectMany(Describe));
    }

    [Fact]
    public void 写了无就是没有行而不是缺失()
    {
        var framework = Read(Text);
        var record = CaseRunner.Run(framework, framework.Cases.Single(c => c.Name == "没有项目")).Assessment.Record;
        Assert.Equal([], record.Lists[0]);
        Assert.True(record.Lists[1].IsDefault);
    }

    private static Framework Read(string text)
    {
        var result = Corpus.Parse(new SourceText(text, CorpusCase.RulesFile));
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<Framework>(result.Framework);
    }

    private static IEnumerable<string> Describe(CaseRows rows) => rows.Rows
        .Select(row => string.Join('，', rows.List.Fields.Select(f => $"{f.Name}＝{row.Texts[f.Ordinal]}{row.Values[f.Ordinal]}").Append($"{row.Manual?.Score}")))
        .Prepend(rows.List.Name);
}
