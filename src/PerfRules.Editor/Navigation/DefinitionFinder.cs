using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Navigation;

/// <summary>名称声明的地方。</summary>
/// <param name="Origin">光标所在的名称。</param>
/// <param name="Name">声明处的名称。</param>
/// <param name="Extent">声明的整句。</param>
public sealed record DefinitionTarget(DocumentRange Origin, DocumentRange Name, DocumentRange Extent);

/// <summary>转到定义。</summary>
public static class DefinitionFinder
{
    /// <summary>不在名称上、找不到声明为空。</summary>
    public static DefinitionTarget? Find(RuleDocument document, int offset)
    {
        var index = SymbolIndex.Of(document);
        if (index.SymbolAt(offset) is not { Symbol: { Declaration: { } declaration, Extent: { } extent } } mention)
            return null;
        return new DefinitionTarget(index.RangeOf(mention.WrittenSpan), document.Resolve(declaration), document.Resolve(extent));
    }
}
