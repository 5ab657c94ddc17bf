using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Compiler;

/// <summary>生成的代码可以引用的全部程序集：基础库的引用程序集（随本程序集携带）和 PerfRules.Runtime。</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        Embedded("System.Runtime.dll"),
        MetadataReference.CreateFromFile(typeof(CompiledFramework).Assembly.Location),
    ];

    private static PortableExecutableReference Embedded(string name)
    {
        using var stream = typeof(References).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"没有携带 {name}");
        return MetadataReference.CreateFromStream(stream);
    }
}
