using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>对规则模型的全部检查：分值、分档、除数、例外、限幅、等级。每个问题附实例。</summary>
public static class ModelChecks
{
    private static readonly ImmutableArray<DiagnosticDescriptor> HolesInBands =
    [
        IntervalDiagnostics.GapDescriptor, IntervalDiagnostics.OverlapDescriptor, IntervalDiagnostics.UncoveredOptionDescriptor,
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> WrongPoints =
    [
        PointsDiagnostics.ContradictedPointsDescriptor, PointsDiagnostics.AwardOutOfRangeDescriptor, PointsDiagnostics.ManualRangeDescriptor,
    ];

    /// <summary>由分档的漏洞、分值的错误引出的次要发现，先改好前者再看。</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Consequences =
    [
        IntervalDiagnostics.DeadBandDescriptor, IntervalDiagnostics.UndecidedDescriptor, PointsDiagnostics.FullMarksDescriptor,
        PointsDiagnostics.NeverExhaustedDescriptor, PointsDiagnostics.LimitBeyondPointsDescriptor,
    ];

    /// <summary>全部发现，按在文件中的次序。</summary>
    public static ImmutableArray<Diagnostic> Run(Framework framework)
    {
        var context = new CheckContext(framework);
        ImmutableArray<Finding> findings =
        [
            .. StructureCheck.Check(context),
            .. WeightCheck.Check(context),
            .. BandGapCheck.Check(context),
            .. BandOverlapCheck.Check(context),
            .. DeadBandCheck.Check(context),
            .. AwardRangeCheck.Check(context),
            .. FullMarksCheck.Check(context),
            .. ClampCheck.Check(context),
            .. DivisionCheck.Check(context),
            .. ExceptionConflictCheck.Check(context),
            .. DeductionReachCheck.Check(context),
            .. GradeCheck.Check(context),
        ];
        var holes = With(findings, HolesInBands);
        var wrong = With(findings, WrongPoints);
        var contradicted = With(findings, [PointsDiagnostics.ContradictedPointsDescriptor]);
        return
        [
            .. findings
                .Where(f => !(Consequences.Contains(f.Diagnostic.Descriptor) && (holes.Contains(f.Indicator) || wrong.Contains(f.Indicator))))
                .Where(f => !(IsAboutRange(f.Diagnostic) && contradicted.Contains(f.Indicator)))
                .Select(f => f.Diagnostic)
                .OrderBy(d => d.Location.Span.Start),
        ];
    }

    private static bool IsAboutRange(Diagnostic diagnostic) =>
        diagnostic.Descriptor == PointsDiagnostics.AwardOutOfRangeDescriptor
        || diagnostic.Descriptor == PointsDiagnostics.UnclampedDescriptor
        || diagnostic.Descriptor == PointsDiagnostics.ManualRangeDescriptor;

    private static HashSet<Indicator> With(ImmutableArray<Finding> findings, ImmutableArray<DiagnosticDescriptor> descriptors) =>
        [.. findings.Where(f => descriptors.Contains(f.Diagnostic.Descriptor)).Select(f => f.Indicator)];
}
