using System.Collections.Immutable;
using PerfRules.Language.Amendments;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Amendments;

/// <summary>指标的改动写成修订的句子：能用分值、界限说清的不整个改写，能只改评分标准的不整项改写。</summary>
/// <param name="old">旧版的条文。</param>
/// <param name="new">新版的条文。</param>
/// <param name="pairing">两版的对应。</param>
/// <param name="canonical">按更名之后的名称比较。</param>
/// <param name="year">旧版的年度。</param>
/// <param name="draft">写在这里。</param>
internal sealed class IndicatorAmendments(Script old, Script @new, Pairing pairing, Canonical canonical, int? year, Draft draft)
{
    /// <param name="isWhole">旧版的哪些指标整项重写。</param>
    public void Write(Func<ScriptPart, bool> isWhole)
    {
        var arranged = new Draft();
        HashSet<ScriptPart> replaced = [];
        Arrange(null, [.. @new.OfKind(PartKind.Indicator)], isWhole, arranged, replaced);
        foreach (var part in old.Indicators.Where(p => pairing.NewOf(p) is null && !replaced.Contains(p)
            && p.SelfAndAncestors().Skip(1).All(a => pairing.NewOf(a) is not null && !isWhole(a))))
            draft.Add($"废止{NameOf(part)}");
        draft.Add(arranged);
    }

    /// <summary>不能只用“分值”“评分标准”说清，须整项改写的。</summary>
    public bool NeedsWhole(ScriptPart old, ScriptPart @new) =>
        HeadingOf(old, canonical) != HeadingOf(@new, Canonical.Plain) || !Identities(old).SequenceEqual(Identities(@new)) && !IsRename(old, @new)
        || !KeepsOrder(old, @new);

    private string NameOf(ScriptPart part)
    {
        var isOnly = old.Indicators.Count(p => p.Name == part.Name) == 1;
        return $"「{(isOnly ? part.Name : part.Path)}」";
    }

    private void Arrange(ScriptPart? parent, ImmutableArray<ScriptPart> children, Func<ScriptPart, bool> isWhole, Draft into, HashSet<ScriptPart> replaced)
    {
        var siblings = parent is null ? [.. old.OfKind(PartKind.Indicator)] : pairing.OldOf(parent)!.Children;
        ScriptPart? OldOf(ScriptPart child) => pairing.OldOf(child) ?? (IsTogether(child, children) ? pairing.GroupOf(child)?.Anchor : null);
        var kept = Sequence.Kept([.. children.Where(c => pairing.GroupOf(c) is not { } g || c == g.New[0]).Select(OldOf).OfType<ScriptPart>().Select(o => siblings.IndexOf(o)).Where(i => i >= 0)]);
        bool Stays(ScriptPart child) => OldOf(child) is { } o && siblings.Contains(o) && kept.Contains(siblings.IndexOf(o));
        ScriptGroup? GroupOf(ScriptPart child) => pairing.OldOf(child) is null && Stays(child) ? pairing.GroupOf(child) : null;
        into.Arrange(
            children, Stays, child => GroupOf(child)?.Anchor ?? pairing.OldOf(child), NameOf, parent is null ? "总分之下" : $"{NameOf(pairing.OldOf(parent)!)}之下", Blocks.Whole, GroupOf);
        foreach (var child in children)
        {
            if (GroupOf(child) is { } group)
                replaced.UnionWith(group.Old);
            if (pairing.OldOf(child) is not { } before)
                continue;
            if (isWhole(before))
            {
                if (!canonical.Whole(before).SequenceEqual(Canonical.Plain.Whole(child)))
                    into.Add($"将{NameOf(before)}修改为：", Blocks.Whole(child));
                continue;
            }
            Change(before, child, into);
            Arrange(child, [.. child.Children], isWhole, into, replaced);
        }
    }

    // 拆分出来的各项连在一起，才能写成一句。
    private bool IsTogether(ScriptPart child, ImmutableArray<ScriptPart> siblings) =>
        pairing.GroupOf(child) is { } group && siblings.Skip(siblings.IndexOf(group.New[0])).Take(group.New.Length).SequenceEqual(group.New);

    private void Change(ScriptPart before, ScriptPart after, Draft into)
    {
        if (before.Name != after.Name)
            into.Add($"将{NameOf(before)}更名为「{after.Name}」");
        var deductions = BodyNumbers.Deductions(before).ToList();
        var body = BodyOf(before, after, ImmutableDictionary<int, string>.Empty);
        var (from, to) = (PointsOf(before), PointsOf(after));
        Dictionary<int, string> changed = [];
        bool? isScaled = deductions.Count > 0 ? false : null;
        if (from != to && deductions.Count > 0 && from!.Value.Sign != 0)
        {
            var scaled = deductions.ToDictionary(t => t.Span.Start, t => (WrittenNumber.ValueOf(t.Text)!.Value * to!.Value / from!.Value).ToString());
            isScaled = !body.Before.SequenceEqual(body.After) && BodyOf(before, after, scaled) is var after2 && after2.Before.SequenceEqual(after2.After);
            changed = isScaled.Value ? scaled : changed;
        }
        var isSame = isScaled == true || body.Before.SequenceEqual(body.After);
        var thresholds = isSame ? [] : Thresholds(before, after);
        var rewrites = !isSame && thresholds.Count == 0;
        if (from != to)
        {
            var rule = rewrites || isScaled is null ? "" : isScaled.Value ? "，扣分值同步调整" : "，扣分值不变";
            into.Add($"将{NameOf(before)}的分值由{Digits(before)}分调整为{Digits(after)}分{rule}");
        }
        foreach (var (value, replacement) in thresholds)
            into.Add($"将{NameOf(before)}的界限由{value}调整为{replacement}");
        if (rewrites)
            into.Add($"将{NameOf(before)}的评分标准修改为：", Blocks.Body(after, withProse: !Prose(before).SequenceEqual(Prose(after))));
    }

    // 编号、沿革不随评分标准改；更名加的原名也不算。
    private (List<string> Before, List<string> After) BodyOf(ScriptPart before, ScriptPart after, IReadOnlyDictionary<int, string> changed) =>
        ([.. Sentences(before).Select(s => canonical.Of(s.Line, s.Statement, changed))], [.. Sentences(after).Select(s => Canonical.Plain.Of(s.Line, s.Statement))]);

    private static IEnumerable<(ScriptLine Line, StatementSyntax Statement)> Sentences(ScriptPart part) =>
        part.Lines.Skip(part.HeadingIndex).Concat(part.Tail).SelectMany(l => l.Statements.Select(s => (l, s))).Skip(1).Where(s => s.s is not IdentitySentenceSyntax);

    /// <summary>两版只差几个界限的，各是从多少到多少；不是这样为空表。</summary>
    private Dictionary<string, string> Thresholds(ScriptPart before, ScriptPart after)
    {
        var (olds, news) = (Sentences(before).ToList(), Sentences(after).ToList());
        var changes = new Dictionary<string, string>();
        if (olds.Count != news.Count)
            return changes;
        foreach (var (o, n) in olds.Zip(news))
        {
            var (left, right) = (canonical.Tokens(o.Line, o.Statement).ToList(), Canonical.Plain.Tokens(n.Line, n.Statement).ToList());
            if (left.Count != right.Count)
                return [];
            for (var i = 0; i < left.Count; i++)
            {
                if (left[i] == right[i])
                    continue;
                var unit = i + 1 < left.Count && left[i + 1] is "%" or "万元" or "元" or "亿元" or "个百分点" ? left[i + 1] : "";
                if (WrittenNumber.ValueOf(left[i]) is null || WrittenNumber.ValueOf(right[i]) is null || unit.Length == 0
                    || changes.TryGetValue(left[i] + unit, out var known) && known != right[i] + unit)
                    return [];
                changes[left[i] + unit] = right[i] + unit;
            }
        }
        // 照写成的句子改一遍，恰好得到新版的才算。
        var edits = changes.SelectMany(c => BodyNumbers.Thresholds(before, Number(c.Key)).Select(t => (t.Span.Start, Text: Number(c.Value).Digits)))
            .DistinctBy(e => e.Start).ToDictionary(e => e.Start, e => e.Text);
        var (applied, expected) = BodyOf(before, after, edits);
        return applied.SequenceEqual(expected) ? changes : [];
    }

    private static NumberSyntax Number(string written)
    {
        var digits = string.Concat(written.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ','));
        return new NumberSyntax(digits, written[digits.Length..], null, default);
    }

    private static Rational? PointsOf(ScriptPart part) => (part.Heading as IndicatorHeadingSyntax)?.Points?.Value;

    private static string Digits(ScriptPart part) => ((IndicatorHeadingSyntax)part.Heading).Points!.Digits;

    // 标题除名称、分值之外的写法：级别、加分项、最多扣几分。
    private static string HeadingOf(ScriptPart part, Canonical canonical)
    {
        var heading = (IndicatorHeadingSyntax)part.Heading;
        var changed = new Dictionary<int, string> { [heading.Name.Span.Start] = "" };
        if (heading.Points is { } points)
            changed[points.Span.Start] = "";
        return canonical.Of(part.Lines[part.HeadingIndex], heading, changed).TrimEnd('：', '\u001F');
    }

    private static IEnumerable<string> Identities(ScriptPart part) => Texts<IdentitySentenceSyntax>(part);

    private static IEnumerable<string> Prose(ScriptPart part) => Texts<ProseSyntax>(part);

    private static IEnumerable<string> Texts<T>(ScriptPart part) => part.Lines.Skip(part.HeadingIndex).Concat(part.Tail)
        .SelectMany(l => l.Statements.Where(s => s is T).Select(s => Canonical.Plain.Of(l, s)));

    /// <summary>更名之后，新版比旧版恰好在标题之下多一句原名（有编号的不必）。</summary>
    private bool IsRename(ScriptPart before, ScriptPart after)
    {
        if (before.Name == after.Name)
            return false;
        var former = year is { } y ? FormattableString.Invariant($"原名\u001F{before.Name}\u001F（\u001F{y}\u001F年度\u001F）") : $"原名\u001F{before.Name}";
        var isCoded = before.Body.OfType<IdentitySentenceSyntax>().SelectMany(s => s.Identities).Any(i => i.Code is not null);
        return Identities(after).SequenceEqual(isCoded ? Identities(before) : Identities(before).Prepend(former));
    }

    // 改评分标准时编号、说明留在前面，句子接在后面；新版不是这个次序的，整项改写。
    private bool KeepsOrder(ScriptPart before, ScriptPart after)
    {
        if (before.Name != after.Name && !IsRename(before, after))
            return false;
        var (olds, news) = (Sentences(before).ToList(), Sentences(after).ToList());
        if (olds.Count == news.Count && olds.Zip(news).All(p => p.First.Statement is ProseSyntax == p.Second.Statement is ProseSyntax)
            && Prose(before).SequenceEqual(Prose(after)))
            return true;
        var hasProse = news.Any(s => s.Statement is ProseSyntax);
        return news.Count > 0 && (hasProse || !olds.Any(s => s.Statement is ProseSyntax)) && IsFirst<IdentitySentenceSyntax>(after)
            && (!Prose(before).SequenceEqual(Prose(after)) || IsFirst<ProseSyntax>(after) && IsFirst<ProseSyntax>(before));
    }

    private static bool IsFirst<T>(ScriptPart part) =>
        part.Body.SkipWhile(s => s is T or IdentitySentenceSyntax).All(s => s is not T);
}
