using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Documents.Results;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Editor.Scoring;

/// <summary>用打开着的规则给数据文件评分。规则有错误时用最近一次没有错误的版本，位置换算到当前的文本。</summary>
public static class Preview
{
    /// <summary>导出的格式。</summary>
    public static ImmutableArray<string> Formats { get; } = ["json", "csv"];

    /// <param name="document">规则。</param>
    /// <param name="files">数据文件。</param>
    /// <param name="peers">只参加同类比较的单位的数据文件。</param>
    /// <param name="lastYear">上年的数据文件。</param>
    /// <param name="detailed">只要哪个单位的各项得分和说明，其余的只给总分；为空要全部单位的。</param>
    public static PreviewResult Score(
        RuleDocument document, IEnumerable<DataFile> files, IEnumerable<DataFile>? peers = null, IEnumerable<DataFile>? lastYear = null,
        string? detailed = null)
    {
        var (framework, obstacles) = Scorable(document);
        if (framework is null)
            return new PreviewResult("", false, [], obstacles);
        var data = PreparedData.Read(framework, files, peers ?? [], lastYear ?? []);
        var results = Results(framework, data);
        return new PreviewResult(
            framework.Name, document.Result.HasErrors, [.. results.Units.Select(unit => Unit(document, framework, unit, detailed is null || unit.Assessment.Record.Unit == detailed))],
            [.. data.AllProblems(results).Select(problem => new PreviewProblem(problem.IsError, problem.ToString(), problem.File, null))]);
    }

    /// <summary>写成结果文件；不能评分、不认识的格式为空，<paramref name="refusal"/> 说明原因。</summary>
    public static byte[]? Export(RuleDocument document, IEnumerable<DataFile> files, string format, out string? refusal)
    {
        var (framework, obstacles) = Scorable(document);
        refusal = framework is null ? obstacles[0].Message
            : document.Result.HasErrors ? "规则现在有错误，改正之后才能导出结果。"
            : Formats.Contains(format) ? null
            : $"不认识格式“{format}”，可用{string.Join("、", Formats)}。";
        if (framework is null || refusal is not null)
            return null;
        var results = Results(framework, PreparedData.Read(framework, files, [], []));
        return format == "csv" ? CsvResultWriter.Write(results) : JsonResultWriter.Write(results);
    }

    private static (Framework? Framework, ImmutableArray<PreviewProblem> Obstacles) Scorable(RuleDocument document)
    {
        if (document.LastGood is not { } good)
        {
            var error = document.Diagnostics.First(d => d.Severity == Severity.Error);
            return (null, [new PreviewProblem(true, $"规则有错误，改正之后才能评分：{error.Message}", null, document.Resolve(error.Location))]);
        }
        if (good.Framework is not { } framework)
            return (null, [new PreviewProblem(true, "这个文件是公用口径，不是框架，没有可以评的分。", null, null)]);
        var unfilled = UnfilledItems.Of(framework)
            .Select(item => new PreviewProblem(true, item.Message, null, document.Resolve(item.Indicator.Method.Location))).ToImmutableArray();
        return unfilled.IsEmpty ? (framework, []) : (null, unfilled);
    }

    private static ResultSet Results(Framework framework, PreparedData data) => new(framework,
    [
        .. data.Data.Units.Select(unit => UnitResult.Of(framework, unit, ReferenceEvaluator.Evaluate(framework, unit.Record))),
    ]);

    private static PreviewUnit Unit(RuleDocument document, Framework framework, UnitResult unit, bool isDetailed)
    {
        var assessment = unit.Assessment;
        var (minimum, maximum) = ScoreFormat.Range(assessment.Total);
        var grades = assessment.Grade is { } grade ? [grade.Name] : assessment.PossibleGrades.Select(g => g.Name).ToImmutableArray();
        return new PreviewUnit(
            assessment.Record.Unit, assessment.Record.Year,
            unit.IsScored ? ScoreFormat.Score(assessment.Total) : null,
            unit.IsScored ? assessment.Grade?.Name : null,
            unit.IsScored && (assessment.GradeLimit is not null || !assessment.GradeObstacles.IsEmpty) ? GradeExplanation.Explain(framework, assessment) : null,
            minimum, maximum, grades,
            isDetailed ? [.. assessment.Total.Parts.Select(node => Item(document, framework, unit, node, ""))] : [],
            [.. unit.Errors.Select(error => error.ToString())], [.. unit.Notices.Select(notice => notice.ToString())]);
    }

    private static PreviewItem Item(RuleDocument document, Framework framework, UnitResult unit, NodeScore node, string parent)
    {
        var path = parent.Length == 0 ? node.Name : $"{parent}/{node.Name}";
        var (minimum, maximum) = ScoreFormat.Range(node);
        return new PreviewItem(
            path, node.Name, ScoreFormat.Points(node.Points), ScoreFormat.Score(node), ScoreFormat.Lost(node), minimum, maximum, node.IsExcluded,
            unit.Explain(node),
            [.. CounterfactualSolver.Solve(framework, node, unit.Assessment.Record).Select(change => $"{change.Describe()}。")],
            document.Resolve(node.Indicator.Location),
            [.. node.Children.Select(child => Item(document, framework, unit, child, path))]);
    }
}
