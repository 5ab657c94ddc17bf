using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>写了而用不到的：没有提到的数据和口径，永远不起作用的句子。</summary>
public static class ReachDiagnostics
{
    public static readonly DiagnosticDescriptor UnusedDataDescriptor = new(
        "PR2051", Severity.Warning, "没有用到的数据", "{0}“{1}”没有用到：口径、评分标准和其他数据都没有提到它。请核对是不是漏写了什么，或删去它。");

    public static readonly DiagnosticDescriptor UnusedDefinitionDescriptor = new(
        "PR2052", Severity.Warning, "没有用到的口径", "口径“{0}”没有用到：评分标准和其他口径都没有提到它。请核对是不是漏写了什么，或删去它。");

    public static readonly DiagnosticDescriptor UnreachableDescriptor = new(
        "PR4051", Severity.Warning, "不会起作用的句子", "“{0}”的“{1}”不会起作用：{2}。请核对条件，或删去这一句。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [UnusedDataDescriptor, UnusedDefinitionDescriptor, UnreachableDescriptor];

    /// <param name="kind">“数据”“明细”或“日历”。</param>
    public static Diagnostic UnusedData(Location location, string kind, string name) =>
        Diagnostic.Create(UnusedDataDescriptor, location, kind, name);

    public static Diagnostic UnusedDefinition(Location location, string name) =>
        Diagnostic.Create(UnusedDefinitionDescriptor, location, name);

    /// <param name="reason">为什么不会起作用。</param>
    public static Diagnostic Unreachable(Location location, string indicator, string sentence, string reason) =>
        Diagnostic.Create(UnreachableDescriptor, location, indicator, sentence, reason);
}
