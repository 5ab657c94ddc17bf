using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Navigation;

/// <summary>打开着的各文件和它们引用的各文件的索引，每个文件一份，打开着的用打开的。</summary>
internal static class WorkspaceIndexes
{
    public static ImmutableArray<SymbolIndex> Of(RuleWorkspace workspace, RuleDocument document)
    {
        var open = workspace.Documents.Where(d => d.Path != document.Path).Prepend(document).Select(SymbolIndex.Of).ToList();
        return [.. open.Concat(open.SelectMany(i => i.Dependencies)).DistinctBy(i => i.Path)];
    }
}
