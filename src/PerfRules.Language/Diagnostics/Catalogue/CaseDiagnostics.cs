using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>用例的取数和明细各行的诊断。</summary>
public static class CaseDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateColumnDescriptor = new("PR2096", Severity.Error,
        "同一行里一列写了两次", "这一行里“{0}”写了不止一次。请删去一处；另一行请另写一句。");

    public static readonly DiagnosticDescriptor RowsBesideNoneDescriptor = new("PR2097", Severity.Error,
        "写了“无”又写各行", "“{0}”写了“无”，又写了各行。没有行的只写一句“{0}：无”，有行的删去它。");

    public static readonly DiagnosticDescriptor OutOfRangeDescriptor = new("PR6096", Severity.Error,
        "用例的取值超出声明的范围", "“{1}”的取值“{0}”不在声明的范围之内，应为{2}。请核对数和单位。");

    public static readonly DiagnosticDescriptor RepeatedDescriptor = new("PR2098", Severity.Error,
        "用例里同一项写了两次", "这个用例里{0}写了不止一次，不知道以哪一处为准。请只留一处。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [DuplicateColumnDescriptor, RowsBesideNoneDescriptor, RepeatedDescriptor, OutOfRangeDescriptor];

    /// <param name="what">哪一项，例如“完成率”的取数。</param>
    public static Diagnostic Repeated(Location location, string what, Location first) =>
        Diagnostic.Create(RepeatedDescriptor, location, what) with { Related = [new RelatedLocation(first, "先写在这里")] };

    public static Diagnostic DuplicateColumn(Location location, string name, Location first) =>
        Diagnostic.Create(DuplicateColumnDescriptor, location, name) with { Related = [new RelatedLocation(first, "先写在这里")] };

    public static Diagnostic RowsBesideNone(Location location, string list, Location first) =>
        Diagnostic.Create(RowsBesideNoneDescriptor, location, list) with { Related = [new RelatedLocation(first, "先写在这里")] };

    public static Diagnostic OutOfRange(Location location, string value, string field, string expectation, Location declared) =>
        Diagnostic.Create(OutOfRangeDescriptor, location, value, field, expectation) with { Related = [new RelatedLocation(declared, "在这里声明")] };
}
