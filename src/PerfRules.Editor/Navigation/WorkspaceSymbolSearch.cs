using System.Collections.Immutable;
using PerfRules.Editor.Completion;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Navigation;

/// <summary>工作区里的一个名称。</summary>
/// <param name="Name">名称。</param>
/// <param name="Kind">种类。</param>
/// <param name="Container">所属：指标的上级、列的明细；没有为空串。</param>
/// <param name="Range">声明处的名称。</param>
public sealed record WorkspaceSymbol(string Name, RuleSymbolKind Kind, string Container, DocumentRange Range);

/// <summary>按名称查找打开着的和它们引用的各文件里的声明。</summary>
public static class WorkspaceSymbolSearch
{
    /// <summary>含有各字（次序相同，不必相连）或各字的拼音首字母的名称：完全相同的在前，开头相同的、相连的其次，拼音在后。</summary>
    public static ImmutableArray<WorkspaceSymbol> Find(RuleWorkspace workspace, string query)
    {
        var key = SymbolScope.Key(query.Trim());
        return
        [
            .. from index in workspace.Documents.Take(1).SelectMany(first => WorkspaceIndexes.Of(workspace, first))
               from symbol in index.Declared.DistinctBy(s => s.Id)
               where symbol.Kind is not (RuleSymbolKind.Measure or RuleSymbolKind.File)
               let rank = Rank(symbol.Id.Name, key)
               where rank is not null
               orderby rank, symbol.Name.Length
               select new WorkspaceSymbol(symbol.Name, symbol.Kind, symbol.Id.Owner, index.RangeOf(symbol.Declaration!.Value.Span)),
        ];
    }

    private static int? Rank(string name, string query)
    {
        if (name.Equals(query, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (name.StartsWith(query, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (name.Contains(query, StringComparison.OrdinalIgnoreCase))
            return 2;
        var at = 0;
        foreach (var c in query)
        {
            at = name.IndexOf(c.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
                return MatchesInitials(name, query) ? 4 : null;
        }
        return 3;
    }

    /// <summary>从名称的某个字起的拼音首字母。</summary>
    private static bool MatchesInitials(string name, string query) =>
        query.All(char.IsAsciiLetterOrDigit) && Enumerable.Range(0, name.Length).Any(start => PinyinInitials.Matches(name, query.ToLowerInvariant(), start));
}
