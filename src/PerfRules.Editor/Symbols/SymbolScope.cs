using System.Collections.Immutable;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Symbols;

/// <summary>一项数据（或一列）及其选项。</summary>
internal sealed record FieldEntry(RuleSymbol Symbol, ImmutableArray<RuleSymbol> Options)
{
    public RuleSymbol? Option(string name) => Options.FirstOrDefault(o => o.Id.Name == CharacterFolding.Fold(name));
}

/// <summary>一张明细一行里看得到的名称。</summary>
internal sealed class RowScope(RuleSymbol? symbol)
{
    /// <summary>明细；没有名称的为空。</summary>
    public RuleSymbol? Symbol { get; } = symbol;

    public Dictionary<string, FieldEntry> Columns { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleSymbol> Definitions { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// 一个文件看得到的名称，与绑定时的规矩相同：先本文件，后所引用的；表达式里口径先于数据，条件里数据先于口径。
/// 只凭语法树建立，因此条文有错时也有。
/// </summary>
internal sealed class SymbolScope(ImmutableArray<SymbolScope> outers, IndicatorNode root)
{
    public Dictionary<string, FieldEntry> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleSymbol> Definitions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RowScope> Lists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleSymbol> Measures { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleSymbol> Grades { get; } = new(StringComparer.Ordinal);

    /// <summary>指标树；基于别的框架的，连同那个框架的。</summary>
    public IndicatorNode Root { get; } = root;

    /// <summary>本文件和所引用的各文件，本文件在前。</summary>
    public IEnumerable<SymbolScope> Visible => outers.SelectMany(o => o.Visible).Prepend(this);

    public FieldEntry? Field(string name, RowScope? row) =>
        row?.Columns.GetValueOrDefault(Key(name)) ?? First(s => s.Fields.GetValueOrDefault(Key(name)));

    /// <summary>只有一项数据有的这个选项。</summary>
    public RuleSymbol? Option(string name, RowScope? row) =>
        (row?.Columns.Values ?? Enumerable.Empty<FieldEntry>()).Concat(Visible.SelectMany(s => s.Fields.Values))
            .Select(field => field.Option(name)).OfType<RuleSymbol>().Take(2).ToList() is [var only] ? only : null;

    public RuleSymbol? Definition(string name, RowScope? row) =>
        row?.Definitions.GetValueOrDefault(Key(name)) ?? First(s => s.Definitions.GetValueOrDefault(Key(name)));

    public RowScope? List(string name) => First(s => s.Lists.GetValueOrDefault(Key(name)));

    public RuleSymbol? Measure(string name) => First(s => s.Measures.GetValueOrDefault(Key(name)));

    public RuleSymbol? Grade(string name) => First(s => s.Grades.GetValueOrDefault(Key(name)));

    /// <summary>算式里的名称。</summary>
    public RuleSymbol? Value(string name, RowScope? row) => Definition(name, row) ?? Field(name, row)?.Symbol;

    /// <summary>末几段恰有一个节点相符的路径。</summary>
    public IndicatorNode? Indicator(params IReadOnlyList<string> names) => Root.Find(names).Take(2).ToList() is [var only] ? only : null;

    public static string Key(string name) => CharacterFolding.Fold(name);

    private T? First<T>(Func<SymbolScope, T?> find) where T : class => Visible.Select(find).FirstOrDefault(found => found is not null);
}
