using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>加分项、扣分项和等级限制，PR203x。</summary>
public static class AdjustmentDiagnostics
{
    public static readonly DiagnosticDescriptor UnsaidDescriptor = new("PR2033", Severity.Error,
        "没有写明加分项怎样计入总分", "没有写明加分项“{0}”怎样计入总分：总分仍不超过{1}分，还是可以超过？请在框架开头写“加分项计入总分，总分不超过{1}分”，或“加分项在{1}分以外另计”。");

    public static readonly DiagnosticDescriptor DeadGradeLimitDescriptor = new("PR2034", Severity.Error,
        "等级限制不起作用", "“{0}”已经是最高的等级，“{1}”不起作用。请核对限定的等级。");

    public static readonly DiagnosticDescriptor AdditionUntilZeroDescriptor = new("PR2035", Severity.Error,
        "加分写了扣完为止", "加分没有“扣完为止”。请写“最多加N分”，或者不写。");

    public static readonly DiagnosticDescriptor LowestUnreachedDescriptor = new("PR5096", Severity.Warning,
        "扣不到写明的最多扣多少", "“{0}”写明最多扣{1}，但按评分标准{2}。请核对评分标准或标题。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [UnsaidDescriptor, DeadGradeLimitDescriptor, AdditionUntilZeroDescriptor, LowestUnreachedDescriptor];

    /// <param name="points">总分的分值。</param>
    /// <param name="place">框架标题的行末，改法写在它的后面。</param>
    public static Diagnostic Unsaid(Location location, string bonus, string points, int place) =>
        Diagnostic.Create(UnsaidDescriptor, location, bonus, points) with
        {
            Fixes =
            [
                CodeFix.Insert($"写明总分不超过{points}分", place, $"\n加分项计入总分，总分不超过{points}分"),
                CodeFix.Insert($"写明在{points}分以外另计", place, $"\n加分项在{points}分以外另计"),
            ],
        };

    public static Diagnostic DeadGradeLimit(Location location, string grade) =>
        Diagnostic.Create(DeadGradeLimitDescriptor, location, grade, location.Text);

    public static Diagnostic LowestUnreached(Location location, string name, string most, string reason) =>
        Diagnostic.Create(LowestUnreachedDescriptor, location, name, most, reason);

    public static Diagnostic AdditionUntilZero(Location location) => Diagnostic.Create(AdditionUntilZeroDescriptor, location);
}
