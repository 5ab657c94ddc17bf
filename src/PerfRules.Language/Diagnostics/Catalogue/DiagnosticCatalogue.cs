using System.Collections.Immutable;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>全部诊断，按编号排列；每个编号有一页说明 <c>grammar/diagnostics/PRnnnn.md</c>。</summary>
public static class DiagnosticCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. SyntaxDiagnostics.All
            .Concat(BindingDiagnostics.All)
            .Concat(DeclarationDiagnostics.All)
            .Concat(ModuleDiagnostics.All)
            .Concat(RemovalDiagnostics.All)
            .Concat(AdjustmentDiagnostics.All)
            .Concat(TableDiagnostics.All)
            .Concat(ReconciliationDiagnostics.All)
            .Concat(RequiredTextDiagnostics.All)
            .Concat(ListedDiagnostics.All)
            .Concat(CaseDiagnostics.All)
            .Concat(WordingDiagnostics.All)
            .Concat(PeerDiagnostics.All)
            .Concat(UnitDiagnostics.All)
            .Concat(CalendarDiagnostics.All)
            .Concat(IntervalDiagnostics.All)
            .Concat(PointsDiagnostics.All)
            .Concat(ReachDiagnostics.All)
            .Concat(MissingDiagnostics.All)
            .Concat(RootDiagnostics.All)
            .Concat(LineageDiagnostics.All)
            .Concat(AmendmentDiagnostics.All)
            .OrderBy(d => d.Code, StringComparer.Ordinal),
    ];
}
