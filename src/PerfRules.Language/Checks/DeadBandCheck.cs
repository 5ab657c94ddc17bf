using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>每一档都应有取值能落入。</summary>
internal static class DeadBandCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (node.Rule.Method is not BandMethod method)
                continue;
            for (var i = 0; i < method.Bands.Length; i++)
            {
                var band = method.Bands[i];
                var reached = method.Bands.Take(i).Select(b => Formula.Not(Formula.Holds(b.Condition)))
                    .Append(Formula.Holds(band.Condition)).Prepend(node.NoOverride());
                switch (context.Satisfy(reached))
                {
                    case Unsatisfiable:
                        yield return new Finding(node.Owner, IntervalDiagnostics.DeadBand(
                            band.Location, node.Owner.Name, band.IsOtherwise ? "其余" : band.Condition.Location.Text));
                        break;
                    case Undecided undecided:
                        yield return CheckContext.Undecided(node, $"的“{band.Condition.Location.Text}”一档能否用到", undecided.Reason);
                        break;
                }
            }
        }
    }
}
