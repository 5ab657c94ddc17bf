using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>扣分项、有加有扣的加分项：标题写明的最低分应能得到；下级合起来应够得上标题写的最多加多少。</summary>
internal static class LowestScoreCheck
{
    private const string Unreached = "没有取值能扣到";

    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes.Where(n => n.Rule == n.Owner && n.Rule.Kind != IndicatorKind.Regular))
        {
            if (node.Rule is { Method: SumMethod, Kind: IndicatorKind.Bonus } && Sum(node.Rule, c => c.Points) is var most && most < node.Rule.Points)
            {
                yield return new Finding(node.Owner, PointsDiagnostics.FullMarks(
                    node.Owner.NameLocation, node.Owner.Name, CheckContext.Score(node.Rule.Points), $"最高只能得{CheckContext.Score(most)}"));
            }
            if (node.Rule.Minimum.Sign < 0 && Reason(context, node) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Reason(CheckContext context, ScoredNode node)
    {
        var minimum = node.Rule.Minimum;
        switch (node.Rule.Method)
        {
            case SumMethod:
                return Sum(node.Rule, c => c.Minimum) is var sum && sum > minimum
                    ? Report(node, sum.IsZero ? "不能扣分" : $"最多只能扣{CheckContext.Score(-sum)}") : null;
            case ManualMethod manual:
                return manual.Minimum > minimum ? Report(node, manual.Minimum.Sign < 0 ? $"最多只能扣{CheckContext.Score(-manual.Minimum)}" : "不能扣分") : null;
            case ListMethod or DelegatedMethod:
                return null;
        }
        if (node.Rule.Exceptions.Any(e => e.Points is NumberExpression award && award.Value <= minimum))
            return null;
        var bound = ScoreExpressions.Points(minimum, node.Rule.Location);
        var result = ScoreExpressions.HasTooManyCases(node) ? ScoreExpressions.TooManyCases : context.Satisfy(
            node.NoOverride(),
            Formula.Any(ScoreExpressions.Cases(node).Select(c => Formula.All(c.Guard, Formula.Compare(c.Score, ComparisonOperator.LessOrEqual, bound)))));
        return result switch
        {
            Unsatisfiable => Report(node, Unreached),
            Undecided undecided => CheckContext.Undecided(node, "能否扣到标题写的最多扣多少", undecided.Reason),
            _ => null,
        };
    }

    private static Rational Sum(Indicator parent, Func<Indicator, Rational> value) =>
        parent.Children.Aggregate(Rational.Zero, (sum, child) => sum + value(child));

    private static Finding Report(ScoredNode node, string reason) => new(
        node.Owner, AdjustmentDiagnostics.LowestUnreached(node.Owner.NameLocation, node.Owner.Name, CheckContext.Score(-node.Rule.Minimum), reason));
}
