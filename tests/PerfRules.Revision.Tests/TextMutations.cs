using System.Globalization;
using System.Text.RegularExpressions;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Revision.Tests;

/// <summary>对一个框架的条文逐处改动：改了含义的，和只改写法的。用例以后的文字不改。</summary>
internal sealed partial class TextMutations
{
    private readonly Framework _framework;
    private readonly string _content;
    private readonly int _end;

    public TextMutations(Framework framework)
    {
        _framework = framework;
        _content = framework.Source.Content;
        _end = framework.Cases.IsEmpty ? _content.Length : framework.Cases[0].Location.Span.Start;
    }

    /// <summary>一处改动后的全文，和改了什么。</summary>
    public sealed record Mutation(string Title, string Content);

    /// <summary>改了含义的：数值、比较、舍入、次序以外的条款。</summary>
    public IEnumerable<Mutation> Substantive() =>
        [.. Bounds(), .. Awards(), .. Steps(), .. Settings(), .. Definitions(), .. Clauses(), .. Fields(), .. Points()];

    /// <summary>只改写法的：移项、换序、通分、带入口径、版式。</summary>
    public IEnumerable<Mutation> Equivalent() => [.. Rewritten(), .. Flipped(), .. Swapped(), .. Inlined(), .. Spaced()];

    /// <summary>分档的一个界限，在各档里一起挪动。</summary>
    private IEnumerable<Mutation> Bounds()
    {
        foreach (var method in Banded())
        {
            var text = method.Location.Text;
            foreach (var bound in Percent().Matches(text).Select(m => m.Value).Distinct())
            {
                foreach (var by in new[] { -1, +1, +3 })
                {
                    var moved = string.Create(CultureInfo.InvariantCulture, $"{int.Parse(bound[..^1], CultureInfo.InvariantCulture) + by}%");
                    yield return Replace($"界限{bound}→{moved}", method.Location.Span, Regex.Replace(text, $@"(?<!\d|\.){bound}", moved));
                }
            }
        }
    }

    private IEnumerable<Mutation> Awards() =>
        from method in Banded()
        from band in method.Bands.Where(b => b.Award is PointsAward)
        let text = band.Location.Text
        let award = Award().Match(text)
        where award.Success
        from changed in new[] { "0.35", "0.15" }
        select Replace($"得{award.Groups[1].Value}分→{changed}", band.Location.Span, text.Remove(award.Groups[1].Index, award.Groups[1].Length).Insert(award.Groups[1].Index, changed));

    private IEnumerable<Mutation> Steps() => Each(
        ("扣1分", "扣0.5分"), ("扣0.1分", "扣0.2分"), ("扣4分", "扣3分"), ("每超出1个百分点", "每超出2个百分点"), ("每发现1项", "每发现2项"), ("每有1项", "每有2项"));

    private IEnumerable<Mutation> Settings() => Each(
        ("保留2位小数", "保留1位小数"), ("保留2位小数", "保留3位小数"), ("（四舍五入）", "（去尾）"), ("（四舍五入）", "（进一）"),
        ("的部分按比例计算", "的部分不足1个百分点的不扣"), ("的部分按比例计算", "的部分不足1个百分点的按1个百分点扣"),
        ("良 ≥8", "良 ≥8.5"), ("优 ≥90", "优 ≥92"), ("中 ≥60分；差 ＜60", "中 ≥65分；差 ＜65"), ("优 ≥9分", "优 ≥9.5分"));

    private IEnumerable<Mutation> Definitions()
    {
        foreach (var mutation in Each(("÷25%", "÷30%"), ("÷50%", "÷40%"), ("÷75%", "÷70%"), ("÷100%", "÷90%"), ("超过100%的按100%计", "超过110%的按110%计"), ("，不封顶", "，封顶"), ("平均（", "最大值（"), ("×6分", "×5分"), ("×1分", "×0.9分")))
            yield return mutation;
        foreach (var definition in _framework.Definitions)
        {
            var text = definition.Location.Text;
            var fields = _framework.Fields.Where(f => f.Type is NumberType && text.Contains(f.Name, StringComparison.Ordinal)).ToList();
            foreach (var field in fields)
            {
                var other = _framework.Fields.FirstOrDefault(f => f != field && !fields.Contains(f) && f.Type == field.Type && f.Range == field.Range);
                if (other is not null)
                    yield return Replace($"{field.Name}→{other.Name}", definition.Location.Span, ReplaceLast(text, field.Name, other.Name));
            }
        }
    }

    private IEnumerable<Mutation> Clauses() => Each(
        ("\n  一票否决：存在违规支出的，本指标得0分", ""), ("的，得满分", "的，得0.5分"), ("，扣分须说明理由", ""), ("，扣分须说明理由", "，须附佐证"),
        ("或", "且"), ("不适用，得满分", "不适用，得0分"), ("的，本项得0分", "的，本项得0.5分"), ("＞采购计划金额的，得0分", "＞采购计划金额的，得0.5分"),
        ("大于采购计划金额的", "大于等于采购计划金额的"), ("信访件数＝0的", "信访件数≤2的"));

    private IEnumerable<Mutation> Fields() => Each(
        ("，大于0", "，大于10"), ("范围[0%，100%]", "范围[0%，90%]"), ("，不超过 固定资产总额", ""), ("，不超过 计划完成项目数", ""), ("未公开）", "未公开、其他情形）"));

    /// <summary>两个要点之间挪动分值。</summary>
    private IEnumerable<Mutation> Points() =>
        from parent in _framework.Indicators
        from pair in parent.Children.Zip(parent.Children.Skip(1))
        where pair.First is { Level: IndicatorLevel.Point, Method: ManualMethod } && pair.Second.Level == IndicatorLevel.Point
        select new Mutation($"{pair.First.Name}挪出0.5分", Repoint(Repoint(_content, pair.Second, pair.Second.Points.ToString(), +5), pair.First, pair.First.Points.ToString(), -5));

    private static string Repoint(string content, Indicator node, string points, int tenths)
    {
        var at = node.NameLocation.Span.End;
        var value = decimal.Parse(points, CultureInfo.InvariantCulture) + tenths / 10m;
        var found = Regex.Match(content[at..], @"（([\d.]+)分）");
        return content.Remove(at + found.Groups[1].Index, found.Groups[1].Length).Insert(at + found.Groups[1].Index, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>口径的算式换一种写法。</summary>
    private IEnumerable<Mutation> Rewritten()
    {
        foreach (var definition in _framework.Definitions.Where(d => d.Location.Text.Contains('÷', StringComparison.Ordinal)))
        {
            var text = definition.Location.Text;
            var at = text.IndexOf('＝', StringComparison.Ordinal) + 1;
            var cut = text.IndexOf('，', at);
            var (value, rest) = cut < 0 ? (text[at..], "") : (text[at..cut], text[cut..]);
            string[] forms = [$"（{value}）×2÷2", $"2×（{value}）－（{value}）", $"0－（0－{value}）", $"（{value}）÷4＋3×（{value}）÷4", $"最大值（{value}、{value}）"];
            foreach (var form in forms)
                yield return Replace($"{definition.Name}＝{form}", definition.Location.Span, text[..at] + form + rest);
            var halves = value.Split('÷');
            if (halves.Length == 2)
                yield return Replace($"{definition.Name}倒过来", definition.Location.Span, $"{text[..at]}1÷（1÷{halves[1]}）×0＋{halves[0]}×（1÷{halves[1]}）－（1÷（1÷{halves[1]}）×0）{rest}");
        }
        foreach (var mutation in Each(("×1分", "×0.5分×2"), ("×6分", "×2分×3"), ("×2分", "×（1分＋1分）"), ("÷（在编人数＋编外人数）", "÷（编外人数＋在编人数）"), ("超过100%的按100%计", "超过1的按1计"), ("÷25%", "×4"), ("÷50%", "×2"), ("采购计划金额＝0且", "实际采购金额≥0且采购计划金额＝0且")))
            yield return mutation;
    }

    /// <summary>比较的两边对调。</summary>
    private IEnumerable<Mutation> Flipped() =>
        from method in Banded()
        from band in method.Bands
        let found = Comparison().Match(band.Location.Text)
        where found.Success
        let flipped = found.Groups[2].Value switch { "≥" => "≤", "≤" => "≥", "＞" => "＜", "＜" => "＞", var same => same }
        select Replace(band.Location.Text, band.Location.Span, $"{found.Groups[3].Value}{flipped}{found.Groups[1].Value}{band.Location.Text[found.Length..]}");

    /// <summary>相邻的两项换先后：数据、口径、各档、指标。</summary>
    private IEnumerable<Mutation> Swapped()
    {
        var lines = _content[.._end].Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var (first, second) = (lines[i].TrimEnd('；', '。'), lines[i + 1].TrimEnd('；', '。'));
            if (IsFree(first) && IsFree(second) && first[..2] == "  " && second[..2] == "  ")
                yield return new Mutation($"{first.Trim()}⇄{second.Trim()}", string.Join('\n', [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]) + _content[_end..]);
        }
    }

    private static bool IsFree(string line) => line.Length > 2 && Free().IsMatch(line);

    /// <summary>用到口径的地方写成它的算式。</summary>
    private IEnumerable<Mutation> Inlined()
    {
        foreach (var definition in _framework.Definitions.Where(d => !d.Location.Text.Contains("，超过", StringComparison.Ordinal)))
        {
            var text = definition.Location.Text;
            var value = text[(text.IndexOf('＝', StringComparison.Ordinal) + 1)..];
            foreach (var use in _framework.Indicators.Select(i => i.Method).OfType<FormulaMethod>())
            {
                if (use.Location.Text.Contains($"＝{definition.Name}×", StringComparison.Ordinal))
                    yield return Replace($"{definition.Name}带入", use.Location.Span, use.Location.Text.Replace($"＝{definition.Name}×", $"＝（{value}）×", StringComparison.Ordinal));
            }
        }
    }

    private IEnumerable<Mutation> Spaced() => Each(("，得", "， 得"), ("≥", ">="), ("：金额", "： 金额"), ("\n三级指标", "\n\n\n三级指标"), ("；\n", "\n"));

    private IEnumerable<BandMethod> Banded() => _framework.Indicators.Select(i => i.Method).OfType<BandMethod>();

    private IEnumerable<Mutation> Each(params (string Old, string New)[] changes)
    {
        foreach (var (old, changed) in changes)
        {
            for (var at = _content.IndexOf(old, StringComparison.Ordinal); at >= 0 && at < _end; at = _content.IndexOf(old, at + 1, StringComparison.Ordinal))
            {
                var line = _framework.Source.ToString(_framework.Source.GetLineSpan(_framework.Source.GetPosition(at).Line)).TrimStart();
                // “酌情扣分”本身就要说明理由。
                var isKept = old.Contains("理由", StringComparison.Ordinal) && line.Contains("酌情", StringComparison.Ordinal);
                if (!isKept && !Prose().IsMatch(line))
                    yield return Replace($"{line.Trim()}：{old}→{changed}", new TextSpan(at, old.Length), changed);
            }
        }
    }

    private Mutation Replace(string title, TextSpan span, string text) =>
        new(title, string.Concat(_content.AsSpan(0, span.Start), text, _content.AsSpan(span.End)));

    private static string ReplaceLast(string text, string old, string changed)
    {
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        return text.Remove(at, old.Length).Insert(at, changed);
    }

    [GeneratedRegex(@"(?<![\d.])\d+%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"得([\d.]+)分")]
    private static partial Regex Award();

    [GeneratedRegex(@"^([^，≥≤＞＜]+)(≥|≤|＞|＜)([^，≥≤＞＜的]+)(?=的)")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(说明|依据|注|//|[①-⑳])|人工评分.*：.*或")]
    private static partial Regex Prose();

    [GeneratedRegex(@"^  [^ /①-⑳].*(：金额|：人数|：数量|：是否|＝.*÷|≥.*的，得|＜.*的，得)")]
    private static partial Regex Free();
}
