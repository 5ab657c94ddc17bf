using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>指标的拆分、合并：一组算一处改动，各项要么都换成新的，要么都不换。</summary>
internal sealed class RegroupingDetector(FrameworkMatching matching)
{
    public ChangeDraft Detect(Regrouping<Indicator> group)
    {
        var (old, @new) = (group.Old[0], group.New[0]);
        var one = group.IsMerge ? @new : old;
        var parts = Parts(group);
        return new ChangeDraft(
            group.IsMerge ? ChangeKind.Merge : ChangeKind.Split, one.Path,
            RuleText.Regrouped([.. group.Old.Select(Describe)], [.. group.New.Select(Describe)]), old.NameLocation, @new.NameLocation)
        {
            OtherOld = [.. group.Old.Skip(1).Select(each => each.NameLocation)],
            OtherNew = [.. group.New.Skip(1).Select(each => each.NameLocation)],
            Node = matching.Of(one),
            Regrouping = group,
            Parts = parts,
            Known = parts.IsEmpty ? ChangeClass.Wording : null,
            Reason = "随上级一起新增、废止，另行列出",
        };
    }

    /// <summary>由拆分、合并的一项移到了同一组的另一项之下，不另说移动。</summary>
    public bool Follows(Match<Indicator> pair) => pair is { Old.Parent: { } before, New.Parent: { } after }
        && matching.RegroupingOf(before) is { } group && matching.RegroupingOf(after) == group;

    private ImmutableArray<ChangePart> Parts(Regrouping<Indicator> group) =>
    [
        .. group.Old.Concat(group.New).Where(each => each.Parent is { } parent && matching.Of(parent).IsPaired).Select(matching.Of)
            .Concat(matching.Indicators.Where(pair => Follows(pair) && matching.RegroupingOf(pair.Old!.Parent!) == group))
            .Select(pair => new NodePart(pair, NodeAspect.Place)),
    ];

    private static string Describe(Indicator node) => $"“{node.Name}”（{RuleText.Points(node)}）";
}
