using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

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

    /// <summary>
    /// 略去模型不完整处的发现：某指标的条文有错，就不再检查它的规则；
    /// 数据、口径或约定有错，只检查分值和等级；句法有错时连分值也不检查，因为标题可能没有读到。
    /// </summary>
    public static IEnumerable<Finding> WithoutEarlier(
        IEnumerable<Finding> findings, Framework framework, ImmutableArray<Diagnostic> earlier)
    {
        var errors = earlier.Where(d => d.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
            return findings;
        var broken = errors.Select(e => Owner(framework, e.Location)).ToHashSet();
        var hasSyntaxErrors = errors.Any(e => e.Code.StartsWith("PR1", StringComparison.Ordinal));
        return findings.Where(f => f.Diagnostic.Descriptor switch
        {
            var d when IsAboutSums(d) => !hasSyntaxErrors,
            var d when IsAboutGrades(d) => !broken.Contains(null),
            _ => !broken.Contains(null) && !broken.Contains(f.Indicator),
        });
    }

    private static bool IsAboutSums(DiagnosticDescriptor descriptor) =>
        descriptor == PointsDiagnostics.SumMismatchDescriptor || descriptor == PointsDiagnostics.ContradictedPointsDescriptor;

    private static bool IsAboutGrades(DiagnosticDescriptor descriptor) =>
        descriptor == IntervalDiagnostics.GradeOrderDescriptor || descriptor == IntervalDiagnostics.GradeGapDescriptor
        || descriptor == IntervalDiagnostics.DeadGradeDescriptor;

    /// <summary>位置属于哪个指标：它前面最近的标题；在第一个标题之前的为空。</summary>
    private static Indicator? Owner(Framework framework, Location location) => framework.Indicators
        .Skip(1)
        .Where(i => i.Location.Source == location.Source && i.Location.Span.Start <= location.Span.Start)
        .MaxBy(i => i.Location.Span.Start);

    private static HashSet<Indicator> With(ImmutableArray<Finding> findings, ImmutableArray<DiagnosticDescriptor> descriptors) =>
        [.. findings.Where(f => descriptors.Contains(f.Diagnostic.Descriptor)).Select(f => f.Indicator)];
}
