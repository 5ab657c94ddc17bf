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
        if (narration.Node.Unlimited is { } unlimited)
            narration.Say($"{(narration.Node.Indicator.Level == IndicatorLevel.Total ? "合计" : "应")}得{narration.Draft.ShowScore(unlimited).Text}");
        narration.Say($"限分：{WithFacts(narration, limit.Condition)}，不超过{ValueFormatter.Number(limit.Maximum)}分");
        narration.SayScore();
        narration.Cite(limit.Location);
    }

    public static void Exception(Narration narration, ScoreException exception)
    {
        narration.Say($"适用例外：{WithFacts(narration, exception.Condition)}");
        if (exception.IsNotApplicable)
            narration.Say("不适用");
        if (exception.Points is FieldExpression { Field.Source: PeerScoreSource } mean && narration.Show(mean) is { } average)
            narration.Say($"取同类平均{average.Text}");
        if (exception.RedistributedIn is { } level)
            narration.Say($"不计分，分值{ValueFormatter.Number(narration.Node.Points)}分{Within(level)}内折算");
        else if (narration.Node.Score == narration.Node.Points && narration.Node.Indicator.Kind == IndicatorKind.Regular)
            narration.Say($"得满分（{ValueFormatter.Number(narration.Node.Points)}分）");
        else
            narration.SayScore();
        narration.Cite(exception.Location);
    }

    private static string Within(IndicatorLevel level) => level switch
    {
        IndicatorLevel.Total => "在总分",
        IndicatorLevel.First => "在所属一级指标",
        IndicatorLevel.Second => "在所属二级指标",
        IndicatorLevel.Third => "在所属三级指标",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>条件连同当时的取值，如“实际采购金额＞采购计划金额（20万元＞19.5万元）”；等式的取值就在等式里，不重复。</summary>
    public static string WithFacts(Narration narration, Condition condition) => ConditionPrinter.Print(Applicable(narration, condition), comparison =>
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

    /// <summary>几种情形有其一的，只说成立的各种；缺失的只说真缺的；按指标方向分情形的，只说这一行的方向怎样比较。</summary>
    public static Condition Applicable(Narration narration, Condition condition)
    {
        if (condition is MissingCondition missing)
            return missing with { Fields = [.. missing.Fields.Where(field => narration.Scope.IsMissing(field).Holds)] };
        if (condition is AndCondition { MentionsMissing: true } and)
            return and with { Operands = [.. and.Operands.Select(o => o.MentionsMissing ? Applicable(narration, o) : o)] };
        if (condition is NotCondition)
            return ClassParts.Narrow(condition, narration.Scope);
        if (condition is not OrCondition or)
            return condition;
        if (!or.Operands.All(o => o is AndCondition { Operands: [ChoiceCondition { Field.Type: ChoiceType { IsDirection: true } }, _] }))
        {
            var holding = or.Operands.Where(o => ConditionEvaluator.Evaluate(o, narration.Scope).Holds).ToImmutableArray();
            return holding.Length switch { 0 => condition, 1 => holding[0], _ => or with { Operands = holding } };
        }
        return or.Operands.Cast<AndCondition>()
            .FirstOrDefault(o => ConditionEvaluator.Evaluate(o.Operands[0], narration.Scope).Holds)?.Operands[1] ?? condition;
    }
}
