using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Checks;

/// <summary>改动界上的比较：含改不含，或不含改含。依两边算式的位置找到比较的原文。</summary>
internal static class BoundFixes
{
    private static readonly ImmutableDictionary<string, string> Including = new Dictionary<string, string>
    {
        ["＜"] = "≤", ["<"] = "<=", ["＞"] = "≥", [">"] = ">=",
        ["低于"] = "不超过", ["小于"] = "不超过", ["不足"] = "不超过", ["不满"] = "不超过",
        ["高于"] = "达到", ["大于"] = "达到", ["超过"] = "达到", ["超出"] = "达到",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Excluding = new Dictionary<string, string>
    {
        ["≤"] = "＜", ["≦"] = "＜", ["⩽"] = "＜", ["<="] = "<", ["＜＝"] = "＜", ["不超过"] = "低于",
        ["≥"] = "＞", ["≧"] = "＞", ["⩾"] = "＞", [">="] = ">", ["＞＝"] = "＞", ["达到"] = "超过", ["不低于"] = "超过", ["至少"] = "超过",
    }.ToImmutableDictionary();

    /// <summary>使界上的值归入这一档。</summary>
    public static CodeFix? Include(BandBound bound) => Replace(bound, Including, "使它包含");

    /// <summary>使界上的值不归入这一档。</summary>
    public static CodeFix? Exclude(BandBound bound) => Replace(bound, Excluding, "使它不含");

    private static CodeFix? Replace(BandBound bound, ImmutableDictionary<string, string> words, string effect)
    {
        var (left, right) = (bound.Comparison.Left.Location, bound.Comparison.Right.Location);
        if (left.Source != right.Source || left.Span.End > right.Span.Start)
            return null;
        var between = left.Source.ToString(TextSpan.FromBounds(left.Span.End, right.Span.Start));
        var written = between.Trim();
        if (!words.TryGetValue(written, out var changed))
            return null;
        var span = new TextSpan(left.Source.Advance(left.Span.End, between.IndexOf(written, StringComparison.Ordinal)), written.Length);
        return CodeFix.Replace($"把“{bound.Comparison.Location.Text}”的“{written}”改为“{changed}”，{effect}{bound.Constant.Location.Text}", span, changed);
    }
}
