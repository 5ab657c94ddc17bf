using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>写明扣完为止的应能扣完；最多扣的分不应超过分值。</summary>
internal static class DeductionReachCheck
{
    public static IEnumerable<Finding> Check(CheckContext context) =>
        context.Nodes.SelectMany(node => Limits(node).Concat(Exhausted(context, node)));

    private static IEnumerable<Finding> Limits(ScoredNode node) =>
        from step in Steps(node.Rule)
        where node.FixedPoints is { } points && step.Limit > points - node.Rule.Minimum && (step.StopsAtZero || node.Rule.FloorsAtZero)
        select new Finding(node.Owner, PointsDiagnostics.LimitBeyondPoints(
            step.Location, node.Owner.Name, CheckContext.Score(step.Limit ?? Rational.Zero), CheckContext.Score((node.FixedPoints ?? Rational.Zero) - node.Rule.Minimum)));

    private static IEnumerable<Finding> Exhausted(CheckContext context, ScoredNode node)
    {
        foreach (var (location, reaches) in Goals(node))
        {
            switch (ScoreExpressions.HasTooManyCases(node) ? ScoreExpressions.TooManyCases : context.Satisfy(node.NoOverride(), reaches))
            {
                case Unsatisfiable:
                    yield return new Finding(node.Owner, PointsDiagnostics.NeverExhausted(location, node.Owner.Name));
                    break;
                case Undecided undecided:
                    yield return CheckContext.Undecided(node, "能否扣完", undecided.Reason);
                    break;
            }
        }
    }

    /// <summary>写明扣完为止之处，及扣到零的命题。</summary>
    private static IEnumerable<(Location Location, Formula Reaches)> Goals(ScoredNode node)
    {
        var zero = ScoreExpressions.Points(node.Rule.Minimum, node.Rule.Location);
        if (node.Rule.Method is BandMethod bands)
        {
            foreach (var band in bands.Bands)
            {
                if (band.Award is DeductionAward { Deduction.StopsAtZero: true })
                {
                    var rest = ScoreExpressions.Award(band.Award, node.Points, floored: false);
                    yield return (band.Award.Location, Formula.All(
                        Formula.Holds(band.Condition), Formula.Compare(rest, ComparisonOperator.LessOrEqual, zero)));
                }
            }
        }
        var stops = node.Rule.Deductions.Where(d => !d.IsAddition).Select(d => d.Amount).OfType<StepAmount>().FirstOrDefault(a => a.Step.StopsAtZero);
        if (stops is not null)
        {
            yield return (stops.Step.Location, Formula.Any(ScoreExpressions.Cases(node).Select(c => Formula.All(
                c.Guard, Formula.Compare(c.Score, ComparisonOperator.LessOrEqual, zero)))));
        }
    }

    private static IEnumerable<StepDeduction> Steps(Indicator rule) => rule.Deductions.Where(d => !d.IsAddition)
        .Select(d => d.Amount).OfType<StepAmount>().Select(a => a.Step)
        .Concat(rule.Method is BandMethod bands ? bands.Bands.Select(b => b.Award).OfType<DeductionAward>().Select(a => a.Deduction) : []);
}
