using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PerfRules.Architecture.Tests;

/// <summary>一个编译好的程序集引用了哪些程序集、类型和成员；直接读元数据，不加载它。</summary>
internal sealed class AssemblyContent
{
    public AssemblyContent(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        References = reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name)).ToHashSet();
        Types = reader.TypeReferences.Select(h => Name(reader, h)).ToHashSet();
        Members = reader.MemberReferences.Select(reader.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => $"{Name(reader, (TypeReferenceHandle)m.Parent)}.{reader.GetString(m.Name)}").ToHashSet();
    }

    public IReadOnlySet<string> References { get; }

    public IReadOnlySet<string> Types { get; }

    public IReadOnlySet<string> Members { get; }

    private static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
