using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>框架开头统一约定的（舍入、不足一步怎样计），改一处而许多节点跟着变：合为一处改动。</summary>
internal sealed class ConventionGrouping(HybridBuilder builder)
{
    public IEnumerable<ChangeDraft> Group(IReadOnlyList<ChangeDraft> drafts)
    {
        var groups = drafts.Where(d => KeyOf(d) is not null).GroupBy(d => KeyOf(d)!).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var draft in drafts)
        {
            if (KeyOf(draft) is not { } key || !groups.TryGetValue(key, out var group))
                yield return draft;
            else if (group[0] == draft)
                yield return draft with { Path = "框架", Sentence = key, Parts = [.. group.SelectMany(d => d.Parts)] };
        }
    }

    /// <summary>统一的约定的说法；不是约定引起的为空。</summary>
    private string? KeyOf(ChangeDraft draft)
    {
        if (draft is not { Node: { Old: { } old, New: { } @new } pair, Parts: [NodePart part] })
            return null;
        if (part.Aspect == NodeAspect.Rounding)
            return $"{LevelName.Of(@new)}得分由{RuleText.Of(old.Rounding)}改为{RuleText.Of(@new.Rounding)}";
        if (part.Aspect == NodeAspect.Deduction && builder.ClausesOf(pair).Deductions[part.Index] is { Old: { } before, New: { } after })
            return ModeChange((before.Amount as StepAmount)?.Step, (after.Amount as StepAmount)?.Step);
        if (part.Aspect == NodeAspect.BandAward && builder.ClausesOf(pair).Bands is { } bands)
            return ModeChange((bands[part.Index].Old!.Award as DeductionAward)?.Deduction, (bands[part.Index].New!.Award as DeductionAward)?.Deduction);
        return null;
    }

    private static string? ModeChange(StepDeduction? old, StepDeduction? @new) =>
        old is not null && @new is not null && old.Mode != @new.Mode && IsSameText(old.Location, @new.Location)
            ? $"不足一步的部分由{RuleText.Mode(old.Mode)}改为{RuleText.Mode(@new.Mode)}" : null;

    private static bool IsSameText(Location old, Location @new) => RuleText.Source(old) == RuleText.Source(@new);
}
