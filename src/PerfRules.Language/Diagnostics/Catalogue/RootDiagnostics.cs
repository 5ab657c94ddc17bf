using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>开方和标准差，PR309x。</summary>
public static class RootDiagnostics
{
    public static readonly DiagnosticDescriptor PlacesDescriptor = new("PR3096", Severity.Error,
        "开方没有写保留几位", "方根多半除不尽，没有写明保留几位。请写在括号里，例如“{0}”，或写在整个口径的末尾。");

    public static readonly DiagnosticDescriptor MaybeNegativeDescriptor = new("PR3097", Severity.Error,
        "被开方的数可能为负", "“{0}”按声明的取值范围可能小于0，不能开方。请核对算式；确实不会为负的，写成“最大值（{0}，0）”。");

    public static readonly DiagnosticDescriptor DegreeDescriptor = new("PR3098", Severity.Error,
        "开方的次数不对", "只能开2至{0}次方。");

    public static readonly DiagnosticDescriptor WhichDeviationDescriptor = new("PR3099", Severity.Error,
        "没有写明是哪一种标准差", "“标准差”有两种：总体标准差除以行数，样本标准差除以行数减1。请写明是哪一种。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [PlacesDescriptor, MaybeNegativeDescriptor, DegreeDescriptor, WhichDeviationDescriptor];

    /// <param name="location">位置。</param>
    /// <param name="isRoot">是方根，不是标准差。</param>
    public static Diagnostic Places(Location location, bool isRoot) =>
        Diagnostic.Create(PlacesDescriptor, location, isRoot ? "平方根（甲÷乙，保留4位）" : "项目的完成率总体标准差（保留4位）");

    public static Diagnostic MaybeNegative(Location location) => Diagnostic.Create(MaybeNegativeDescriptor, location, location.Text);

    public static Diagnostic Degree(Location location, int most) => Diagnostic.Create(DegreeDescriptor, location, most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Diagnostic WhichDeviation(Location location) => Diagnostic.Create(WhichDeviationDescriptor, location) with
    {
        Fixes = [CodeFix.Replace("写明是总体标准差", location.Span, "总体标准差"), CodeFix.Replace("写明是样本标准差", location.Span, "样本标准差")],
    };
}
