using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>核对须填写的文字。与评分用哪种求值无关，只看各节点的得分。</summary>
public static class RequiredTextChecker
{
    /// <summary>没有填写的，按指标的次序。得分还不能确定的，可能的最高分也低于界限才算。</summary>
    public static IEnumerable<RequiredTextFinding> Check(Assessment assessment) =>
        from node in assessment.Total.SelfAndDescendants()
        where node is { IsExcluded: false, MayBeExcluded: false }
        from required in node.Indicator.RequiredTexts
        let bound = required.Bound.Of(node.Points)
        where node.Range.Maximum < bound
        let missing = required.Texts.Where(text => IsBlank(text, node, assessment.Record)).ToImmutableArray()
        where !missing.IsEmpty
        select new RequiredTextFinding(required, missing, Message(node, required, missing));

    private static bool IsBlank(Field text, NodeScore node, UnitRecord record) => string.IsNullOrWhiteSpace(
        text.Owner is null ? record.Texts.GetValueOrDefault(text) : node.Row?.Texts[text.Ordinal]);

    private static string Message(NodeScore node, RequiredText required, ImmutableArray<Field> missing)
    {
        var name = node.Indicator.Level == IndicatorLevel.Total ? "总分" : $"“{node.Name}”{(node.Score is null ? "" : "得")}";
        var score = node.Score is { } known ? $"{ValueFormatter.Number(known)}分" : $"最多得{ValueFormatter.Number(node.Range.Maximum)}分";
        var bound = RequiredTextPrinter.Bound(required.Bound);
        if (required.Bound.IsShare)
        {
            var points = $"{ValueFormatter.Number(required.Bound.Of(node.Points))}分";
            bound += required.Bound.Value == Rational.One ? points : $"（{points}）";
        }
        var texts = string.Concat(missing.Select(text => $"“{text.Name}”"));
        return $"{name}{score}，低于{bound}，没有填写{texts}。";
    }
}

/// <summary>得分低于界限而没有填写的一处。</summary>
/// <param name="Required">条文。</param>
/// <param name="Missing">没有填写的文本类数据。</param>
/// <param name="Message">一句话：得多少分，低于多少，没有填写什么。</param>
public sealed record RequiredTextFinding(RequiredText Required, ImmutableArray<Field> Missing, string Message)
{
    /// <summary>是否因此不能评分。</summary>
    public bool IsError => Required.IsError;
}
