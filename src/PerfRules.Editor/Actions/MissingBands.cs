using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Editor.Actions;

/// <summary>分档有空隙、选项没有覆盖时补上一档；得多少分由作者定，先写0分。</summary>
internal static class MissingBands
{
    public static IEnumerable<RuleAction> For(RuleDocument document, Diagnostic finding)
    {
        var trial = new Trial(document);
        return
            from rule in document.Framework?.Indicators.SelectMany(i => i.Method is ListMethod list ? new[] { i, list.Row } : [i]) ?? []
            let method = rule.Method as BandMethod
            where method is not null && IsAbout(method, finding) && method.Bands.All(b => b.Location.Source == document.Text)
            from text in finding.Descriptor == IntervalDiagnostics.GapDescriptor ? Ranges(method) : Options(finding)
            let place = EndOf(document.Text, method)
            let edits = ImmutableArray.Create(new TextEdit(new TextSpan(place, 0), $"；{text}得0分"))
            where trial.Removes(finding, edits)
            select new RuleAction($"补上一档“{text}得0分”（请核对得分）", RuleActionKind.Fix, edits, finding);
    }

    private static bool IsAbout(BandMethod method, Diagnostic finding) =>
        method.Location == finding.Location || method.Bands.Any(b => b.Location == finding.Location);

    // 句末的标点之前。
    private static int EndOf(SourceText text, BandMethod method)
    {
        var last = method.Bands.MaxBy(b => b.Location.Span.End)!.Location;
        return text.Advance(last.Span.Start, last.Text.TrimEnd().TrimEnd('；', ';', '。').Length);
    }

    // 漏掉的几个选项一起补。
    private static IEnumerable<string> Options(Diagnostic finding) =>
        [string.Concat(finding.Arguments[2].Split('、').Select((o, i) => $"{(i == 0 ? "" : "得0分；")}{o.Trim('“', '”')}的，"))];

    private static IEnumerable<string> Ranges(BandMethod method)
    {
        if (BandSubject.Of(method) is not { Bounds.IsEmpty: false } subject || subject.Ranges(method) is not { } ranges || Name(subject.Subject) is not { } name)
            return [];
        var unit = ValueFormatter.UnitOf(subject.Subject);
        return subject.Representatives().Where(p => !ranges.Any(r => r.Contains(p))).Select(p => GapAt(ranges, p)).Distinct()
            .Select(g => Write(g, name, unit)).OfType<string>();
    }

    private static string? Name(Expression subject) => subject switch
    {
        DefinitionExpression definition => definition.Definition.Name,
        FieldExpression field => field.Field.Name,
        _ => null,
    };

    /// <summary>没有档位的一点所在的整段空隙：下面最近的一档之上，上面最近的一档之下。</summary>
    private static ValueRange GapAt(IReadOnlyList<ValueRange> ranges, Rational point)
    {
        var below = ranges.Where(r => !r.IsEmpty && r.Upper is { } upper && upper <= point).ToList();
        var above = ranges.Where(r => !r.IsEmpty && r.Lower is { } lower && lower >= point).ToList();
        var (lowest, highest) = (below.Max(r => r.Upper), above.Min(r => r.Lower));
        return new ValueRange(
            lowest, lowest is not null && !below.Any(r => r.Upper == lowest && r.IncludesUpper),
            highest, highest is not null && !above.Any(r => r.Lower == highest && r.IncludesLower));
    }

    private static string? Write(ValueRange gap, string name, Unit unit)
    {
        string? Bound(Rational? value) => value is { } bound && ValueFormatter.IsExact(bound / unit.Scale) ? ValueFormatter.Quantity(bound, unit) : null;
        var (lower, upper) = (Bound(gap.Lower), Bound(gap.Upper));
        if (gap.Lower is not null && lower is null || gap.Upper is not null && upper is null || lower is null && upper is null)
            return null;
        if (gap.Lower == gap.Upper)
            return $"{name}＝{lower}的，";
        return lower is null ? $"{name}{(gap.IncludesUpper ? "≤" : "＜")}{upper}的，"
            : upper is null ? $"{name}{(gap.IncludesLower ? "≥" : "＞")}{lower}的，"
            : $"{lower}{(gap.IncludesLower ? "≤" : "＜")}{name}{(gap.IncludesUpper ? "≤" : "＜")}{upper}的，";
    }
}
