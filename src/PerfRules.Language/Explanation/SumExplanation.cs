using System.Globalization;
using PerfRules.Language.Evaluation;
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
        var excluded = node.Children.Where(child => child.IsExcluded).Select(child => $"“{child.Name}”").ToArray();
        var counted = node.Children.Where(child => !child.IsExcluded).ToArray();
        var parts = counted.Select(child => child.Score).ToArray();
        var count = string.Create(CultureInfo.InvariantCulture, $"由{parts.Length}{PartName(counted, node)}相加");
        if (excluded.Length > 0)
            narration.Say($"{string.Concat(excluded)}不适用{(node.Redistribution is null ? "，分值在上级折算" : "")}");
        // 三个三分之一怎样写也加不出 1；有缺失的下级没有得分。这时只说结果，不列加数。
        if (node.Subtotal is { } subtotal)
        {
            narration.Say($"{count}得{narration.Draft.ShowScore(subtotal).Text}");
            AdjustmentExplanation.Describe(narration, subtotal);
            return;
        }
        if (isLastDraft || parts.Length == 0 || parts.Any(part => part is null))
        {
            narration.Say(node.Redistribution is null ? count : $"其余{count}后按比例折算");
            narration.SayScore();
            return;
        }
        var shown = parts.Select(part => narration.Draft.ShowScore(part!.Value)).ToArray();
        var factor = node.Redistribution?.Factor ?? Rational.One;
        var sum = parts.Aggregate(Rational.Zero, (total, part) => total + part!.Value) * factor;
        var shownSum = shown.Aggregate(Rational.Zero, (total, part) => total + part.Value) * factor;
        var addends = string.Join("＋", shown.Select(part => ValueFormatter.Number(part.Value)));
        var lead = Lead(node, parts.Length, count, addends, counted);
        if (node.Redistribution is not null)
            (sum, shownSum) = Redistributed(narration, sum, shownSum);
        Finish(narration, lead, sum, shownSum);
        foreach (var deduction in node.Indicator.Deductions)
            DeductionExplanation.Say(narration, deduction);
        if (!node.Indicator.Deductions.IsEmpty)
            narration.SayScore(withDeduction: false);
    }

    /// <summary>如“由3个三级指标相加：5＋4＋3＝”，“剔除后按比例折算：（5＋4）×20÷18＝”。</summary>
    private static string Lead(NodeScore node, int count, string words, string addends, NodeScore[] counted) => node.Redistribution switch
    {
        { } share => $"剔除后按比例折算：{(count > 1 ? $"（{addends}）" : addends)}"
            + $"×{ValueFormatter.Number(share.Points)}÷{ValueFormatter.Number(share.Remaining)}＝",
        _ when count == 1 => $"即“{counted[0].Name}”的得分：",
        _ => $"{words}：{addends}＝",
    };

    /// <summary>除不尽的商按显示的位数写；照显示的数计算，舍入后应相同。</summary>
    private static (Rational Sum, Rational ShownSum) Redistributed(Narration narration, Rational sum, Rational shownSum)
    {
        var places = narration.Node.Indicator.DisplayPlaces ?? Draft.AlwaysExactPlaces;
        var rounding = new Rounding(places, RoundingMode.HalfUp);
        narration.Draft.Require(rounding.Apply(sum) == rounding.Apply(shownSum));
        return (sum, narration.Draft.ShowScore(sum).Value);
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
            var bound = limited > sum ? $"低于{ValueFormatter.Number(limited)}分" : node.Indicator.Kind == IndicatorKind.Regular ? "高于满分" : "高于上限";
            narration.Say($"{bound}，按{ValueFormatter.Number(limited)}分计");
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
        return indicator.FloorsAtZero && sum < indicator.Minimum ? indicator.Minimum : sum;
    }

    private static string PartName(NodeScore[] counted, NodeScore node)
    {
        var levels = counted.Select(child => child.Indicator.Level).Distinct().ToArray();
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
