using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;
using PerfRules.Language.Tests.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Cases;

/// <summary>发现的实例存为用例：贴上就能读，评分重现发现所说的问题。</summary>
public class WitnessCaseTests
{
    public static TheoryData<string> Sources => [.. Names];

    /// <summary>语料里写错的框架，和各诊断的错误示例。</summary>
    private static IEnumerable<string> Names =>
    [
        .. CorpusCase.All.Select(c => c.Name).Where(n => n.StartsWith("mistakes/", StringComparison.Ordinal)
            || n.StartsWith("holes/", StringComparison.Ordinal) || n.StartsWith("wording/", StringComparison.Ordinal)),
        .. DiagnosticCatalogue.All.Select(d => d.Code).Where(code => DiagnosticPage.Read(code).WrongLanguage == "prules"),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void 存为用例后能重现(string name)
    {
        var before = Parse(name, TextOf(name));
        foreach (var diagnostic in before.Diagnostics)
        {
            // 取值写得尽的都应能存；没有取值的（分值相加、等级）没有可存的。
            var isSavable = diagnostic.Witness is { Replays: true } witness && !(witness.Values.IsEmpty && witness.Lists.IsEmpty);
            Assert.True(isSavable == diagnostic.SaveWitness is not null, diagnostic.Message);
            if (diagnostic.SaveWitness is { } save)
                Replay(diagnostic, before, Parse(name, save.Apply(TextOf(name))));
        }
    }

    [Fact]
    public void 用例写明取数和所说的问题()
    {
        var result = Parse("PR4001", TextOf("PR4001"));
        var edit = Assert.Single(Assert.Single(result.Diagnostics).SaveWitness!.Edits);
        Assert.Equal(new TextSpan(result.Syntax.Source.Content.Length, 0), edit.Span);
        Assert.Equal(
            """

            用例 编外人员控制率：分档有空隙
              // 编外人员控制率＝5%时没有档位，得不出分（例如在编人数＝19人，编外人数＝1人）。请把它归入相邻的一档，或补上一档。
              // 改好之后请补上应得
              在编人数＝19人
              编外人数＝1人

            """, edit.NewText);
    }

    [Fact]
    public void 至少验证了各种可重现的发现()
    {
        var codes = Names.SelectMany(name => Parse(name, TextOf(name)).Diagnostics).Where(d => d.SaveWitness is not null).Select(d => d.Code);
        Assert.Superset(new HashSet<string> { "PR4001", "PR4002", "PR4004", "PR4005", "PR4006", "PR5004" }, codes.ToHashSet());
    }

    [Fact]
    public void 明细上的实例都存为有行的用例()
    {
        var overRows = Names.SelectMany(name => Parse(name, TextOf(name)).Diagnostics)
            .Where(d => d.Witness is { } witness && (!witness.Lists.IsEmpty || !witness.Replays && witness.Values.IsEmpty && d.Descriptor.Code[2] == '4')).ToList();
        Assert.True(overRows.Count >= 5, $"只有{overRows.Count}处");
        Assert.All(overRows, d => Assert.True(d.SaveWitness is not null, d.Message));
    }

    [Fact]
    public void 要有几行才出现的也能存()
    {
        var diagnostic = Assert.Single(Parse("两行", TwoRows).Diagnostics);
        Assert.EndsWith(
            """
              // 改好之后请补上应得
              项目：项目名称＝「第1项」，已完成＝是
              项目：项目名称＝「第2项」，已完成＝否

            """, Assert.Single(diagnostic.SaveWitness!.Edits).NewText, StringComparison.Ordinal);
        Replay(diagnostic, Parse("两行", TwoRows), Parse("两行", diagnostic.SaveWitness.Apply(TwoRows)));
    }

    /// <summary>完成率恰为一半没有档位，一行凑不成一半。</summary>
    private const string TwoRows = """
        框架 两行 2023年度
        总分 5分

        明细 项目
          项目名称：文本
          已完成：是否

        口径
          完成率＝项目中已完成的占比

        三级指标 完成率（5分）
          完成率＞50%的，得5分；完成率＜50%的，得0分
          项目的个数＝0的，不适用，得满分
        """;

    private static bool IsCorpus(string name) => name.Contains('/', StringComparison.Ordinal);

    private static string TextOf(string name) =>
        IsCorpus(name) ? File.ReadAllText(new CorpusCase(name).File(CorpusCase.RulesFile)) : DiagnosticPage.Read(name).Wrong;

    private static CompilationResult Parse(string name, string text) =>
        name == "两行" ? RuleFile.Parse(new SourceText(text))
            : IsCorpus(name) ? new CorpusCase(name).Parse(new SourceText(text, CorpusCase.RulesFile)) : DiagnosticPage.Read(name).Parse(text);

    private static void Replay(Diagnostic diagnostic, CompilationResult before, CompilationResult after)
    {
        Assert.Equal(DiagnosticText.Render(before.Diagnostics), DiagnosticText.Render(after.Diagnostics)[..DiagnosticText.Render(before.Diagnostics).Length]);
        var framework = Assert.IsType<Framework>(after.Framework);
        Assert.Equal(before.Framework!.Cases.Length + 1, framework.Cases.Length);
        var testCase = framework.Cases[^1];
        Assert.Equal(diagnostic.Witness!.Values.Select(v => (v.Key.Name, v.Value)), testCase.Inputs.Select(i => (i.Field.Name, i.Value)));
        Assert.Equal(
            diagnostic.Witness.Lists.SelectMany(l => l.Value.Select(r => Cells(l.Key, r))),
            testCase.Lists.SelectMany(l => l.Rows.Select(r => Cells(l.List, r))));
        var assessment = CaseRunner.Run(framework, testCase).Assessment;
        Assert.True(Shows(diagnostic, framework, assessment), $"{diagnostic.Code} {diagnostic.Message}\n{string.Join('；', assessment.Total.Obstacles)}");
    }

    private static string Cells(RecordList list, RecordRow row) =>
        $"{list.Name}：{string.Join('，', list.Fields.Select(f => $"{f.Name}＝{row.Texts[f.Ordinal]}{row.Values[f.Ordinal]}"))}";

    /// <summary>评分是不是像发现所说的那样。新的诊断附有实例时，在这里写明它说的是什么。</summary>
    private static bool Shows(Diagnostic diagnostic, Framework framework, Assessment assessment)
    {
        var scope = new Scope(assessment.Record);
        var nodes = assessment.Total.SelfAndDescendants().ToList();
        return diagnostic.Code switch
        {
            "PR4001" or "PR4004" => HasObstacle("没有与取值相符的档位"),
            "PR4005" => HasObstacle("为0，不能作除数"),
            "PR4002" => framework.Indicators.Select(i => i.Method).OfType<BandMethod>().Any(m =>
                m.Bands.Count(b => ConditionEvaluator.Evaluate(b.Condition, scope).Holds) > 1),
            "PR4006" => framework.Indicators.Any(i => i.Exceptions.Count(e => ConditionEvaluator.Evaluate(e.Condition, scope).Holds) > 1),
            "PR5004" => nodes.Any(n => n.Score is { } score && (score.Sign < 0 || score > n.Points)),
            _ => throw new InvalidOperationException($"没有写明怎样验证{diagnostic.Code}的实例"),
        };

        bool HasObstacle(string text) => nodes.Any(n => n.Obstacles.Any(o => o.Contains(text, StringComparison.Ordinal)));
    }
}
