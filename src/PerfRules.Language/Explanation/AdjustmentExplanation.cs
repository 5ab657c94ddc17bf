using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>总分的加分项、扣分项的说明：各加减多少，怎样限幅和舍入。</summary>
internal static class AdjustmentExplanation
{
    /// <param name="subtotal">加减之前的得分。</param>
    public static void Describe(Narration narration, Rational subtotal)
    {
        var (node, sum) = (narration.Node, subtotal);
        var isChanged = false;
        foreach (var adjustment in node.Adjustments)
        {
            // 缺了数据而不影响总分的，没有得分可说。
            if (adjustment.Score is not { IsZero: false } score)
                continue;
            isChanged = true;
            sum += score;
            var verb = score.Sign > 0 ? "加" : "扣";
            narration.Say($"“{adjustment.Name}”{verb}{narration.Draft.ShowScore(score.Abs()).Text}");
        }
        if (!isChanged)
        {
            narration.Say("没有加分、扣分");
            narration.SayScore();
            return;
        }
        narration.Say($"合计{narration.Draft.ShowScore(sum).Text}");
        var limited = Limited(node.Indicator, sum);
        if (limited != sum)
            narration.Say(limited < sum ? $"不超过{ValueFormatter.Number(limited)}分，按{ValueFormatter.Number(limited)}分计" : "低于0分，按0分计");
        if (node.Indicator.Rounding is { } rounding && rounding.Apply(limited) != limited)
            narration.Say(RoundingPrinter.Print(rounding));
        narration.SayScore();
    }

    private static Rational Limited(Indicator total, Rational sum) =>
        sum < total.Minimum ? total.Minimum
        : total.AdjustedCap is { } cap && sum > cap ? cap
        : sum;
}
