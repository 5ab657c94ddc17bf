using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>逐条列出的情形的诊断。</summary>
public static class ListedDiagnostics
{
    public static readonly DiagnosticDescriptor NoConsequenceDescriptor = new("PR2087", Severity.Error,
        "列出的情形没有写后果", "“{0}”列出了情形，没有写得多少分、扣多少分。请写在列举之前，例如“{0}的，得0分：”；或者列举之后另写一句“有上述情形之一的，得0分”。");

    public static readonly DiagnosticDescriptor MixedDescriptor = new("PR2088", Severity.Error,
        "情形的后果写法不一", "{0}，不知道这里的“{1}”管哪几种情形。后果写在列举之前、最后一种情形之后，或者每种情形各写各的，只用一种写法。");

    public static readonly DiagnosticDescriptor NothingAboveDescriptor = new("PR2089", Severity.Error,
        "前面没有列出情形", "“{0}”前面没有列出情形。请先写“有下列情形之一的：”，下面每种情形写一句，句首写序号，例如“（1）存在违规支出的；”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoConsequenceDescriptor, MixedDescriptor, NothingAboveDescriptor];

    public static Diagnostic NoConsequence(Location location, string words) => Diagnostic.Create(NoConsequenceDescriptor, location, words);

    public static Diagnostic Mixed(Location location, string why) => Diagnostic.Create(MixedDescriptor, location, why, location.Text);

    public static Diagnostic NothingAbove(Location location, string words) => Diagnostic.Create(NothingAboveDescriptor, location, words);
}
