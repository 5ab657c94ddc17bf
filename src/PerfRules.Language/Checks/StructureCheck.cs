using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>框架须有指标，人工评分的范围须合分值，由他人制定的尚待填写。</summary>
internal static class StructureCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var total = context.Framework.Total;
        if (total.IsLeaf)
            return [new Finding(total, PointsDiagnostics.NoIndicator(total.Location, context.Framework.Name))];
        return context.Nodes.Select(Check).OfType<Finding>();
    }

    private static Finding? Check(ScoredNode node) => node.Rule switch
    {
        { Method: ManualMethod manual } when node.FixedPoints is { } points && !Fits(manual, node.Rule.Minimum, points) => new Finding(
            node.Owner, PointsDiagnostics.ManualRange(
                manual.Location, node.Owner.Name, CheckContext.Score(manual.Minimum), CheckContext.Score(manual.Maximum), CheckContext.Score(points))),
        { Method: DelegatedMethod delegated } => new Finding(node.Owner, ModuleDiagnostics.Delegated(
            delegated.Location, node.Owner.Name, CheckContext.Score(node.Owner.Points), delegated.By)),
        _ => null,
    };

    private static bool Fits(ManualMethod manual, Rational minimum, Rational points) =>
        manual.Minimum >= minimum && manual.Minimum <= manual.Maximum && manual.Maximum <= points;
}
