using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>修订的诊断，PR72xx。</summary>
public static class AmendmentDiagnostics
{
    public static readonly DiagnosticDescriptor NoBaseDescriptor = new("PR7201", Severity.Error,
        "没有写明修订哪个框架", "修订要写明修订哪个框架，并且只写一次，例如“基于「2022.prules」（2022年度），规则摘要「sha256:…」”。");

    public static readonly DiagnosticDescriptor OtherBaseDescriptor = new("PR7202", Severity.Error,
        "所修订的不是这一版", "{0}。修订只能用在写明的那一版上，请核对是不是同一版；确实要修订现在这一版的，请核对各句之后改写这里。");

    public static readonly DiagnosticDescriptor UnknownDescriptor = new("PR7203", Severity.Error,
        "修订的对象不明", "{0}");

    public static readonly DiagnosticDescriptor OtherValueDescriptor = new("PR7204", Severity.Error,
        "修订说的原值与原框架不符", "{0}");

    public static readonly DiagnosticDescriptor ConflictDescriptor = new("PR7205", Severity.Error,
        "两处修订互相冲突", "“{0}”已经由另一句修订（第{1}行），两句不能都照办。请合成一句，或者去掉一句。");

    public static readonly DiagnosticDescriptor DeductionsDescriptor = new("PR7206", Severity.Error,
        "没有说明扣分值是否同步调整", "“{0}”的评分标准里有扣分（{1}），分值改了，扣分值改不改？请在句末写“，扣分值同步调整”，或者“，扣分值不变”。");

    public static readonly DiagnosticDescriptor OverlapDescriptor = new("PR7207", Severity.Warning,
        "施行的年度重叠", "{0}年度有两个版本：这里的，和“{1}”第{2}行的。一个年度应当只有一个版本，请核对施行的年度。");

    public static readonly DiagnosticDescriptor HoleDescriptor = new("PR7208", Severity.Warning,
        "施行的年度有空缺", "{0}没有版本可用：前一个版本（“{1}”第{2}行）只用到{3}年度，这里从{4}年度起。");

    public static readonly DiagnosticDescriptor ImpossibleDescriptor = new("PR7209", Severity.Error,
        "修订做不到", "{0}");

    public static readonly DiagnosticDescriptor OtherYearDescriptor = new("PR7210", Severity.Warning,
        "标题的年度与施行的年度不同", "标题写的是{0}年度，这里却自{1}年度起施行。修订的标题写修订以后的年度，请核对是哪一个写错了。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoBaseDescriptor, OtherBaseDescriptor, UnknownDescriptor, OtherValueDescriptor, ConflictDescriptor,
        DeductionsDescriptor, OverlapDescriptor, HoleDescriptor, ImpossibleDescriptor, OtherYearDescriptor,
    ];

    public static Diagnostic NoBase(Location location) => Diagnostic.Create(NoBaseDescriptor, location);

    public static Diagnostic OtherBase(Location location, string what) => Diagnostic.Create(OtherBaseDescriptor, location, what);

    public static Diagnostic Unknown(Location location, string what) => Diagnostic.Create(UnknownDescriptor, location, what);

    public static Diagnostic OtherValue(Location location, string what, Location written) =>
        Diagnostic.Create(OtherValueDescriptor, location, what) with { Related = [new RelatedLocation(written, "原框架写在这里")] };

    public static Diagnostic Conflict(Location location, string name, Location first) =>
        Diagnostic.Create(ConflictDescriptor, location, name, Text(first.LineNumber)) with { Related = [new RelatedLocation(first, "另一句在这里")] };

    public static Diagnostic Deductions(Location location, string name, Location deduction) =>
        Diagnostic.Create(DeductionsDescriptor, location, name, deduction.Text) with { Related = [new RelatedLocation(deduction, "扣分写在这里")] };

    public static Diagnostic Overlap(Location location, int year, Location other) =>
        Diagnostic.Create(OverlapDescriptor, location, Text(year), other.Source.FileName, Text(other.LineNumber)) with { Related = [new RelatedLocation(other, "另一个版本")] };

    /// <param name="last">前一个版本用到哪个年度。</param>
    /// <param name="first">这里从哪个年度起。</param>
    public static Diagnostic Hole(Location location, int last, int first, Location other)
    {
        var years = last + 1 == first - 1 ? $"{Text(last + 1)}年度" : $"{Text(last + 1)}年度至{Text(first - 1)}年度";
        return Diagnostic.Create(HoleDescriptor, location, years, other.Source.FileName, Text(other.LineNumber), Text(last), Text(first)) with
        {
            Related = [new RelatedLocation(other, "前一个版本")],
        };
    }

    public static Diagnostic Impossible(Location location, string what) => Diagnostic.Create(ImpossibleDescriptor, location, what);

    public static Diagnostic OtherYear(Location location, int from, int year, Location heading) =>
        Diagnostic.Create(OtherYearDescriptor, location, Text(year), Text(from)) with { Related = [new RelatedLocation(heading, "标题")] };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
