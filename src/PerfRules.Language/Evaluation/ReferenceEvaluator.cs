using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>
/// 评分的标准：按规则模型的含义逐项计算，全程使用精确有理数。
/// 对任何有效的模型和取数都给出结果；取数不全时给出得分的范围和原因。
/// </summary>
public static class ReferenceEvaluator
{
    public static Assessment Evaluate(Framework framework, UnitRecord record)
    {
        var scope = new Scope(record);
        var total = NodeEvaluator.Evaluate(framework.Total, scope).Score;
        var byScore = Grading.PossibleGrades(framework.Grades, total.Range);
        var (grades, limit, causes) = Grading.Limit(framework, byScore, scope);
        return new Assessment(record, total, grades is [var only] ? only : null, grades)
        {
            GradeLimit = limit,
            GradeObstacles = grades.Length > 1 && total.Score is not null ? [.. causes.Select(cause => cause.Qualified)] : [],
        };
    }
}
