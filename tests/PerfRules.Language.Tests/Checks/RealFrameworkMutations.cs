using System.Text.RegularExpressions;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Checks;

/// <summary>改动原文的一处。</summary>
/// <param name="Title">改了什么，供失败时查看。</param>
/// <param name="Content">改后的全文。</param>
/// <param name="Lines">发现应落在的行，从 1 起。</param>
internal sealed record Mutation(string Title, string Content, IReadOnlyCollection<int> Lines);

/// <summary>对一个框架逐处改动，每处都应恰引出一条发现。</summary>
internal sealed partial class RealFrameworkMutations(Framework framework)
{
    private static readonly Dictionary<string, string> Flipped = new()
    {
        ["≤"] = "＜", ["≥"] = "＞", ["<"] = "≤", ["＜"] = "≤", [">"] = "≥", ["＞"] = "≥",
    };

    private readonly string _content = framework.Source.Content;

    /// <summary>每个分档指标的每一档，删去。</summary>
    public IEnumerable<Mutation> DeletedBands() =>
        from band in Banded().SelectMany(m => m.Bands.Select(b => (Method: m, Band: b)))
        select Replace(WithLabel(band.Band.Location), "", LinesOf(band.Method.Location));

    /// <summary>每一档中的每个大小比较，含界改为不含，不含改为含。</summary>
    public IEnumerable<Mutation> FlippedBounds() =>
        from method in Banded()
        from band in method.Bands
        from sign in Sign().Matches(band.Location.Text)
        select Replace(
            new TextSpan(band.Location.Span.Start + sign.Index, sign.Length), Flipped[sign.Value], LinesOf(method.Location));

    /// <summary>每个标题的分值，加一分；发现在这一级，或在它的上级。</summary>
    public IEnumerable<Mutation> RaisedPoints()
    {
        foreach (var indicator in framework.Indicators.Skip(1))
        {
            var points = HeadingPoints().Match(_content, indicator.NameLocation.Span.End).Groups[1];
            Assert.Equal(indicator.Points.ToString(), points.Value);
            var parent = indicator.Parent ?? framework.Total;
            yield return Replace(
                new TextSpan(points.Index, points.Length), (indicator.Points + 1).ToString(),
                [indicator.NameLocation.LineNumber, parent.NameLocation.LineNumber]);
        }
    }

    /// <summary>每项声明“大于0”的数据，单独不再大于0；发现在用它作除数的地方。</summary>
    public IEnumerable<Mutation> AllowedZeros()
    {
        foreach (var field in framework.Fields.Where(f => f.Range is { Lower.IsZero: true, IncludesLower: false }))
        {
            var text = field.Declaration.Text;
            var colon = text.IndexOf('：', StringComparison.Ordinal);
            var others = string.Join("、", text[..colon].Split('、').Where(n => n != field.Name));
            var rest = text[colon..];
            var separated = others.Length == 0 ? "" : $"\n  {others}{rest}";
            var added = others.Length == 0 ? 0 : 1;
            var uses = Enumerable.Range(1, _content.Count(c => c == '\n'))
                .Where(n => IsDivisor(framework.Source.ToString(framework.Source.GetLineSpan(n - 1)), field.Name))
                .Select(n => n + added).Take(1);
            yield return Replace(
                field.Declaration.Span, $"{field.Name}{rest.Replace("，大于0", "", StringComparison.Ordinal)}{separated}", [.. uses]);
        }
    }

    /// <summary>每个由数据相除的比率口径，金额（人数）加上一个百分数。</summary>
    public IEnumerable<Mutation> MixedUnits() =>
        from definition in framework.Definitions
        where definition.IsRatio && definition.Location.Text.Contains('÷')
        let start = definition.Location.Span.Start + definition.Location.Text.IndexOf('＝') + 1
        let length = _content.IndexOf('÷', start) - start
        select Replace(
            new TextSpan(start, length), $"（{_content.Substring(start, length)}＋10%）", [definition.Location.LineNumber]);

    private IEnumerable<BandMethod> Banded() => framework.Indicators.Select(i => i.Method).OfType<BandMethod>();

    /// <summary>一档连同它前面的序号、后面的分号。</summary>
    private TextSpan WithLabel(Location location)
    {
        var before = Label().Match(_content[..location.Span.Start]);
        var after = _content[location.Span.End] is '；' or ';' or '。' ? 1 : 0;
        return TextSpan.FromBounds(before.Index, location.Span.End + after);
    }

    private static bool IsDivisor(string line, string name) => Regex.IsMatch(line, $"[÷/](（.*)?{Regex.Escape(name)}");

    private static int[] LinesOf(Location location)
    {
        var last = location.Source.GetPosition(location.Span.End).Line + 1;
        return [.. Enumerable.Range(location.LineNumber, last - location.LineNumber + 1)];
    }

    private Mutation Replace(TextSpan span, string text, IReadOnlyCollection<int> lines) => new(
        $"第{framework.Source.GetPosition(span.Start).Line + 1}行“{framework.Source.ToString(span)}”改为“{text}”",
        string.Concat(_content.AsSpan(0, span.Start), text, _content.AsSpan(span.End)),
        lines);

    [GeneratedRegex(@"(（\d）|\d\.)?$")]
    private static partial Regex Label();

    [GeneratedRegex("[≤≥<>＜＞]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"（([\d.]+)分）")]
    private static partial Regex HeadingPoints();
}
