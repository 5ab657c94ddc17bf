using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>标题中“（2分）”的改动。</summary>
internal static class HeadingPoints
{
    public static CodeFix? Replace(Indicator indicator, Rational points)
    {
        var source = indicator.NameLocation.Source;
        var start = indicator.NameLocation.Span.End;
        var line = source.GetLineSpan(source.GetPosition(indicator.NameLocation.Span.Start).Line);
        if (line.End < start)
            return null;
        var rest = source.ToString(TextSpan.FromBounds(start, line.End));
        var open = rest.LastIndexOfAny(['（', '(']);
        var unit = open < 0 ? -1 : rest.IndexOf('分', open);
        if (unit < 0)
            return null;
        var span = TextSpan.FromBounds(start + open + 1, start + unit);
        return CodeFix.Replace($"把“{indicator.Name}”的分值改为{CheckContext.Score(points)}", span, points.ToString());
    }
}
