using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>“……缺失的，得N分”，PR211x。</summary>
public static class MissingDiagnostics
{
    public static readonly DiagnosticDescriptor MisplacedDescriptor = new("PR2111", Severity.Error,
        "“缺失”不能这样用", "“缺失”“报告错误”只用来说明缺少数据时得多少分、是否适用、限多少分。{0}");

    public static readonly DiagnosticDescriptor NeverMissingDescriptor = new("PR2112", Severity.Error,
        "说的不是会缺失的数据", "“{0}”说的不是要填报的数据：没有填报时已经另有取值，或者是文本、明细的汇总、同类比较。请写明是哪项数据缺失，或删去这一句。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [MisplacedDescriptor, NeverMissingDescriptor];

    /// <param name="advice">为什么不能，应当怎样写。</param>
    public static Diagnostic Misplaced(Location location, string advice) => Diagnostic.Create(MisplacedDescriptor, location, advice);

    public static Diagnostic NeverMissing(Location location, string words) => Diagnostic.Create(NeverMissingDescriptor, location, words);
}
