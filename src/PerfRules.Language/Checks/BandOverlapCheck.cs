using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>同一取值不能落入得分不同的两档。</summary>
internal static class BandOverlapCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (node.Rule.Method is not BandMethod method)
                continue;
            // 档多时绝大多数两两明显不相交，不必证明。
            var subject = BandSubject.Of(method);
            var ranges = method.Bands.Select(b => subject?.RangeOf(b)).ToList();
            for (var later = 1; later < method.Bands.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    if (!AreApart(ranges[earlier], ranges[later])
                        && Check(context, node, method, method.Bands[earlier], method.Bands[later]) is { } finding)
                        yield return finding;
                }
            }
        }
    }

    private static bool AreApart(ValueRange? first, ValueRange? second) =>
        first is { } a && second is { } b && (IsBelow(a, b) || IsBelow(b, a));

    private static bool IsBelow(ValueRange low, ValueRange high) =>
        low.Upper is { } upper && high.Lower is { } lower
        && (upper < lower || upper == lower && !(low.IncludesUpper && high.IncludesLower));

    private static Finding? Check(CheckContext context, ScoredNode node, BandMethod method, Band first, Band second)
    {
        var (a, b) = (ScoreExpressions.Award(first.Award, node.Points), ScoreExpressions.Award(second.Award, node.Points));
        if (a is NumberExpression x && b is NumberExpression y && x.Value == y.Value)
            return null;
        var overlap = Formula.All(
            node.NoOverride(), Formula.Holds(first.Condition), Formula.Holds(second.Condition),
            Formula.Compare(a, ComparisonOperator.NotEqual, b));
        return context.Satisfy(overlap) switch
        {
            Undecided undecided => CheckContext.Undecided(node, "的各档是否重叠", undecided.Reason),
            Satisfiable found => new Finding(node.Owner, Describe(context, node, method, first, second, overlap, found.Witness)),
            _ => null,
        };
    }

    private static Diagnostic Describe(
        CheckContext context, ScoredNode node, BandMethod method, Band first, Band second, Formula overlap, Witness witness)
    {
        var situation = Situation.At(node.Owner, witness);
        IEnumerable<CodeFix> fixes = [];
        if (BandSubject.Of(method) is { } subject)
        {
            var (a, b) = (subject.RangeOf(first), subject.RangeOf(second));
            foreach (var point in subject.Representatives().Where(p => a?.Contains(p) != false && b?.Contains(p) != false))
            {
                if (context.Satisfy(overlap, subject.IsAt(point)) is not Satisfiable nice)
                    continue;
                witness = nice.Witness;
                situation = Situation.At(node.Owner, subject.Subject, ValueText.Named(subject.Subject, point), witness);
                fixes = subject.Bounds
                    .Where(b => b.Constant.Value == point && (ReferenceEquals(b.Band, first) || ReferenceEquals(b.Band, second)))
                    .Select(BoundFixes.Exclude).OfType<CodeFix>();
                break;
            }
        }
        return IntervalDiagnostics.Overlap(
            second.Location, situation.When, first.Condition.Location.Text, second.Condition.Location.Text, situation.Example, witness) with
        {
            Related = [new RelatedLocation(first.Location, "与之重叠的一档")],
            Fixes = [.. fixes],
        };
    }
}
