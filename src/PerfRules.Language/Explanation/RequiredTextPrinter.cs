using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>须填写的文字怎么说。</summary>
public static class RequiredTextPrinter
{
    /// <summary>“分值”“60分”“分值的80%”。</summary>
    public static string Bound(ScoreBound bound) => !bound.IsShare ? $"{ValueFormatter.Number(bound.Value)}分"
        : bound.Value == Rational.One ? "分值" : $"分值的{ValueFormatter.Quantity(bound.Value, Unit.Percent)}";

    /// <summary>“得分低于分值的，须填写“整改措施””。</summary>
    public static string Describe(RequiredText required) =>
        $"得分低于{Bound(required.Bound)}的，须填写{string.Concat(required.Texts.Select(text => $"“{text.Name}”"))}";
}
