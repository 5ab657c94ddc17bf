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
            for (var later = 1; later < method.Bands.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    if (Check(context, node, method, method.Bands[earlier], method.Bands[later]) is { } finding)
                        yield return finding;
                }
            }
        }
    }

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
        var place = witness.Description;
        IEnumerable<CodeFix> fixes = [];
        if (BandSubject.Of(method) is { } subject)
        {
            foreach (var point in subject.Representatives())
            {
                if (context.Satisfy(overlap, subject.IsAt(point)) is not Satisfiable nice)
                    continue;
                (place, witness) = (ValueText.Named(subject.Subject, point), nice.Witness);
                fixes = subject.Bounds
                    .Where(b => b.Constant.Value == point && (ReferenceEquals(b.Band, first) || ReferenceEquals(b.Band, second)))
                    .Select(BoundFixes.Exclude).OfType<CodeFix>();
                break;
            }
        }
        return IntervalDiagnostics.Overlap(
            second.Location, node.Owner.Name, place, first.Condition.Location.Text, second.Condition.Location.Text, witness) with
        {
            Related = [new RelatedLocation(first.Location, "与之重叠的一档")],
            Fixes = [.. fixes],
        };
    }
}
