using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Coverage;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Matching;

namespace PerfRules.Editor.Hints;

/// <summary>标题上方的一行小字说的是什么。</summary>
public enum CodeLensKind
{
    /// <summary>运行这个用例。</summary>
    Run,

    /// <summary>用例的应得与实得。</summary>
    Result,

    /// <summary>全部用例的覆盖。</summary>
    Coverage,

    /// <summary>上一年度的分值。</summary>
    LastYear,
}

/// <summary>标题上方的一行小字。</summary>
/// <param name="Span">标题。</param>
/// <param name="Title">文字。</param>
/// <param name="CaseName">有关的用例；没有为空。</param>
public sealed record CodeLens(TextSpan Span, CodeLensKind Kind, string Title, string? CaseName);

/// <summary>标题上方的小字：用例的应得和实得，全部用例的覆盖，上一年度的分值。</summary>
public static class CodeLenses
{
    /// <param name="document">文件。</param>
    /// <param name="run">运行用例；取数文件读不到等原因不能运行的返回空。为空时只运行不用数据文件的用例。</param>
    /// <param name="lastYear">上一年度的框架；没有为空。</param>
    public static ImmutableArray<CodeLens> Of(RuleDocument document, Func<Framework, TestCase, CaseResult?>? run = null, Framework? lastYear = null)
    {
        if (document.Framework is not { } framework)
            return [];
        var cases = framework.Cases.Where(c => c.Location.Source == document.Text).ToList();
        var canRun = !document.Result.HasErrors;
        List<(TestCase Case, CaseResult? Result)> results = [.. cases.Select(c => (c, canRun ? (run ?? RunAlone)(framework, c) : null))];
        return
        [
            .. Coverage(document, framework, results),
            .. results.SelectMany(r => OfCase(r.Case, r.Result, canRun)),
            .. lastYear is null ? [] : Compare(document, framework, lastYear),
        ];
    }

    private static CaseResult? RunAlone(Framework framework, TestCase testCase) =>
        testCase is { DataPath: null, PeersPath: null, LastYearPath: null } ? CaseRunner.Run(framework, testCase) : null;

    private static IEnumerable<CodeLens> OfCase(TestCase testCase, CaseResult? result, bool canRun)
    {
        if (!canRun)
            yield break;
        yield return new CodeLens(testCase.Location.Span, CodeLensKind.Run, "运行", testCase.Name);
        if (result is not null && !result.Outcomes.IsEmpty)
            yield return new CodeLens(testCase.Location.Span, CodeLensKind.Result, Describe(result), testCase.Name);
    }

    private static string Describe(CaseResult result)
    {
        var failed = result.Outcomes.Where(o => !o.Passed).ToList();
        if (failed.Count > 0)
            return $"不符：{failed[0].Name}{failed[0].Message}{(failed.Count > 1 ? $"（共{failed.Count}项不符）" : "")}";
        return result.Assessment.Total.Score is { } score
            ? $"{result.Outcomes.Length}项应得全部相符，总分{ValueFormatter.Number(score)}分"
            : $"{result.Outcomes.Length}项应得全部相符";
    }

    private static IEnumerable<CodeLens> Coverage(RuleDocument document, Framework framework, List<(TestCase Case, CaseResult? Result)> results)
    {
        var known = results.Select(r => r.Result).OfType<CaseResult>().ToList();
        if (known.Count == 0 || framework.Source != document.Text || document.Result.Syntax.Statements.OfType<Language.Syntax.FrameworkHeadingSyntax>().FirstOrDefault() is not { } heading)
            yield break;
        var count = CoverageReport.Of(framework, known).Total;
        var left = results.Count - known.Count;
        yield return new CodeLens(heading.Span, CodeLensKind.Coverage,
            $"用例用到了{count.Exercised}处规则，共{count.Total}处{(left > 0 ? $"（{left}个用例没有运行）" : "")}", null);
    }

    private static string Before(FrameworkMatching matching, Match<Indicator> pair) => pair switch
    {
        { New: { } part } when matching.RegroupingOf(part) is { } group =>
            $"{string.Join("、", group.Old.Select(before => $"“{before.Name}”{before.Points}分"))}（{(group.IsMerge ? "合并" : "拆分")}）",
        { Old: null } => "没有这一项",
        { New: { } now, Old: { } before } when before.Name != now.Name => $"{before.Points}分（原名“{before.Name}”）",
        _ => $"{pair.Old.Points}分",
    };

    private static IEnumerable<CodeLens> Compare(RuleDocument document, Framework framework, Framework lastYear)
    {
        var matching = FrameworkMatching.Match(lastYear, framework, []);
        return framework.Indicators
            .Where(i => i.Parent is not null && i.Location.Source == document.Text && i.Level != IndicatorLevel.Point)
            .Select(i => new CodeLens(i.Location.Span, CodeLensKind.LastYear, $"去年：{Before(matching, matching.Of(i))}", null));
    }
}
