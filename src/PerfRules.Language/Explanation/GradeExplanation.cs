using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>说明等级怎样定：总分应为哪一等，有没有被限制改定。</summary>
public static class GradeExplanation
{
    private const int MostPlaces = 8;

    /// <summary>如“总分92分，应为“优”；被通报批评，等级不高于“良”，定为“良”。依据第12行。”没有等级为空。</summary>
    public static string? Explain(Framework framework, Assessment assessment)
    {
        if (assessment.Grade is not { } grade)
            return assessment.GradeObstacles.IsEmpty ? null
                : $"等级不能确定：{string.Join("；", assessment.GradeObstacles)}；"
                    + $"可能为{string.Join("、", assessment.PossibleGrades.Select(possible => $"“{possible.Name}”"))}。";
        if (assessment is not { GradeLimit: { } limit, Total.Score: { } score })
            return assessment.Total.Score is { } total ? $"总分{Shown(total)}分，等级为“{grade.Name}”。" : $"等级为“{grade.Name}”。";
        var byScore = Grading.PossibleGrades(framework.Grades, (score, score));
        var before = byScore.IsEmpty ? "没有相符的等级" : $"应为“{byScore[0].Name}”";
        var outcome = limit.IsFixed ? $"直接评为“{grade.Name}”" : $"等级不高于“{grade.Name}”，定为“{grade.Name}”";
        return $"总分{Shown(score)}分，{before}；{Condition(framework, assessment, limit.Condition)}，{outcome}。依据第{ValueFormatter.Number(limit.Location.LineNumber)}行。";
    }

    private static string Shown(Rational score) => ValueFormatter.Number(new Draft(Draft.AlwaysExactPlaces).ShowScore(score).Value);

    private static string Condition(Framework framework, Assessment assessment, Condition condition)
    {
        for (var places = 2; ; places++)
        {
            var draft = new Draft(places);
            var text = OutcomeExplanation.WithFacts(new Narration(assessment.Total, new Scope(assessment.Record), draft, framework.Source), condition);
            if (draft.IsConsistent || places == MostPlaces)
                return text;
        }
    }
}
