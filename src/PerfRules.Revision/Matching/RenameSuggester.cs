using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Matching;

/// <summary>由位置和内容猜测：废止的和新增的会不会是同一项。</summary>
internal sealed class RenameSuggester(FrameworkMatching matching)
{
    // 还没有统一两版的数据，内容按名称比较。
    private readonly StructureKey _key = new(field => field.Name, definition => definition.Name, (field, option) => ((ChoiceType)field.Type).Options[option]);

    private readonly ImmutableArray<Indicator> _removed = [.. matching.Indicators.Where(p => p.New is null && matching.RegroupingOf(p.Old!) is null).Select(p => p.Old!)];
    private readonly ImmutableArray<Indicator> _added = [.. matching.Indicators.Where(p => p.Old is null && matching.RegroupingOf(p.New!) is null).Select(p => p.New!)];

    public IEnumerable<Suggestion> Suggest() => Indicators().Concat(Splits()).Concat(Fields()).Concat(Definitions());

    private IEnumerable<Suggestion> Indicators()
    {
        var taken = new HashSet<Indicator>();
        foreach (var added in _added)
        {
            var best = _removed.Where(old => !taken.Contains(old) && SharesPlace(old, added) && !IsDenied(Identity.Of(old), Identity.Of(added)))
                .Select(old => (Old: old, Guess: Guess(old, added))).Where(pair => pair.Guess is not null)
                .OrderBy(pair => pair.Guess!.Value.Confidence).FirstOrDefault();
            if (best.Guess is not { } guess)
                continue;
            taken.Add(best.Old);
            yield return Rename(guess.Confidence, best.Old.Path, added.Path, best.Old.Name, added.Name, guess.Why);
        }
    }

    private bool SharesPlace(Indicator old, Indicator added) => old.Kind == added.Kind && old.Level == added.Level
        && old.Parent is { } before && added.Parent is { } after
        && (matching.Indicators.Any(p => p.Old == before && p.New == after) || before.Name == after.Name);

    private (Confidence Confidence, string Why)? Guess(Indicator old, Indicator added)
    {
        var sameRule = _key.Rule(old) == _key.Rule(added) && old.Children.Select(c => c.Name).SequenceEqual(added.Children.Select(c => c.Name));
        var samePoints = old.Points == added.Points;
        var samePlace = IndexOf(old) == IndexOf(added);
        var isClose = Suggestions.Closest(old.Name, [added.Name]) is not null;
        return sameRule && samePoints && samePlace ? (Confidence.High, "位置、分值、规则都相同")
            : sameRule && isClose ? (Confidence.Medium, "规则相同，名称相近")
            : isClose && samePoints ? (Confidence.Medium, "名称相近，分值相同")
            : isClose ? (Confidence.Low, "名称相近")
            : null;
    }

    private static int IndexOf(Indicator node) => node.Parent is { } parent ? parent.Children.IndexOf(node) : -1;

    private IEnumerable<Suggestion> Splits()
    {
        foreach (var (one, many, kind) in _removed.Select(r => (r, PartsOf(r, _added), SuggestionKind.Split)).Concat(_added.Select(a => (a, PartsOf(a, _removed), SuggestionKind.Merge))))
        {
            if (many.Count < 2)
                continue;
            var (whole, parts) = ($"“{one.Name}”（{Score(one.Points)}）", string.Join("、", many.Select(p => $"“{p.Name}”（{Score(p.Points)}）")));
            yield return kind == SuggestionKind.Split
                ? new Suggestion(kind, Confidence.Low, [one.Path], [.. many.Select(p => p.Path)], $"疑似拆分：{whole}拆为{parts}，分值合得上；如果是，请写明原名。")
                : new Suggestion(kind, Confidence.Low, [.. many.Select(p => p.Path)], [one.Path], $"疑似合并：{parts}合为{whole}，分值合得上；如果是，请写明原名。");
        }
    }

    private static List<Indicator> PartsOf(Indicator one, ImmutableArray<Indicator> others)
    {
        var parts = others.Where(o => o.Level == one.Level && o.Kind == one.Kind && o.Parent?.Name == one.Parent?.Name).ToList();
        return parts.Aggregate(Rational.Zero, (sum, p) => sum + p.Points) == one.Points ? parts : [];
    }

    private IEnumerable<Suggestion> Fields() =>
        from added in matching.Fields.Concat(matching.Columns).Where(p => p.Old is null).Select(p => p.New!)
        from old in matching.Fields.Concat(matching.Columns).Where(p => p.New is null).Select(p => p.Old!)
        where !matching.FieldRegroupings.Any(each => each.Old.Contains(old) || each.New.Contains(added)) && !IsDenied(Identity.Of(old), Identity.Of(added))
        where old.Owner?.Name == added.Owner?.Name && old.Type.GetType() == added.Type.GetType() && old.Dimension.Equals(added.Dimension)
        let guess = Guess(old.Name, added.Name, isSame: old.Range == added.Range && Equals(old.Origin, added.Origin))
        where guess is not null
        select Rename(guess.Value.Confidence, old.Name, added.Name, old.Name, added.Name, guess.Value.Why);

    private IEnumerable<Suggestion> Definitions() =>
        from added in matching.Definitions.Where(p => p.Old is null).Select(p => p.New!)
        from old in matching.Definitions.Where(p => p.New is null).Select(p => p.Old!)
        where !matching.DefinitionRegroupings.Any(each => each.Old.Contains(old) || each.New.Contains(added)) && !IsDenied(Identity.Of(old), Identity.Of(added))
        let isSame = _key.Of(old.Value) == _key.Of(added.Value)
        let guess = isSame ? (Confidence.High, "算式相同") : Guess(old.Name, added.Name, isSame)
        where guess is not null
        select Rename(guess.Value.Confidence, old.Name, added.Name, old.Name, added.Name, guess.Value.Why);

    private static (Confidence Confidence, string Why)? Guess(string old, string added, bool isSame) =>
        Suggestions.Closest(old, [added]) is null ? null
        : isSame ? (Confidence.Medium, "内容相同，名称相近")
        : (Confidence.Low, "名称相近");

    private static Suggestion Rename(Confidence confidence, string oldPath, string newPath, string old, string added, string why) => new(
            SuggestionKind.Rename, confidence, [oldPath], [newPath], $"疑似更名：“{old}”更名为“{added}”（{why}）；如果是，请写明原名。");

    private bool IsDenied(Identity old, Identity added) => Identity.AreDenied(old, added, matching.Overrides);

    private static string Score(Rational points) => ValueFormatter.Number(points) + "分";
}
