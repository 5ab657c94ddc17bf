using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>编号和沿革的诊断。</summary>
public static class LineageDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateCodeDescriptor = new("PR7001", Severity.Error,
        "编号重复", "“{0}”和“{1}”的编号都是“{2}”。编号用来在各年度之间认出同一项，不能重复，请改其中一个。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [DuplicateCodeDescriptor];

    public static Diagnostic DuplicateCode(Location location, string name, string other, string code, Location first) =>
        Diagnostic.Create(DuplicateCodeDescriptor, location, name, other, code) with { Related = [new RelatedLocation(first, "另一处在这里")] };
}
