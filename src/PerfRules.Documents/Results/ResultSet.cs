using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Results;

/// <summary>一次评分的全部结果，次序与输入相同。</summary>
public sealed record ResultSet(Framework Framework, ImmutableArray<UnitResult> Units);

/// <summary>一个单位的结果。数据有错误时不给总分和等级，只给范围。</summary>
/// <param name="Assessment">评分；有问题的数据在其中按缺失处理。</param>
/// <param name="Problems">数据中的问题。</param>
/// <param name="Explain">一个节点得分的说明。</param>
public sealed record UnitResult(Assessment Assessment, ImmutableArray<DataProblem> Problems, Func<NodeScore, string> Explain)
{
    /// <summary>一个单位的结果，连同须填写而没有填写的文字。</summary>
    public static UnitResult Of(Framework framework, UnitData unit, Assessment assessment) => new(
        assessment,
        [
            .. unit.Problems,
            .. RequiredTextChecker.Check(assessment).Select(finding => new DataProblem(
                finding.IsError ? Severity.Error : Severity.Notice, unit.File, unit.Place, finding.Missing[0].Name, finding.Message)),
        ],
        node => Explainer.Explain(framework, node, unit.Record));

    public bool IsScored => Assessment.Total.Score is not null && !Problems.Any(problem => problem.IsError);

    /// <summary>不妨碍评分的提示。</summary>
    public IEnumerable<ResultError> Notices => Problems.Where(problem => !problem.IsError)
        .Select(problem => new ResultError(problem.File, problem.Place, problem.Field, problem.Message));

    /// <summary>不能给出总分（或等级）的原因：先数据中的错误，后评分时遇到的。</summary>
    public IEnumerable<ResultError> Errors => Problems.Where(problem => problem.IsError)
        .Select(problem => new ResultError(problem.File, problem.Place, problem.Field, problem.Message))
        .Concat(Assessment.Total.Obstacles.Where(obstacle => !IsExplained(obstacle)).Concat(Assessment.GradeObstacles.Select(obstacle => $"等级不能确定：{obstacle}"))
            .Select(obstacle => new ResultError(null, null, null, obstacle)));

    /// <summary>写错的数据在评分时按缺失处理，不必再说一次“缺少”。</summary>
    private bool IsExplained(string obstacle) => Problems.Any(problem =>
        problem is { IsError: true, Field: { } field } && obstacle.StartsWith($"缺少“{field}”", StringComparison.Ordinal));
}

/// <summary>一条不能评分的原因，或一条提示；评分时遇到的没有文件和位置。</summary>
public sealed record ResultError(string? File, string? Place, string? Field, string Message)
{
    public override string ToString() => File is null ? Message : string.IsNullOrEmpty(Place) ? $"{File}：{Message}" : $"{File}：{Place}：{Message}";
}
