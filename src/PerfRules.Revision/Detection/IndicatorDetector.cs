using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>指标树的不同：新增、废止、更名、移动、分值、次序，以及每个节点自己的规则。</summary>
internal sealed class IndicatorDetector(HybridBuilder builder)
{
    private readonly FrameworkMatching _matching = builder.Space.Matching;
    private readonly RuleDetector _rules = new(builder);
    private readonly RegroupingDetector _regroupings = new(builder.Space.Matching);

    public IEnumerable<ChangeDraft> Detect() => _matching.Indicators.SelectMany(Detect);

    private IEnumerable<ChangeDraft> Detect(Match<Indicator> pair) => pair switch
    {
        _ when _matching.RegroupingOf(pair.Either) is { } group => pair.New == group.New[0] ? [_regroupings.Detect(group)] : [],
        { Old: null, New: { } added } => IsOnItsOwn(pair) ? [Single(pair, ChangeKind.Added, added, "新增")] : [],
        { Old: { } removed, New: null } => IsOnItsOwn(pair) ? [Single(pair, ChangeKind.Removed, removed, "废止")] : [],
        { Old: { } old, New: { } @new } => Paired(pair, old, @new),
        _ => [],
    };

    /// <summary>随上级一起新增、废止的不另说。</summary>
    private bool IsOnItsOwn(Match<Indicator> pair) => pair.Either.Parent is { } parent && _matching.Of(parent).IsPaired;

    private static ChangeDraft Single(Match<Indicator> pair, ChangeKind kind, Indicator node, string verb) =>
        new(kind, node.Path, $"{verb}{LevelName.Of(node)}“{node.Name}”（{RuleText.Points(node)}）", pair.Old?.NameLocation, pair.New?.NameLocation)
        {
            Node = pair,
            Parts = [new NodePart(pair, NodeAspect.Place)],
        };

    private IEnumerable<ChangeDraft> Paired(Match<Indicator> pair, Indicator old, Indicator @new)
    {
        if (!Identity.AreSame(old.Name, @new.Name))
        {
            yield return (pair.Basis == MatchBasis.Slip
                ? Draft(pair, ChangeKind.Slip, RuleText.Slip("", old.Name, @new.Name, "位置、分值、规则"))
                : Draft(pair, ChangeKind.Renamed, $"“{old.Name}”更名为“{@new.Name}”")) with
            {
                Known = ChangeClass.Wording,
                Reason = "名称不参与计算",
            };
        }
        if (old.Parent is { } before && @new.Parent is { } after && _matching.Of(before) != _matching.Of(after)
            && !_regroupings.Follows(pair))
        {
            yield return Draft(pair, ChangeKind.Moved, $"“{@new.Name}”由“{before.Path}”移到“{after.Path}”") with
            {
                Parts = [new NodePart(pair, NodeAspect.Place)],
            };
        }
        if (PointsChange(old, @new) is { } sentence)
        {
            yield return Draft(pair, ChangeKind.Points, sentence) with
            {
                Parts = RuleDetector.FollowsPoints(old, @new)
                    ? [new NodePart(pair, NodeAspect.Points), new NodePart(pair, NodeAspect.Method)] : [new NodePart(pair, NodeAspect.Points)],
            };
        }
        foreach (var draft in _rules.Detect(pair, $"“{@new.Name}”", @new.Path).Concat(Texts(pair, old, @new)).Concat(OrderOf(pair, old, @new)))
            yield return draft;
    }

    private static string? PointsChange(Indicator old, Indicator @new) =>
        old.Points != @new.Points ? $"“{@new.Name}”的分值由{RuleText.Score(old.Points)}调整为{RuleText.Score(@new.Points)}"
        : old.Minimum != @new.Minimum ? $"“{@new.Name}”最多扣的分由{RuleText.Score(-old.Minimum)}调整为{RuleText.Score(-@new.Minimum)}"
        : old.AdjustedCap != @new.AdjustedCap ? $"加减之后的总分由{Cap(old)}改为{Cap(@new)}"
        : null;

    private static string Cap(Indicator total) => total.AdjustedCap is { } cap ? $"不超过{RuleText.Score(cap)}" : "不设上限";

    private static IEnumerable<ChangeDraft> Texts(Match<Indicator> pair, Indicator old, Indicator @new)
    {
        foreach (var keyword in old.Prose.Concat(@new.Prose).Select(p => p.Keyword).Distinct())
        {
            if (!TextOf(old, keyword).SequenceEqual(TextOf(@new, keyword)))
            {
                yield return Draft(pair, ChangeKind.Text, $"{(@new.Level == IndicatorLevel.Total ? "框架" : $"“{@new.Name}”")}的{keyword}文字有改动") with
                {
                    Known = ChangeClass.Wording,
                };
            }
        }
    }

    private static IEnumerable<string> TextOf(Indicator node, string keyword) => node.Prose.Where(p => p.Keyword == keyword).Select(p => p.Text);

    private IEnumerable<ChangeDraft> OrderOf(Match<Indicator> pair, Indicator old, Indicator @new)
    {
        var before = Parts(old).Select(_matching.Of).Where(p => p.IsPaired && p.New!.Parent == @new).ToList();
        var after = Parts(@new).Select(_matching.Of).Where(p => p.IsPaired && p.Old!.Parent == old).ToList();
        if (before.SequenceEqual(after))
            yield break;
        yield return Draft(pair, ChangeKind.Order, $"“{@new.Name}”下各项的次序由{Names(before)}改为{Names(after)}") with
        {
            Known = ChangeClass.Order,
            Reason = "各项得分相加，与先后无关",
        };
    }

    private static IEnumerable<Indicator> Parts(Indicator node) => node.Children.Concat(node.Adjustments);

    private static string Names(IEnumerable<Match<Indicator>> pairs) => string.Join("、", pairs.Select(p => $"“{p.New!.Name}”"));

    private static ChangeDraft Draft(Match<Indicator> pair, ChangeKind kind, string sentence) =>
        new(kind, pair.New!.Path, sentence, Place(pair.Old!), Place(pair.New)) { Node = pair };

    private static Location Place(Indicator node) => node.NameLocation;
}
