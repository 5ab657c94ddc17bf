using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>勾稽的诊断。</summary>
public static class ReconciliationDiagnostics
{
    public static readonly DiagnosticDescriptor OutcomeDescriptor = new("PR2081", Severity.Error,
        "没有写明勾稽不符时怎样", "没有写明勾稽不符时怎样。请在句末写“，否则提示”（照常评分，另外提示）或“，否则报错”（不能评分）。");

    public static readonly DiagnosticDescriptor ToleranceDescriptor = new("PR2082", Severity.Error,
        "允许误差用不上", "允许误差只用于两个数的一次比较，例如“合计数＝甲＋乙，允许误差0.01万元”。请分成几句写，或删去允许误差。");

    public static readonly DiagnosticDescriptor ImpossibleDescriptor = new("PR4081", Severity.Error,
        "勾稽不可能成立", "勾稽“{0}”不可能成立：声明的范围和其他报错的勾稽之内，没有取值能满足它。请核对正负、单位和范围。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OutcomeDescriptor, ToleranceDescriptor, ImpossibleDescriptor];

    public static Diagnostic Outcome(Location location) => Diagnostic.Create(OutcomeDescriptor, location) with
    {
        Fixes =
        [
            CodeFix.Insert("写明不符时提示，照常评分", location.Span.End, "，否则提示"),
            CodeFix.Insert("写明不符时报错，不能评分", location.Span.End, "，否则报错"),
        ],
    };

    public static Diagnostic Tolerance(Location location) => Diagnostic.Create(ToleranceDescriptor, location);

    public static Diagnostic Impossible(Location location, string text) => Diagnostic.Create(ImpossibleDescriptor, location, text);
}
