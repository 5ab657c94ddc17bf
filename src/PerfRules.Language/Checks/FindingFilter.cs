using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>一个错误只报一次：略去由别的错误引出的发现，改好前者再看。</summary>
internal static class FindingFilter
{
    private static readonly ImmutableArray<DiagnosticDescriptor> HolesInBands =
    [
        IntervalDiagnostics.GapDescriptor, IntervalDiagnostics.OverlapDescriptor, IntervalDiagnostics.UncoveredOptionDescriptor,
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> WrongPoints =
    [
        PointsDiagnostics.ContradictedPointsDescriptor, PointsDiagnostics.AwardOutOfRangeDescriptor, PointsDiagnostics.ManualRangeDescriptor,
    ];

    /// <summary>由分档的漏洞、分值的错误引出的次要发现。</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Consequences =
    [
        IntervalDiagnostics.DeadBandDescriptor, IntervalDiagnostics.UndecidedDescriptor, PointsDiagnostics.FullMarksDescriptor,
        PointsDiagnostics.NeverExhaustedDescriptor, PointsDiagnostics.LimitBeyondPointsDescriptor,
        ReachDiagnostics.UnreachableDescriptor,
    ];

    /// <summary>分值写错时，得分范围的发现随之而来。</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Ranges =
    [
        PointsDiagnostics.AwardOutOfRangeDescriptor, PointsDiagnostics.UnclampedDescriptor, PointsDiagnostics.ManualRangeDescriptor,
    ];

    public static IEnumerable<Finding> WithoutConsequences(ImmutableArray<Finding> findings)
    {
        var faulty = With(findings, HolesInBands.AddRange(WrongPoints));
        var contradicted = With(findings, [PointsDiagnostics.ContradictedPointsDescriptor]);
        return findings
            .Where(f => !(Consequences.Contains(f.Diagnostic.Descriptor) && faulty.Contains(f.Indicator)))
            .Where(f => !(Ranges.Contains(f.Diagnostic.Descriptor) && contradicted.Contains(f.Indicator)));
    }

    /// <summary>略去模型不完整处的发现；数据、口径或约定有错，只留分值和等级的；句法有错时连分值的也不留，因为标题可能没有读到。</summary>
    public static IEnumerable<Finding> WithoutIncomplete(IEnumerable<Finding> findings, IncompleteModel incomplete) =>
        findings.Where(f => f.Diagnostic.Descriptor switch
        {
            var d when IsAboutSums(d) => !incomplete.HasSyntaxErrors,
            var d when IsAboutGrades(d) => !incomplete.InDeclarations,
            _ => !incomplete.Contains(f.Indicator),
        });

    private static bool IsAboutSums(DiagnosticDescriptor descriptor) =>
        descriptor == PointsDiagnostics.SumMismatchDescriptor || descriptor == PointsDiagnostics.ContradictedPointsDescriptor;

    private static bool IsAboutGrades(DiagnosticDescriptor descriptor) =>
        descriptor == IntervalDiagnostics.GradeOrderDescriptor || descriptor == IntervalDiagnostics.GradeGapDescriptor
        || descriptor == IntervalDiagnostics.DeadGradeDescriptor;

    private static HashSet<Indicator> With(ImmutableArray<Finding> findings, ImmutableArray<DiagnosticDescriptor> descriptors) =>
        [.. findings.Where(f => descriptors.Contains(f.Diagnostic.Descriptor)).Select(f => f.Indicator)];
}
