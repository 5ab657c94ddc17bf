using System.Collections.Immutable;
using PerfRules.Documents.Cases;
using PerfRules.Documents.Results;
using PerfRules.Editor.Documents;
using PerfRules.Language.Coverage;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Editor.Scoring;

/// <summary>执行打开着的规则里的用例。</summary>
public static class CaseRuns
{
    /// <param name="document">规则。</param>
    /// <param name="names">用例的名称；空表执行全部。</param>
    /// <param name="readFile">读数据文件；路径已按规则文件所在的目录展开，以“/”分隔；没有返回空。</param>
    public static CaseRunResult Run(RuleDocument document, IReadOnlyCollection<string> names, Func<string, byte[]?> readFile)
    {
        if (document.Result.HasErrors || document.Framework is not { } framework)
            return new CaseRunResult([], [], document.Result.HasErrors ? "规则有错误，改正之后才能执行用例。" : "这个文件是公用口径，不是框架，没有用例。");
        var chosen = framework.Cases.Where(c => names.Count == 0 || names.Contains(c.Name));
        var runs = chosen.Select(c => CaseExecution.Run(framework, c, path => Read(document, path, readFile))).ToImmutableArray();
        var coverage = CoverageReport.Of(framework, runs.Select(r => r.Result).OfType<CaseResult>());
        return new CaseRunResult(
            [.. runs.Select(run => Outcome(document, framework, run))],
            [.. coverage.Lines.Select(line => new CoverageLineItem(document.Resolve(line.Item.Location), line.Item.Text, line.Cases.Length, line.Cases))],
            null);
    }

    /// <summary>一个用例的结果；取数读不成为空。</summary>
    public static CaseResult? ResultOf(RuleDocument document, Framework framework, TestCase testCase, Func<string, byte[]?> readFile) =>
        CaseExecution.Run(framework, testCase, path => Read(document, path, readFile)).Result;

    private static CaseFile Read(RuleDocument document, string path, Func<string, byte[]?> readFile) =>
        readFile(Language.Modules.ModulePath.Resolve(document.Path, path)) is { } content
            ? new CaseFile(path, content, null)
            : new CaseFile(path, null, $"不能读“{path}”：没有这个文件，或者打不开。");

    private static CaseOutcomeItem Outcome(RuleDocument document, Framework framework, CaseRun run)
    {
        var outcomes = run.Result?.Outcomes.Where(o => !o.Passed).ToList() ?? [];
        return new CaseOutcomeItem(
            run.Case.Name, document.Resolve(run.Case.Location), run.Passed,
            run.Result is { Assessment.Total: { Score: not null } total } ? ScoreFormat.Score(total) : null,
            [
                .. run.Failures.Select(failure => outcomes.Find(o => o.Location == failure.Location) is { } outcome
                    ? new CaseMessage(document.Resolve(failure.Location), failure.Message, outcome.Expected, outcome.Actual)
                    : new CaseMessage(document.Resolve(failure.Location), failure.Message, null, null)),
            ],
            run.Result is { Assessment: var assessment } ? [.. assessment.Total.SelfAndDescendants().Select(node => Line(framework, assessment, node))] : []);
    }

    private static string Line(Framework framework, Assessment assessment, NodeScore node)
    {
        var score = node.IsExcluded ? ScoreFormat.Excluded : ScoreFormat.Score(node) ?? "不能确定";
        return $"{node.Name}（{ScoreFormat.Points(node.Points)}分）：{score}。{Explainer.Explain(framework, node, assessment.Record)}";
    }
}
