using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>每个叶子的满分都应能得到。</summary>
internal static class FullMarksCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (!node.Rule.IsLeaf || node.FixedPoints is not { } points)
                continue;
            if (node.Rule.Method is ManualMethod manual)
            {
                if (manual.Maximum < points)
                    yield return Report(node, points, $"最高只能得{CheckContext.Score(manual.Maximum)}");
                continue;
            }
            if (node.Rule.Method is ListMethod or SumMethod or DelegatedMethod || GivesFullMarks(node.Rule, points))
                continue;
            switch (Reaches(context, node))
            {
                case Unsatisfiable:
                    yield return Report(node, points, HighestAward(node.Rule) is { } highest && highest < points
                        ? $"最高只能得{CheckContext.Score(highest)}"
                        : "没有取值能得满分");
                    break;
                case Undecided undecided:
                    yield return CheckContext.Undecided(node, "能否得到满分", undecided.Reason);
                    break;
            }
        }
    }

    /// <summary>各档写明的最高分；有算式的档时为空。</summary>
    public static Rational? HighestAward(Indicator rule)
    {
        if (rule.Method is not BandMethod { Bands: { IsEmpty: false } bands })
            return null;
        var awards = bands.Select(b => b.Award switch
            {
                PointsAward { Points: NumberExpression award } => award.Value,
                RangeAward { Maximum: NumberExpression maximum } => maximum.Value,
                _ => (Rational?)null,
            }).ToList();
        return awards.Contains(null) ? null : awards.Max();
    }

    private static ProofResult Reaches(CheckContext context, ScoredNode node) => ScoreExpressions.HasTooManyCases(node)
        ? ScoreExpressions.TooManyCases
        : context.Satisfy(
            node.NoOverride(),
            Formula.All(node.Rule.Limits.Where(l => l.Maximum < node.Rule.Points).Select(l => Formula.Not(Formula.Holds(l.Condition)))),
            Formula.Any(ScoreExpressions.Cases(node).Select(c => Formula.All(
                c.Guard, Formula.Compare(c.Score, ComparisonOperator.GreaterOrEqual, node.Points)))));

    private static bool GivesFullMarks(Indicator rule, Rational points) =>
        rule.Exceptions.Any(e => e.Points is NumberExpression award && award.Value >= points && !e.IsNotApplicable && !e.Condition.MentionsMissing);

    private static Finding Report(ScoredNode node, Rational points, string limit) => new(
        node.Owner, PointsDiagnostics.FullMarks(node.Owner.NameLocation, node.Owner.Name, CheckContext.Score(points), limit));
}
