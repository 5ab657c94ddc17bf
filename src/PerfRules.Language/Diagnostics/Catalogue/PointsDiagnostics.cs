using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>PR5xxx：分值。各级分值是否相加得上，得分是否在 0 至分值之间，满分能否得到。</summary>
public static class PointsDiagnostics
{
    public static readonly DiagnosticDescriptor SumMismatchDescriptor = new(
        "PR5001", Severity.Error, "分值不合计", "“{0}”的分值为{1}，下级分值合计{2}，{3}{4}。请使两者相等。");

    public static readonly DiagnosticDescriptor ContradictedPointsDescriptor = new(
        "PR5009", Severity.Error, "分值与上下都不合", "“{0}”的分值写作{1}，{2}是{3}；“{4}”的分值也因此{5}{6}。请把“{0}”的分值改为{3}，或相应调整其他分值。");

    public static readonly DiagnosticDescriptor AwardOutOfRangeDescriptor = new(
        "PR5002", Severity.Error, "得分超出分值", "“{0}”的“{1}”得{2}，不在{3}至{4}之间。请核对得分或分值。");

    public static readonly DiagnosticDescriptor FullMarksDescriptor = new(
        "PR5003", Severity.Warning, "得不到满分", "“{0}”的分值为{1}，但按评分标准{2}。请核对得分或分值。");

    public static readonly DiagnosticDescriptor UnclampedDescriptor = new(
        "PR5004", Severity.Error, "没有写明是否封顶", "“{0}”可能得{1}，不在0至{2}之间（例如{3}）。请写明{4}。");

    public static readonly DiagnosticDescriptor NeverExhaustedDescriptor = new(
        "PR5005", Severity.Warning, "扣不完", "“{0}”写明扣完为止，但按声明的取值范围和扣分上限，永远扣不到0分。请核对每步扣分或上限。");

    public static readonly DiagnosticDescriptor ManualRangeDescriptor = new(
        "PR5006", Severity.Error, "人工评分的范围不合分值", "“{0}”的人工评分范围为{1}至{2}，应当在0至{3}之间，且最低不高于最高。");

    public static readonly DiagnosticDescriptor LimitBeyondPointsDescriptor = new(
        "PR5007", Severity.Warning, "扣分上限超过分值", "“{0}”最多扣{1}，超过了分值{2}，这个上限不起作用。请核对上限或分值。");

    public static readonly DiagnosticDescriptor NoIndicatorDescriptor = new(
        "PR5008", Severity.Error, "没有指标", "框架“{0}”还没有任何指标。请至少写一个指标及其评分标准。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SumMismatchDescriptor, AwardOutOfRangeDescriptor, FullMarksDescriptor, UnclampedDescriptor, NeverExhaustedDescriptor,
        ManualRangeDescriptor, LimitBeyondPointsDescriptor, NoIndicatorDescriptor, ContradictedPointsDescriptor,
    ];

    /// <param name="relation">“多”或“少”。</param>
    public static Diagnostic SumMismatch(
        Location location, string indicator, string points, string sum, string relation, string difference, string addition) =>
        Diagnostic.Create(SumMismatchDescriptor, location, indicator, points, sum, relation, difference) with
        {
            Witness = new Witness([], addition, false),
        };

    /// <param name="source">“下级分值合计”或“按评分标准的满分”。</param>
    /// <param name="relation">“多”或“少”。</param>
    public static Diagnostic ContradictedPoints(
        Location location, string indicator, string points, string source, string expected, string parent, string relation,
        string difference, string addition) =>
        Diagnostic.Create(ContradictedPointsDescriptor, location, indicator, points, source, expected, parent, relation, difference) with
        {
            Witness = new Witness([], addition, false),
        };

    public static Diagnostic AwardOutOfRange(
        Location location, string indicator, string band, string award, string minimum, string points, Witness? witness) =>
        Diagnostic.Create(AwardOutOfRangeDescriptor, location, indicator, band, award, minimum, points) with { Witness = witness };

    /// <param name="limit">“最高只能得0.5分”或“没有取值能得满分”。</param>
    public static Diagnostic FullMarks(Location location, string indicator, string points, string limit) =>
        Diagnostic.Create(FullMarksDescriptor, location, indicator, points, limit);

    /// <param name="remedy">可以写的话，例如“封顶或不封顶”。</param>
    public static Diagnostic Unclamped(Location location, string indicator, string score, string points, Witness witness, string remedy) =>
        Diagnostic.Create(UnclampedDescriptor, location, indicator, score, points, witness.Description, remedy) with { Witness = witness };

    public static Diagnostic NeverExhausted(Location location, string indicator) =>
        Diagnostic.Create(NeverExhaustedDescriptor, location, indicator);

    public static Diagnostic ManualRange(Location location, string indicator, string minimum, string maximum, string points) =>
        Diagnostic.Create(ManualRangeDescriptor, location, indicator, minimum, maximum, points);

    public static Diagnostic LimitBeyondPoints(Location location, string indicator, string limit, string points) =>
        Diagnostic.Create(LimitBeyondPointsDescriptor, location, indicator, limit, points);

    public static Diagnostic NoIndicator(Location location, string framework) =>
        Diagnostic.Create(NoIndicatorDescriptor, location, framework);
}
