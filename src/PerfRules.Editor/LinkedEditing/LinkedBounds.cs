using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Editor.LinkedEditing;

/// <summary>相邻两档共用的界：改一处“5%”，另一处“5%”一起改，免得留下空隙。</summary>
public static class LinkedBounds
{
    /// <summary>光标处的界和同一指标里与它相同的各处；不在界上或者只有一处为空。</summary>
    public static ImmutableArray<TextSpan> At(RuleDocument document, int offset)
    {
        if (document.Framework is not { } framework)
            return [];
        var rules = framework.Indicators.SelectMany(i => i.Method is ListMethod list ? new[] { i, list.Row } : [i]);
        foreach (var method in rules.Select(i => i.Method).OfType<BandMethod>())
        {
            if (BandSubject.Of(method) is not { } subject)
                continue;
            // 依次判断的各档展开之后，同一处界会出现几次。
            var bounds = subject.Bounds.Where(b => b.Constant.Location.Source == document.Text).DistinctBy(b => b.Constant.Location.Span).ToList();
            if (bounds.FirstOrDefault(b => Touches(b.Constant.Location.Span, offset)) is not { } here)
                continue;
            var text = document.Text.ToString(here.Constant.Location.Span);
            ImmutableArray<TextSpan> linked =
            [
                .. bounds.Where(b => b.Constant.Value == here.Constant.Value).Select(b => b.Constant.Location.Span)
                    .Where(s => document.Text.ToString(s) == text).OrderBy(s => s.Start),
            ];
            return linked.Length > 1 ? linked : [];
        }
        return [];
    }

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
