using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics;

/// <summary>一条发现：哪里、什么问题、怎么办。消息用条文作者自己的名称，不提记号与类型。</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, ImmutableArray<string> Arguments)
{
    private const int LongestArgument = 200;

    /// <summary>与问题有关的其他位置，例如与之重叠的另一档。</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>可以一键采用的改法；没有把握时为空。</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>证明问题存在的一组取值，能存为用例并重现；不适用时为空。</summary>
    public Witness? Witness { get; init; }

    /// <summary>把实例存为用例，供改好之后重现；实例不能重现或写不成用例时为空。它不消除问题，因此不在改法之列。</summary>
    public CodeFix? SaveWitness { get; init; }

    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Format, [.. Arguments.Select(Shorten)]);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params ReadOnlySpan<string> arguments) =>
        new(descriptor, location, [.. arguments]);

    // 引用的原文可能长达整个文件；消息里只留开头，位置仍指全文。
    private static string Shorten(string argument) =>
        argument.Length <= LongestArgument ? argument
            : string.Concat(argument.AsSpan(0, LongestArgument - (char.IsHighSurrogate(argument[LongestArgument - 1]) ? 1 : 0)), "……");
}
