using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Navigation;

/// <summary>名称的一次出现。</summary>
/// <param name="Range">位置，不含「」。</param>
/// <param name="IsDeclaration">是声明，不是引用。</param>
public sealed record Reference(DocumentRange Range, bool IsDeclaration);

/// <summary>查找引用和高亮同名处。</summary>
public static class ReferenceFinder
{
    /// <summary>在打开着的和它们引用的各文件里的全部出现；不在名称上为空表。</summary>
    public static ImmutableArray<Reference> Find(RuleDocument document, RuleWorkspace workspace, int offset, bool includesDeclaration)
    {
        if (SymbolIndex.Of(document).SymbolAt(offset) is not { } mention)
            return [];
        return
        [
            .. WorkspaceIndexes.Of(workspace, document).SelectMany(index => In(index, mention.Symbol.Id))
                .Where(r => includesDeclaration || !r.IsDeclaration),
        ];
    }

    /// <summary>本文件里的全部出现，供高亮。</summary>
    public static ImmutableArray<Reference> Highlight(RuleDocument document, int offset)
    {
        var index = SymbolIndex.Of(document);
        return index.SymbolAt(offset) is { } mention ? [.. In(index, mention.Symbol.Id)] : [];
    }

    private static IEnumerable<Reference> In(SymbolIndex index, SymbolId symbol) =>
        index.MentionsOf(symbol).Select(m => new Reference(index.RangeOf(m.Span), m.IsDeclaration));
}
