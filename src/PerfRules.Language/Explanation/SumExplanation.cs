using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>上级相加、逐项相加的说明。</summary>
internal static class SumExplanation
{
    public static void Describe(Narration narration, bool isLastDraft)
    {
        var node = narration.Node;
        if (node.Indicator.Method is ListMethod list)
            narration.Cite(list.Location);
        var parts = node.Children.Select(child => child.Score).ToArray();
        var count = string.Create(CultureInfo.InvariantCulture, $"由{parts.Length}{PartName(node)}相加");
        // 三个三分之一怎样写也加不出 1；有缺失的下级没有得分。这时只说结果，不列加数。
        if (isLastDraft || parts.Length == 0 || parts.Any(part => part is null))
        {
            narration.Say(count);
            narration.SayScore();
            return;
        }
        var shown = parts.Select(part => narration.Draft.ShowScore(part!.Value)).ToArray();
        var sum = parts.Aggregate(Rational.Zero, (total, part) => total + part!.Value);
        var shownSum = shown.Aggregate(Rational.Zero, (total, part) => total + part.Value);
        var addends = string.Join("＋", shown.Select(part => ValueFormatter.Number(part.Value)));
        var lead = parts.Length == 1 ? $"即“{node.Children[0].Name}”的得分：" : $"{count}：{addends}＝";
        Finish(narration, lead, sum, shownSum);
        foreach (var deduction in node.Indicator.Deductions)
            DeductionExplanation.Say(narration, deduction);
        if (!node.Indicator.Deductions.IsEmpty)
            narration.SayScore(withDeduction: false);
    }

    private static void Finish(Narration narration, string lead, Rational sum, Rational shownSum)
    {
        var node = narration.Node;
        if (!node.Indicator.Deductions.IsEmpty)
        {
            var total = narration.Draft.ShowScore(sum);
            narration.Draft.Require(total.Value == shownSum);
            narration.Say(lead + total.Text);
            return;
        }
        var rounding = node.Indicator.Rounding;
        var limited = Limited(node.Indicator, node.Points, sum);
        var shownScore = narration.Draft.ShowScore(node.Score ?? Rational.Zero).Value;
        if (limited != sum)
        {
            narration.Say($"{lead}{ValueFormatter.Number(shownSum)}分");
            narration.Say($"{(limited < sum ? "高于满分" : "低于0分")}，按{ValueFormatter.Number(limited)}分计");
            narration.SayScore();
        }
        else if (shownSum == shownScore)
        {
            narration.Say(lead + narration.ScoreAndDeduction());
        }
        else if (rounding is { } rule)
        {
            narration.Draft.Require(rule.Apply(shownSum) == shownScore);
            narration.Say($"{lead}{ValueFormatter.Number(shownSum)}分");
            narration.Say($"{RoundingPrinter.Print(rule)}，得{narration.ScoreAndDeduction()}");
        }
        else
        {
            narration.Draft.Require(false);
        }
    }

    private static Rational Limited(Indicator indicator, Rational points, Rational sum)
    {
        if (indicator.CapsAtPoints && sum > points)
            return points;
        return indicator.FloorsAtZero && sum.Sign < 0 ? Rational.Zero : sum;
    }

    private static string PartName(Evaluation.NodeScore node)
    {
        var levels = node.Children.Select(child => child.Indicator.Level).Distinct().ToArray();
        return node.Indicator.Method is ListMethod || levels.Length != 1 ? "项" : levels[0] switch
        {
            IndicatorLevel.First => "个一级指标",
            IndicatorLevel.Second => "个二级指标",
            IndicatorLevel.Third => "个三级指标",
            IndicatorLevel.Item => "个评分点",
            IndicatorLevel.Point => "个要点",
            _ => "项",
        };
    }
}
