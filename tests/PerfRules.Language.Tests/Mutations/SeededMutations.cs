using System.Text.RegularExpressions;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Language.Tests.Checks;

namespace PerfRules.Language.Tests.Mutations;

/// <summary>一处改动。</summary>
/// <param name="Kind">改的是什么：分档、界限、分值、单位、计法、名称。</param>
/// <param name="Line">改在第几行，从 1 起。</param>
/// <param name="Old">原来的文字。</param>
/// <param name="New">改成的文字。</param>
/// <param name="Content">改后的全文。</param>
internal sealed record SeededMutation(string Kind, int Line, string Old, string New, string Content);

/// <summary>一个框架可作的全部单处改动，按种类；用例以前的条文才改。抽取由种子决定，因此可重现。</summary>
internal sealed partial class SeededMutations(Framework framework)
{
    private readonly string _content = framework.Source.Content;
    private readonly int _end = framework.Cases[0].Location.Span.Start;

    /// <summary>每种抽若干处，次序打乱而固定。</summary>
    public IEnumerable<SeededMutation> Pick(int seed, IReadOnlyDictionary<string, int> counts)
    {
        var random = new Random(seed);
        foreach (var group in All().Where(m => m.Content != _content).GroupBy(m => m.Kind))
        {
            var pool = group.DistinctBy(m => m.Content).ToArray();
            random.Shuffle(pool);
            Assert.True(pool.Length >= counts[group.Key], $"{group.Key}只有{pool.Length}处可改");
            foreach (var mutation in pool.Take(counts[group.Key]).OrderBy(m => m.Line).ThenBy(m => m.New, StringComparer.Ordinal))
                yield return mutation;
        }
    }

    private IEnumerable<SeededMutation> All() => [.. Bands(), .. Bounds(), .. Points(), .. Units(), .. Modes(), .. Names()];

    private IEnumerable<SeededMutation> Bands()
    {
        foreach (var mutation in new RealFrameworkMutations(framework).DeletedBands())
            yield return Compare("分档", mutation.Content);
        foreach (var method in framework.Indicators.Select(i => i.Method).OfType<BandMethod>())
        {
            foreach (var (first, second) in method.Bands.Zip(method.Bands.Skip(1)))
            {
                var (a, b) = (first.Location, second.Location);
                var (x, y) = (Awarded().Match(a.Text).Groups[1], Awarded().Match(b.Text).Groups[1]);
                yield return Swap("分档", a.Span, b.Span);
                yield return Swap("分档", new TextSpan(a.Span.Start + x.Index, x.Length), new TextSpan(b.Span.Start + y.Index, y.Length));
            }
        }
    }

    private SeededMutation Swap(string kind, TextSpan a, TextSpan b) => Compare(kind, string.Concat(
        _content.AsSpan(0, a.Start), framework.Source.ToString(b), _content.AsSpan(a.End, b.Start - a.End), framework.Source.ToString(a) + _content[b.End..]));

    private IEnumerable<SeededMutation> Bounds()
    {
        foreach (var mutation in new RealFrameworkMutations(framework).FlippedBounds())
            yield return Compare("界限", mutation.Content);
        foreach (Match number in Percent().Matches(_content[..IndexOf("数据\n")]).Concat(Percent().Matches(_content).Where(m => m.Index > IndexOf("\n一级指标"))))
        {
            if (number.Index < _end)
                yield return Replace("界限", number.Groups[1], Shift(number.Groups[1].Value, +1));
        }
        foreach (Match grade in Grade().Matches(_content[..IndexOf("数据\n")]))
            yield return Replace("界限", grade.Groups[1], Shift(grade.Groups[1].Value, -1));
    }

    private IEnumerable<SeededMutation> Points()
    {
        foreach (var mutation in new RealFrameworkMutations(framework).RaisedPoints())
            yield return Compare("分值", mutation.Content);
        foreach (Match points in Deducted().Matches(_content[.._end]))
            yield return Replace("分值", points.Groups[1], points.Groups[1].Value + "5");
        foreach (Match points in Multiplied().Matches(_content[.._end]))
            yield return Replace("分值", points.Groups[1], Shift(points.Groups[1].Value, +1));
    }

    private IEnumerable<SeededMutation> Units()
    {
        foreach (var mutation in new RealFrameworkMutations(framework).MixedUnits().Concat(new RealFrameworkMutations(framework).AllowedZeros()))
            yield return Compare("单位", mutation.Content);
        foreach (var (old, replacement) in new[] { ("金额（万元）", "金额（元）"), ("：人数", "：数量（户）"), ("数量（项）", "数量（件）"), ("1个百分点", "1%"), ("1项", "1件"), ("×1分", "×1万元") })
        {
            for (var at = _content.IndexOf(old, StringComparison.Ordinal); at >= 0 && at < _end; at = _content.IndexOf(old, at + 1, StringComparison.Ordinal))
                yield return Replace("单位", new TextSpan(at, old.Length), replacement);
        }
    }

    private IEnumerable<SeededMutation> Modes()
    {
        (string Old, string[] New)[] changes =
        [
            ("四舍五入", ["去尾", "进一", "四舍六入五成双"]), ("保留2位", ["保留1位", "保留3位"]),
            ("的部分按比例计算", ["的部分不足1个百分点的不扣", "的部分不足1个百分点的按1个百分点扣"]),
            ("，扣完为止", ["，最多扣3分"]), ("，不封顶", ["，封顶", "，最多得0.9分"]), ("，超过100%的按100%计", [""]),
            ("一票否决：存在违规支出的，本指标得0分", ["存在违规支出的，本指标不超过1分"]),
            ("的，得满分", ["的，得0分"]), ("不适用，得满分", ["不适用，得0分"]), ("本项得0分", ["本指标得0分"]), ("不超过 ", ["不低于 "]),
            ("平均（", ["合计（", "最大值（"]), ("或", ["且"]), ("且", ["或"]),
        ];
        foreach (var (old, replacements) in changes)
        {
            for (var at = _content.IndexOf(old, StringComparison.Ordinal); at >= 0 && at < _end; at = _content.IndexOf(old, at + 1, StringComparison.Ordinal))
            {
                // 说明是照印的文字，改了也不影响含义。
                if (LineAt(at).TrimStart().StartsWith("说明", StringComparison.Ordinal) || LineAt(at).Contains("人工评分", StringComparison.Ordinal) || LineAt(at).TrimStart()[0] is >= '①' and <= '⑳')
                    continue;
                foreach (var replacement in replacements)
                    yield return Replace("计法", new TextSpan(at, old.Length), replacement);
            }
        }
    }

    /// <summary>算式和条件里的名称，换成同类的另一个，或漏写末一个字。</summary>
    private IEnumerable<SeededMutation> Names()
    {
        var fields = framework.Fields.ToList();
        foreach (var field in fields)
        {
            var same = fields.Where(f => f != field && f.Type == field.Type).ToList();
            var next = same.FirstOrDefault(f => f.Ordinal > field.Ordinal) ?? same.FirstOrDefault();
            foreach (var change in Uses(field.Name, next?.Name))
                yield return change;
        }
        foreach (var (definition, next) in framework.Definitions.Zip(framework.Definitions.Skip(1)))
        {
            foreach (var change in Uses(definition.Name, next.Name))
                yield return change;
        }
    }

    private IEnumerable<SeededMutation> Uses(string name, string? other)
    {
        for (var at = _content.IndexOf(name, IndexOf("\n口径"), StringComparison.Ordinal); at >= 0 && at < _end; at = _content.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var line = LineAt(at).TrimStart();
            var isDeclared = line.StartsWith(name + "＝", StringComparison.Ordinal) || line.Contains(" " + name + "（", StringComparison.Ordinal);
            if (isDeclared || line.StartsWith("说明", StringComparison.Ordinal) || line.StartsWith("三级指标", StringComparison.Ordinal))
                continue;
            if (other is not null)
                yield return Replace("名称", new TextSpan(at, name.Length), other);
            yield return Replace("名称", new TextSpan(at, name.Length), name[..^1]);
        }
    }

    private string LineAt(int position) => framework.Source.ToString(framework.Source.GetLineSpan(framework.Source.GetPosition(position).Line));

    private int IndexOf(string text) => _content.IndexOf(text, StringComparison.Ordinal);

    private static string Shift(string number, int by) => (int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) + by).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private SeededMutation Replace(string kind, Capture part, string text) => Replace(kind, new TextSpan(part.Index, part.Length), text);

    private SeededMutation Replace(string kind, TextSpan span, string text) =>
        Compare(kind, string.Concat(_content.AsSpan(0, span.Start), text, _content.AsSpan(span.End)));

    /// <summary>由改后的全文找出改动所在的各行。</summary>
    private SeededMutation Compare(string kind, string content)
    {
        var (old, changed) = (_content.Split('\n'), content.Split('\n'));
        var first = Enumerable.Range(0, Math.Min(old.Length, changed.Length)).TakeWhile(i => old[i] == changed[i]).Count();
        var last = Enumerable.Range(1, Math.Min(old.Length, changed.Length) - first).TakeWhile(i => old[^i] == changed[^i]).Count();
        return new SeededMutation(
            kind, first + 1, string.Join('⏎', old[first..^last].Select(l => l.Trim())), string.Join('⏎', changed[first..^last].Select(l => l.Trim())), content);
    }

    [GeneratedRegex(@"(\d+)%(?!计)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[≥＜](\d+)分")]
    private static partial Regex Grade();

    [GeneratedRegex(@"得([\d.]+)分|$")]
    private static partial Regex Awarded();

    [GeneratedRegex(@"扣(\d+(\.\d+)?)分")]
    private static partial Regex Deducted();

    [GeneratedRegex(@"×(\d+)分")]
    private static partial Regex Multiplied();
}
