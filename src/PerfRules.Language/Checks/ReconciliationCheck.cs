using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>勾稽应当有可能成立。</summary>
internal static class ReconciliationCheck
{
    public static IEnumerable<Finding> Check(CheckContext context) => context.Impossible
        .Select(r => new Finding(context.Framework.Total, ReconciliationDiagnostics.Impossible(r.Location, r.Text)));

    /// <summary>不可能成立的勾稽；从它什么都能推出来，因此别的检查不以它为前提。</summary>
    public static ImmutableArray<Reconciliation> Impossible(Framework framework)
    {
        if (framework.Reconciliations.IsEmpty)
            return [];
        // 先找自身就不可能的，免得别的勾稽因为它也显得不可能。
        var alone = Impossible(framework, framework.Reconciliations);
        return [.. alone.Union(Impossible(framework, alone))];
    }

    private static ImmutableArray<Reconciliation> Impossible(Framework framework, ImmutableArray<Reconciliation> ignored)
    {
        var engine = new ProofEngine(framework, ignored);
        return [.. framework.Reconciliations.Where(r => engine.Satisfy(Formula.Holds(r.Condition)) is Unsatisfiable)];
    }
}
