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
            foreach (var band in method.Bands)
            {
                // “其余”“依次”的条件已含“前面各档都不成立”，被前面的档盖住而得分不同的由重叠报告。
                switch (context.Satisfy(node.NoOverride(), Formula.Holds(band.Condition)))
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
