using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics;

/// <summary>一条发现：哪里、什么问题、怎么办。消息用条文作者自己的名称，不提记号与类型。</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, ImmutableArray<string> Arguments)
{
    /// <summary>与问题有关的其他位置，例如与之重叠的另一档。</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>可以一键采用的改法；没有把握时为空。</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>证明问题存在的一组取值，能存为用例并重现；不适用时为空。</summary>
    public Witness? Witness { get; init; }

    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Format, [.. Arguments]);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params ReadOnlySpan<string> arguments) =>
        new(descriptor, location, [.. arguments]);
}
