using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>各档须覆盖一切取值：除去例外和否决，有定义的值总落入某一档。</summary>
internal static class BandGapCheck
{
    public static IEnumerable<Finding> Check(CheckContext context) =>
        from node in context.Nodes
        where node.Rule.Method is BandMethod
        from finding in Check(context, node, (BandMethod)node.Rule.Method)
        select finding;

    private static IReadOnlyList<Finding> Check(CheckContext context, ScoredNode node, BandMethod method)
    {
        if (BandSubject.Of(method) is { Bounds.IsEmpty: false } subject && subject.Ranges(method) is { } ranges)
        {
            var uncovered = Uncovered(subject, ranges).ToList();
            if (uncovered.Count == 0)
                return [];
            var found = uncovered.GroupBy(point => Gap(ranges, point)).Select(points => InGap(context, node, method, subject, points)).OfType<Finding>().ToList();
            if (found.Count > 0)
                return found;
        }
        var gap = Formula.All([node.NoOverride(), .. method.Bands.Select(b => Formula.Fails(b.Condition))]);
        return context.Satisfy(gap) switch
        {
            Undecided undecided => [CheckContext.Undecided(node, "的各档是否覆盖一切取值", undecided.Reason)],
            Satisfiable found => [new Finding(node.Owner, Describe(context, node, method, gap, found))],
            _ => [],
        };
    }

    /// <summary>一段空隙：其中某一点确实能取到时报告。</summary>
    private static Finding? InGap(
        CheckContext context, ScoredNode node, BandMethod method, BandSubject subject, IGrouping<ValueRange, Rational> points)
    {
        foreach (var point in points)
        {
            if (context.Satisfy(node.NoOverride(), subject.IsAt(point)) is not Satisfiable nice)
                continue;
            var place = IsOverridden(node, subject) ? PointOf(subject, point) : ValueText.Named(subject.Subject, points.Key);
            return new Finding(node.Owner, AtPoint(node, method, subject, point, place, nice.Witness));
        }
        return null;
    }

    /// <summary>各段代表点中没有档位的。</summary>
    private static IEnumerable<Rational> Uncovered(BandSubject subject, IEnumerable<ValueRange> ranges) =>
        subject.Representatives().Where(p => !ranges.Any(r => r.Contains(p)));

    /// <summary>没有档位的一点所在的整段空隙：各档要么全在它下面，要么全在它上面。</summary>
    private static ValueRange Gap(IReadOnlyList<ValueRange> ranges, Rational point)
    {
        var gap = ValueRange.All;
        foreach (var range in ranges.Where(r => !r.IsEmpty))
        {
            if (range.Upper is { } upper && upper <= point && (gap.Lower is not { } lower || upper > lower || upper == lower && range.IncludesUpper))
                gap = gap with { Lower = upper, IncludesLower = !range.IncludesUpper };
            else if (range.Lower is { } next && next >= point && (gap.Upper is not { } end || next < end || next == end && range.IncludesLower))
                gap = gap with { Upper = next, IncludesUpper = !range.IncludesLower };
        }
        return gap;
    }

    /// <summary>例外、否决也看这个值时，空隙可能有一部分已被管住，只说一点。</summary>
    private static bool IsOverridden(ScoredNode node, BandSubject subject) =>
        References.Fields(node.NoOverride()).Intersect(References.Fields(subject.IsAt(Rational.Zero))).Any();

    private static string PointOf(BandSubject subject, Rational point) => ValueText.Named(subject.Subject, point);

    private static Diagnostic Describe(CheckContext context, ScoredNode node, BandMethod method, Formula gap, Satisfiable found)
    {
        if (Choices(method) is { } field)
            return Options(context, node, method, gap, field, found);
        if (BandSubject.Of(method) is not { Bounds.IsEmpty: false } subject)
        {
            var situation = Situation.At(node.Owner, found.Witness);
            return IntervalDiagnostics.Gap(method.Location, situation.When, situation.Example, found.Witness);
        }
        foreach (var point in Uncovered(subject, method.Bands.Select(subject.RangeOf).OfType<ValueRange>()))
        {
            if (context.Satisfy(gap, subject.IsAt(point)) is Satisfiable nice)
                return AtPoint(node, method, subject, point, PointOf(subject, point), nice.Witness);
        }
        var value = new ExactEvaluator(found.Valuation).Evaluate(subject.Subject) ?? Rational.Zero;
        return AtPoint(node, method, subject, value, PointOf(subject, value), found.Witness);
    }

    private static Diagnostic AtPoint(
        ScoredNode node, BandMethod method, BandSubject subject, Rational value, string place, Witness witness)
    {
        var situation = Situation.At(node.Owner, subject.Subject, place, witness);
        var neighbours = subject.Nearest(value).ToList();
        var fixes = subject.Bounds.Where(b => b.Constant.Value == value).Select(BoundFixes.Include).OfType<CodeFix>();
        return IntervalDiagnostics.Gap(neighbours[0].Location, situation.When, situation.Example, witness) with
        {
            Related =
            [
                .. neighbours.Skip(1).Take(1).Select(b => new RelatedLocation(b.Location, "相邻的一档")),
                new RelatedLocation(method.Location, "各档的评分标准"),
            ],
            Fixes = [.. fixes],
        };
    }

    /// <summary>各档都只看同一个选项时的那项数据。</summary>
    private static Field? Choices(BandMethod method)
    {
        var atoms = method.Bands.SelectMany(b => References.Atoms(b.Condition)).ToList();
        var fields = atoms.OfType<ChoiceCondition>().Select(c => c.Field).Distinct().ToList();
        return fields.Count == 1 && atoms.All(a => a is ChoiceCondition) ? fields[0] : null;
    }

    private static Diagnostic Options(
        CheckContext context, ScoredNode node, BandMethod method, Formula gap, Field field, Satisfiable found)
    {
        var options = ((ChoiceType)field.Type).Options;
        var missing = Enumerable.Range(0, options.Length)
            .Where(i => context.Satisfy(gap, Formula.Holds(new ChoiceCondition(field, i, method.Location))) is Satisfiable)
            .Select(i => $"“{options[i]}”");
        return IntervalDiagnostics.UncoveredOption(
            method.Location, node.Owner.Name, field.Name, string.Join("、", missing), found.Witness) with
        {
            Related = [new RelatedLocation(field.Location, "选项的声明")],
        };
    }
}
