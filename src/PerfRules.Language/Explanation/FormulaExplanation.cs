using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>得分＝算式的说明。</summary>
internal static class FormulaExplanation
{
    public static void Describe(Narration narration, Expression formula, Rational value, Location location)
    {
        var node = narration.Node;
        narration.Cite(location);
        narration.IntroduceDefinitions(formula);
        var values = narration.WithValues(formula);
        RequireReproducible(narration, formula, value);
        if (!node.Indicator.Deductions.IsEmpty)
        {
            // 基础分是一个定数；从 0 起加的不必说。
            if (formula is not NumberExpression)
                narration.Say(Equation(values, narration.Draft.ShowScore(value).Text));
            else if (!value.IsZero)
                narration.Say($"基础分{ValueFormatter.Number(value)}分");
            foreach (var deduction in node.Indicator.Deductions)
                DeductionExplanation.Say(narration, deduction);
            narration.SayScore(withDeduction: false);
            return;
        }
        var limited = node.Indicator.CapsAtPoints && value > node.Points ? node.Points
            : node.Indicator.FloorsAtZero && value < node.Indicator.Minimum ? node.Indicator.Minimum
            : value;
        if (limited != value)
        {
            narration.Say(Equation(values, narration.Draft.ShowScore(value).Text));
            narration.SayLimited(limited, value);
            narration.SayScore();
        }
        else if (node.Indicator.Rounding is { Mode: not RoundingMode.HalfUp } rounding && node.Score != value)
        {
            narration.Say(Equation(values, narration.Draft.ShowScore(value).Text));
            narration.Say(RoundingPrinter.Print(rounding));
            narration.SayScore();
        }
        else
        {
            narration.Say(Equation(values, narration.ScoreAndDeduction()));
        }
    }

    private static string Equation(string values, string result) =>
        result.StartsWith(values + "（", StringComparison.Ordinal) || result == values ? $"得分＝{result}" : $"得分＝{values}＝{result}";

    /// <summary>照显示的口径值计算，四舍五入后应得到同样的分。</summary>
    private static void RequireReproducible(Narration narration, Expression formula, Rational value)
    {
        var rounding = new Rounding(narration.Node.Indicator.DisplayPlaces ?? Draft.AlwaysExactPlaces, RoundingMode.HalfUp);
        narration.Draft.Require(
            narration.RecomputedValueOf(formula) is { } recomputed && rounding.Apply(recomputed) == rounding.Apply(value));
    }
}
