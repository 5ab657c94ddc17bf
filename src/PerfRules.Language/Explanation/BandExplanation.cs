using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>落入某一档的说明。</summary>
internal static class BandExplanation
{
    public static void Describe(Narration narration, BandMethod method, Band band)
    {
        narration.Cite(band.Location);
        var condition = OutcomeExplanation.Applicable(narration, band.Condition);
        // 所列的情形中成立的可能与各档所比的值无关，那就不提那个值；“其余”等照常说。
        var comparisons = ExpressionParts.Comparisons(condition).ToList();
        if (method.Subject is { } subject && (comparisons.Count > 0 || condition == band.Condition))
        {
            narration.Introduce(subject);
            foreach (var comparison in comparisons)
            {
                narration.IntroduceChoices(comparison.Left);
                narration.IntroduceChoices(comparison.Right);
                narration.RequireSameOutcome(comparison);
            }
            // “名次＝3”已经介绍过，不必再说一遍“＝3”。
            if (condition is not ComparisonCondition { Operator: ComparisonOperator.Equal, Right: NumberExpression })
                narration.Say(ConditionPrinter.Print(condition, comparison => Compared(narration, comparison, subject)));
        }
        else
        {
            narration.Say(OutcomeExplanation.WithFacts(narration, condition));
        }

        switch (band.Award)
        {
            case DeductionAward deduction:
                DeductionExplanation.Say(narration, deduction.Deduction);
                SayRest(narration);
                break;
            case RangeAward range when narration.ValueOf(range.Minimum) is { } minimum && narration.ValueOf(range.Maximum) is { } maximum:
                narration.Say($"在{RangePrinter.Print(range, minimum, maximum)}内酌定");
                ManualExplanation.Describe(narration);
                break;
            case PointsAward { Points: FieldExpression { Field: { Owner: { } list } column } } when column == list.RowScore:
                narration.Say($"人工评分{narration.ScoreAndDeduction()}");
                ManualExplanation.Remark(narration, narration.Node.Row?.Manual);
                break;
            case PointsAward { Points: not NumberExpression } award when narration.ValueOf(award.Points) is { } value:
                FormulaExplanation.Describe(narration, award.Points, value, band.Location);
                break;
            default:
                if (narration.Node.Indicator.Deductions.IsEmpty)
                    narration.SayScore();
                else
                    SayRest(narration);
                break;
        }
    }

    /// <summary>与另一个量比较时附上那个量的值，如“＝信访件数（4件）”。</summary>
    private static string? Compared(Narration narration, ComparisonCondition comparison, Expression subject)
    {
        if (ConditionPrinter.WithoutSubject(comparison, subject) is not { } text)
            return null;
        var other = ExpressionPrinter.Print(comparison.Left) == ExpressionPrinter.Print(subject) ? comparison.Right : comparison.Left;
        return other is NumberExpression || narration.Show(other) is not { } value ? text : $"{text}（{value.Text}）";
    }

    private static void SayRest(Narration narration)
    {
        foreach (var deduction in narration.Node.Indicator.Deductions)
            DeductionExplanation.Say(narration, deduction);
        narration.SayScore(withDeduction: false);
    }
}
