using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>勾稽应当有可能成立；自相矛盾的勾稽会使别的证明都落空。</summary>
internal static class ReconciliationCheck
{
    public static IEnumerable<Finding> Check(CheckContext context) => context.Framework.Reconciliations
        .Where(r => context.Satisfy(Formula.Holds(r.Condition)) is Unsatisfiable)
        .Select(r => new Finding(context.Framework.Total, ReconciliationDiagnostics.Impossible(r.Location, r.Text)));
}
