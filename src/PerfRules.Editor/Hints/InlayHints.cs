using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Editor.Hints;

/// <summary>写在标题后面的提示。</summary>
/// <param name="Position">位置。</param>
/// <param name="Label">文字，如“下级合计8分，占总分10%”。</param>
/// <param name="IsProblem">下级合计与分值不符。</param>
public sealed record InlayHint(int Position, string Label, bool IsProblem);

/// <summary>标题后面的提示：下级合计与分值是否相符、还差多少，占总分的百分之几。数都取自模型。</summary>
public static class InlayHints
{
    private static readonly Rounding OnePlace = new(1, RoundingMode.HalfUp);

    public static ImmutableArray<InlayHint> In(RuleDocument document, TextSpan range)
    {
        if (document.Framework is not { } framework)
            return [];
        var headings = document.Result.Syntax.Statements.OfType<IndicatorHeadingSyntax>().ToDictionary(h => h.Span.Start);
        var hints =
            from indicator in framework.Indicators
            where indicator.Parent is not null && indicator.Location.Source == document.Text
            let heading = headings.GetValueOrDefault(indicator.Location.Span.Start)
            where heading?.Points is not null && heading.Span.Start <= range.End && heading.Span.End >= range.Start
            let hint = Describe(framework, indicator, End(document.Text, heading))
            where hint is not null
            select hint;
        return [.. hints.OrderBy(h => h.Position)];
    }

    private static int End(SourceText text, IndicatorHeadingSyntax heading)
    {
        var line = text.ToString(heading.Span).TrimEnd('：', ':');
        return text.Advance(heading.Span.Start, line.Length);
    }

    private static InlayHint? Describe(Framework framework, Indicator indicator, int position)
    {
        var sum = indicator.Children.Aggregate(Rational.Zero, (total, child) => total + child.Points);
        var parts = new List<string>();
        var isProblem = !indicator.Children.IsEmpty && sum != indicator.Points;
        if (isProblem)
            parts.Add(sum < indicator.Points ? $"下级合计{sum}分，还差{indicator.Points - sum}分" : $"下级合计{sum}分，多出{sum - indicator.Points}分");
        else if (!indicator.Children.IsEmpty)
            parts.Add($"＝下级合计{sum}分");
        if (indicator.Kind == IndicatorKind.Regular && framework.Total.Points.Sign > 0 && indicator.Level < IndicatorLevel.Item)
            parts.Add($"占总分{Percent(indicator.Points / framework.Total.Points)}");
        return parts.Count == 0 ? null : new InlayHint(position, string.Join("，", parts), isProblem);
    }

    private static string Percent(Rational share)
    {
        var percent = share * 100;
        return percent.IsInteger ? $"{percent}%" : $"{percent.ToString(OnePlace)}%";
    }
}
