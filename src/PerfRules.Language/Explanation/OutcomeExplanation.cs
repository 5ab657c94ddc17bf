using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>一票否决和例外的说明。</summary>
internal static class OutcomeExplanation
{
    public static void Veto(Narration narration, Veto veto)
    {
        narration.Say($"一票否决：{WithFacts(narration, veto.Condition)}");
        narration.SayScore();
        narration.Cite(veto.Location);
    }

    public static void Limit(Narration narration, ScoreLimit limit)
    {
        narration.Say($"限分：{WithFacts(narration, limit.Condition)}，不超过{ValueFormatter.Number(limit.Maximum)}分");
        narration.SayScore();
        narration.Cite(limit.Location);
    }

    public static void Exception(Narration narration, ScoreException exception)
    {
        narration.Say($"适用例外：{WithFacts(narration, exception.Condition)}");
        if (exception.IsNotApplicable)
            narration.Say("不适用");
        if (narration.Node.Score == narration.Node.Points)
            narration.Say($"得满分（{ValueFormatter.Number(narration.Node.Points)}分）");
        else
            narration.SayScore();
        narration.Cite(exception.Location);
    }

    /// <summary>几种情形有其一的，只说成立的各种。</summary>
    private static Condition Established(Narration narration, Condition condition)
    {
        if (condition is not OrCondition or)
            return condition;
        var holding = or.Operands.Where(o => ConditionEvaluator.Evaluate(o, narration.Scope).Holds).ToImmutableArray();
        return holding.IsEmpty ? condition : holding.Length == 1 ? holding[0] : or with { Operands = holding };
    }

    /// <summary>条件连同当时的取值，如“实际采购金额＞采购计划金额（20万元＞19.5万元）”；等式的取值就在等式里，不重复。</summary>
    public static string WithFacts(Narration narration, Condition condition) => ConditionPrinter.Print(Established(narration, condition), comparison =>
    {
        narration.RequireSameOutcome(comparison);
        if (comparison.Operator == ComparisonOperator.Equal
            || narration.Show(comparison.Left) is not { } left || narration.Show(comparison.Right) is not { } right)
            return null;
        var symbol = ConditionPrinter.Symbol(comparison.Operator);
        var holds = comparison.Operator.Accepts(left.Value.CompareTo(right.Value));
        var policy = ExpressionPrinter.Print(comparison.Left) + symbol + ExpressionPrinter.Print(comparison.Right);
        return holds ? $"{policy}（{left.Text}{symbol}{right.Text}）" : null;
    });
}
