using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Calls;

/// <summary>调用层次里的一项：数据、口径、对照表或指标。</summary>
/// <param name="Symbol">凭它再查上下。</param>
/// <param name="Name">名称。</param>
/// <param name="Detail">种类；指标连同路径。</param>
/// <param name="Range">声明的整句。</param>
/// <param name="SelectionRange">声明处的名称。</param>
public sealed record CallItem(SymbolId Symbol, string Name, string Detail, DocumentRange Range, DocumentRange SelectionRange);

/// <summary>一条关系和它在条文中的各处。</summary>
/// <param name="Item">使用者，或被使用者。</param>
/// <param name="Ranges">使用处，都在使用者里。</param>
public sealed record CallRelation(CallItem Item, ImmutableArray<DocumentRange> Ranges);

/// <summary>数据、口径被谁使用，口径、指标用了谁。</summary>
public static class CallHierarchy
{
    /// <summary>光标处的一项；不在数据、口径、对照表、指标上为空。</summary>
    public static CallItem? Prepare(RuleDocument document, int offset) =>
        SymbolIndex.Of(document).SymbolAt(offset) is { Symbol: { Kind: not (RuleSymbolKind.Option or RuleSymbolKind.Measure or RuleSymbolKind.Grade
            or RuleSymbolKind.Case or RuleSymbolKind.File or RuleSymbolKind.Framework) } symbol } ? Item(document, symbol) : null;

    /// <summary>谁用了它，按条文的次序。</summary>
    public static ImmutableArray<CallRelation> Incoming(RuleDocument document, RuleWorkspace workspace, SymbolId symbol) =>
        Relations(document, WorkspaceIndexes.Of(workspace, document).SelectMany(SymbolUses.In).Where(u => u.Used.Id == symbol), u => u.User);

    /// <summary>它用了谁，按条文的次序。</summary>
    public static ImmutableArray<CallRelation> Outgoing(RuleDocument document, RuleWorkspace workspace, SymbolId symbol) =>
        Relations(document, WorkspaceIndexes.Of(workspace, document).SelectMany(SymbolUses.In).Where(u => u.User.Id == symbol), u => u.Used);

    private static ImmutableArray<CallRelation> Relations(RuleDocument document, IEnumerable<SymbolUse> uses, Func<SymbolUse, RuleSymbol> other) =>
    [
        .. from use in uses
           group use by other(use) into related
           let item = Item(document, related.Key)
           where item is not null
           select new CallRelation(item, [.. related.Select(u => u.Index.RangeOf(u.Span)).Distinct()]),
    ];

    private static CallItem? Item(RuleDocument document, RuleSymbol symbol)
    {
        if (symbol is not { Declaration: { } declaration, Extent: { } extent })
            return null;
        var detail = symbol is { Kind: RuleSymbolKind.Indicator, Id.Owner.Length: > 0 } ? $"{KindName.Of(symbol.Kind)} {symbol.Id.Owner}" : KindName.Of(symbol.Kind);
        return new CallItem(symbol.Id, symbol.Name, detail, document.Resolve(extent), document.Resolve(declaration));
    }
}
