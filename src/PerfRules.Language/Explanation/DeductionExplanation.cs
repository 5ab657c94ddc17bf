using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>扣分的说明。</summary>
internal static class DeductionExplanation
{
    /// <summary>从分值起扣的节点。</summary>
    public static void Describe(Narration narration)
    {
        narration.Cite(narration.Node.Indicator.Method.Location);
        var isDeducted = false;
        foreach (var deduction in narration.Node.Indicator.Deductions)
            isDeducted |= Say(narration, deduction);
        if (!isDeducted)
            narration.Say(narration.Node.Indicator.Deductions.All(d => d.IsAddition) ? "没有加分情形" : "没有扣分情形");
        narration.SayScore(withDeduction: false);
    }

    /// <summary>说明一条扣分（或加分）；没有扣的不说。</summary>
    public static bool Say(Narration narration, Deduction deduction)
    {
        if (DeductionEvaluator.Evaluate(deduction, narration.Scope).Value is not { Sign: > 0 } amount)
            return false;
        narration.Cite(deduction.Location);
        if (deduction.Condition is { } condition)
            narration.Say(OutcomeExplanation.WithFacts(narration, condition));
        var verb = deduction.IsAddition ? "加" : "扣";
        if (deduction.Amount is StepAmount step)
            Say(narration, step.Step, verb);
        else
            narration.Say($"{verb}{ValueFormatter.Number(amount)}分");
        return true;
    }

    /// <summary>如“超出10%的部分为0.45个百分点，按比例扣0.05分”。</summary>
    public static void Say(Narration narration, StepDeduction step, string verb = "扣")
    {
        if (narration.ValueOf(step.Excess) is not { } excess
            || DeductionEvaluator.Evaluate(step, narration.Scope).Value is not { } amount)
            return;
        narration.IntroduceDefinitions(step.Excess);
        var shown = narration.Draft.Show(Rational.Max(excess, Rational.Zero), UnitOf(step));
        RequireReproducible(narration, step, excess, shown, amount);
        narration.Say($"{Describe(step.Excess)}{shown.Text}");

        var isWhole = (excess / step.Step.Value).IsInteger;
        var per = ValueFormatter.Quantity(step.Step.Value, step.Step.Unit);
        if (isWhole)
            narration.Say($"每{per}{verb}{ValueFormatter.Number(step.PointsPerStep)}分");
        else if (step.Mode == StepMode.WholeSteps)
            narration.Say($"不足{per}的不{verb}");
        else if (step.Mode == StepMode.StartedSteps)
            narration.Say($"不足{per}的按{per}{verb}");
        var proportion = isWhole || step.Mode != StepMode.Proportional ? "" : "按比例";
        var limit = step.Limit is { } most && most == amount ? $"（最多{verb}{ValueFormatter.Number(most)}分）" : "";
        narration.Say($"{proportion}{verb}{narration.Draft.ShowScore(amount).Text}{limit}");
        if (step.StopsAtZero && amount > narration.Node.Points)
            narration.Say("扣完为止");
    }

    private static string Describe(Expression excess) => excess switch
    {
        BinaryExpression { Operator: BinaryOperator.Subtract, Right: NumberExpression bound } =>
            $"超出{ExpressionPrinter.Print(bound)}的部分为",
        BinaryExpression { Operator: BinaryOperator.Subtract, Left: NumberExpression bound } =>
            $"低于{ExpressionPrinter.Print(bound)}的部分为",
        _ => $"{ExpressionPrinter.Print(excess)}为",
    };

    /// <summary>数量用条文“每N项”的单位；两个比率之差用百分点。</summary>
    private static Unit UnitOf(StepDeduction step) =>
        step.Step.Unit.Dimension.IsNone ? ValueFormatter.UnitOf(step.Excess) : step.Step.Unit;

    /// <summary>照显示的数计算，超出的部分和扣分都应与显示的相同。</summary>
    private static void RequireReproducible(
        Narration narration, StepDeduction step, Rational excess, Shown shown, Rational amount)
    {
        var draft = narration.Draft;
        draft.Require(shown.Value.Sign > 0 == excess.Sign > 0);
        draft.Require(draft.ShowScore(amount).Value.IsZero == amount.IsZero);
        draft.Require(excess.Sign <= 0 || narration.RecomputedValueOf(step.Excess) is { } recomputed
            && draft.Show(recomputed, UnitOf(step)).Text == shown.Text);
        var cents = new Rounding(2, RoundingMode.HalfUp);
        var again = step with { Excess = new NumberExpression(shown.Value, step.Step.Unit, step.Location) };
        draft.Require(DeductionEvaluator.Evaluate(again, narration.Scope).Value is { } repeated
            && cents.Apply(repeated) == cents.Apply(amount));
    }
}
