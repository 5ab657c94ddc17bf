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

    public IEnumerable<Suggestion> Suggest() => Indicators().Concat(Splits()).Concat(Fields()).Concat(Definitions());

    private IEnumerable<Suggestion> Indicators()
    {
        var taken = new HashSet<Indicator>();
        foreach (var added in matching.Indicators.Where(p => p.Old is null).Select(p => p.New!))
        {
            var best = matching.Indicators.Where(p => p.New is null && !taken.Contains(p.Old!) && SharesPlace(p.Old!, added)).Select(p => p.Old!)
                .Select(old => (Old: old, Guess: Guess(old, added))).Where(pair => pair.Guess is not null)
                .OrderBy(pair => pair.Guess!.Value.Confidence).FirstOrDefault();
            if (best.Guess is not { } guess)
                continue;
            taken.Add(best.Old);
            yield return Suggestion(guess.Kind, guess.Confidence, best.Old.Path, added.Path, best.Old.Name, added.Name, guess.Why);
        }
    }

    private bool SharesPlace(Indicator old, Indicator added) => old.Kind == added.Kind && old.Level == added.Level
        && old.Parent is { } before && added.Parent is { } after
        && (matching.Indicators.Any(p => p.Old == before && p.New == after) || before.Name == after.Name);

    private (SuggestionKind Kind, Confidence Confidence, string Why)? Guess(Indicator old, Indicator added)
    {
        var sameRule = _key.Rule(old) == _key.Rule(added) && old.Children.Select(c => c.Name).SequenceEqual(added.Children.Select(c => c.Name));
        var samePoints = old.Points == added.Points;
        var samePlace = IndexOf(old) == IndexOf(added);
        var isClose = Suggestions.Closest(old.Name, [added.Name]) is not null;
        return sameRule && samePoints && samePlace && DiffersInOne(old.Name, added.Name) ? (SuggestionKind.Slip, Confidence.High, "位置、分值、规则相同，名称只差一个字")
            : sameRule && samePoints && samePlace ? (SuggestionKind.Rename, Confidence.High, "位置、分值、规则都相同")
            : sameRule && isClose ? (SuggestionKind.Rename, Confidence.Medium, "规则相同，名称相近")
            : isClose && samePoints ? (SuggestionKind.Rename, Confidence.Medium, "名称相近，分值相同")
            : isClose ? (SuggestionKind.Rename, Confidence.Low, "名称相近")
            : null;
    }

    private static int IndexOf(Indicator node) => node.Parent is { } parent ? parent.Children.IndexOf(node) : -1;

    private IEnumerable<Suggestion> Splits()
    {
        var removed = matching.Indicators.Where(p => p.New is null).Select(p => p.Old!).ToList();
        var added = matching.Indicators.Where(p => p.Old is null).Select(p => p.New!).ToList();
        foreach (var (one, many, kind) in removed.Select(r => (r, PartsOf(r, added), SuggestionKind.Split)).Concat(added.Select(a => (a, PartsOf(a, removed), SuggestionKind.Merge))))
        {
            if (many.Count < 2)
                continue;
            var (whole, parts) = ($"“{one.Name}”（{Score(one.Points)}）", string.Join("、", many.Select(p => $"“{p.Name}”（{Score(p.Points)}）")));
            yield return kind == SuggestionKind.Split
                ? new Suggestion(kind, Confidence.Low, [one.Path], [.. many.Select(p => p.Path)], $"疑似拆分：{whole}拆为{parts}，分值合得上。")
                : new Suggestion(kind, Confidence.Low, [.. many.Select(p => p.Path)], [one.Path], $"疑似合并：{parts}合为{whole}，分值合得上。");
        }
    }

    private static List<Indicator> PartsOf(Indicator one, List<Indicator> others)
    {
        var parts = others.Where(o => o.Level == one.Level && o.Kind == one.Kind && o.Parent?.Name == one.Parent?.Name).ToList();
        return parts.Aggregate(Rational.Zero, (sum, p) => sum + p.Points) == one.Points ? parts : [];
    }

    private IEnumerable<Suggestion> Fields() =>
        from added in matching.Fields.Concat(matching.Columns).Where(p => p.Old is null).Select(p => p.New!)
        from old in matching.Fields.Concat(matching.Columns).Where(p => p.New is null).Select(p => p.Old!)
        where old.Owner?.Name == added.Owner?.Name && old.Type.GetType() == added.Type.GetType() && old.Dimension.Equals(added.Dimension)
        let guess = Guess(old.Name, added.Name, isSame: old.Range == added.Range && Equals(old.Origin, added.Origin))
        where guess is not null
        select Suggestion(guess.Value.Kind, guess.Value.Confidence, old.Name, added.Name, old.Name, added.Name, guess.Value.Why);

    private IEnumerable<Suggestion> Definitions() =>
        from added in matching.Definitions.Where(p => p.Old is null).Select(p => p.New!)
        from old in matching.Definitions.Where(p => p.New is null).Select(p => p.Old!)
        let isSame = _key.Of(old.Value) == _key.Of(added.Value)
        let guess = isSame && !DiffersInOne(old.Name, added.Name)
            ? (SuggestionKind.Rename, Confidence.High, "算式相同") : Guess(old.Name, added.Name, isSame)
        where guess is not null
        select Suggestion(guess.Value.Kind, guess.Value.Confidence, old.Name, added.Name, old.Name, added.Name, guess.Value.Why);

    private static (SuggestionKind Kind, Confidence Confidence, string Why)? Guess(string old, string added, bool isSame) =>
        isSame && DiffersInOne(old, added) ? (SuggestionKind.Slip, Confidence.High, "内容相同，名称只差一个字")
        : Suggestions.Closest(old, [added]) is null ? null
        : isSame ? (SuggestionKind.Rename, Confidence.Medium, "内容相同，名称相近")
        : (SuggestionKind.Rename, Confidence.Low, "名称相近");

    private static Suggestion Suggestion(
        SuggestionKind kind, Confidence confidence, string oldPath, string newPath, string old, string added, string why) => new(
            kind, confidence, [oldPath], [newPath], kind == SuggestionKind.Slip
                ? $"疑似笔误：“{added}”和原来的“{old}”{why}。"
                : $"疑似更名：“{old}”更名为“{added}”（{why}）；如果是，请写明原名。");

    private static bool DiffersInOne(string left, string right) => left.Length == right.Length && left.Zip(right).Count(pair => pair.First != pair.Second) == 1;

    private static string Score(Rational points) => ValueFormatter.Number(points) + "分";
}
