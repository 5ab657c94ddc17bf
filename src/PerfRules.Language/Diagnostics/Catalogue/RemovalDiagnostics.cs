using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>不适用的折算，PR203x。</summary>
public static class RemovalDiagnostics
{
    public static readonly DiagnosticDescriptor LevelDescriptor = new("PR2031", Severity.Error,
        "没有写明在哪一级折算", "没有写明剔除的分值在哪一级折算。请写明，例如“在{0}内折算”。");

    public static readonly DiagnosticDescriptor ScopeDescriptor = new("PR2032", Severity.Error,
        "折算的范围不是上级", "“{0}”剔除之后，分值应在它的上级内折算，“{1}”不是它的上级。可以写：{2}。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [LevelDescriptor, ScopeDescriptor];

    /// <param name="levels">可以写的各级，由高到低。</param>
    public static Diagnostic Level(Location location, ImmutableArray<string> levels) =>
        Diagnostic.Create(LevelDescriptor, location, levels[^1]) with
        {
            Fixes = [.. levels.Reverse().Select(level => CodeFix.Replace($"写明在{level}内折算", location.Span, $"在{level}内折算"))],
        };

    public static Diagnostic Scope(Location location, string indicator, ImmutableArray<string> levels) =>
        Diagnostic.Create(ScopeDescriptor, location, indicator, location.Text, string.Join("、", levels)) with
        {
            Fixes = [.. levels.Select(level => CodeFix.Replace($"改为{level}", location.Span, level))],
        };
}
