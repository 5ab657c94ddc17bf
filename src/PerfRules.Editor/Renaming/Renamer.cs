using System.Collections.Immutable;
using System.Text;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Renaming;

/// <summary>改名：声明、引用、用例里的一起改，改后的含义与原来完全一样，否则不改。</summary>
public static class Renamer
{
    /// <summary>光标处可以改的名称；不在名称上、不能改的，<paramref name="refusal"/> 说明原因。</summary>
    public static RenameTarget? Prepare(RuleDocument document, RuleWorkspace workspace, int offset, out string? refusal)
    {
        var index = SymbolIndex.Of(document);
        var mention = index.SymbolAt(offset);
        refusal = mention is null ? "这里不是可以改名的名称：只能给数据、口径、明细、对照表、指标、选项、等级、量词和用例改名。" : Obstacle(mention.Symbol);
        return mention is null || refusal is not null
            ? null
            : new RenameTarget(
                index.RangeOf(mention.Span), document.Text.ToString(mention.Span),
                Namesakes(mention.Symbol, WorkspaceIndexes.Of(workspace, document)).Any());
    }

    /// <param name="document">光标所在的文件。</param>
    /// <param name="workspace">打开着的文件。</param>
    /// <param name="offset">光标。</param>
    /// <param name="newName">新名称。</param>
    /// <param name="withNamesakes">同名的口径和指标是否一起改名；不一起改的，各是各的。</param>
    public static RenameResult Rename(RuleDocument document, RuleWorkspace workspace, int offset, string newName, bool withNamesakes = false)
    {
        if (Prepare(document, workspace, offset, out var refusal) is not { } target || SymbolIndex.Of(document).SymbolAt(offset) is not { } mention)
            return RenameResult.Refused(refusal ?? "这里不是可以改名的名称。");
        var name = newName.Trim();
        if (name is ['「', .. { Length: > 0 } inner, '」'])
            name = inner.Trim();
        if (name == target.Name)
            return new RenameResult([], null, false);
        var indexes = WorkspaceIndexes.Of(workspace, document);
        var namesakes = Namesakes(mention.Symbol, indexes).ToList();
        var symbols = withNamesakes ? namesakes.Prepend(mention.Symbol).ToList() : [mention.Symbol];
        foreach (var symbol in symbols)
        {
            if (NameRules.Check(symbol, name, indexes) is { } reason)
                return RenameResult.Refused(reason);
        }
        var failure = (string?)null;
        foreach (var quoting in Enum.GetValues<Quoting>())
        {
            var edits = Edits(indexes, symbols, name, quoting);
            if (Verify(workspace, document, indexes, edits, name) is { } problem)
                failure ??= problem;
            else
                return new RenameResult([.. edits.Select(e => new RenameEdit(e.Index.RangeOf(new(e.Start, e.Length)), e.NewText))], null, false, Notice(mention.Symbol, indexes));
        }
        if (namesakes.Count > 0 && !withNamesakes && Rename(document, workspace, offset, newName, withNamesakes: true) is { Refusal: null })
        {
            var other = KindName.Of(namesakes[0].Kind);
            return RenameResult.Refused($"{other}“{target.Name}”与它同名，条文里省略的主语靠名称相同来找；请连同同名的{other}一起改名，或者先把主语写出来。", needsNamesake: true);
        }
        return RenameResult.Refused(failure ?? "不能改名。");
    }

    /// <summary>新名称怎样写：先不加「」，读不通的在引用处加，再不行声明处也加。原来写了「」的一律留着。</summary>
    private enum Quoting
    {
        None,
        References,
        Everywhere,
    }

    private readonly record struct Edit(SymbolIndex Index, int Start, int Length, string NewText);

    private static string? Obstacle(RuleSymbol symbol) => symbol switch
    {
        { Kind: RuleSymbolKind.File } => "引用的文件请在文件列表里改名，再改这里的路径。",
        { Declaration: null } => $"“{symbol.Name}”现在没有声明，请先改正错误，再改名。",
        _ => null,
    };

    /// <summary>与口径（或数据、对照表）同名的指标，与指标同名的口径。</summary>
    private static IEnumerable<RuleSymbol> Namesakes(RuleSymbol symbol, ImmutableArray<SymbolIndex> indexes)
    {
        bool IsValue(RuleSymbolKind kind) => kind is RuleSymbolKind.Definition or RuleSymbolKind.Field or RuleSymbolKind.Table;
        if (symbol.Kind != RuleSymbolKind.Indicator && !IsValue(symbol.Kind))
            return [];
        return indexes.SelectMany(i => i.Declared).Distinct().Where(other => other.Id.Name == symbol.Id.Name
            && (symbol.Kind == RuleSymbolKind.Indicator ? IsValue(other.Kind) : other.Kind == RuleSymbolKind.Indicator));
    }

    /// <summary>数据文件不是规则，不随着改。</summary>
    private static string? Notice(RuleSymbol symbol, ImmutableArray<SymbolIndex> indexes)
    {
        if (symbol.Kind is not (RuleSymbolKind.Field or RuleSymbolKind.Column or RuleSymbolKind.List or RuleSymbolKind.Option or RuleSymbolKind.Indicator))
            return null;
        var files = indexes.Where(i => i.Path == symbol.Id.Path || i.Dependencies.Any(d => d.Path == symbol.Id.Path))
            .SelectMany(i => i.Places).Select(p => p.Statement).OfType<FetchSyntax>().Select(f => $"“{f.Path}”").Distinct().ToList();
        return files.Count == 0 ? null : $"数据文件不随着改名：{string.Join("、", files)}里写了“{symbol.Name}”的，请自己改过来。";
    }

    private static List<Edit> Edits(ImmutableArray<SymbolIndex> indexes, List<RuleSymbol> symbols, string name, Quoting quoting) =>
    [
        .. from index in indexes
           from symbol in symbols
           from mention in index.MentionsOf(symbol.Id)
           orderby index.Path == indexes[0].Path descending, index.Path, mention.Span.Start
           let quotes = !mention.IsQuoted && (quoting == Quoting.Everywhere || quoting == Quoting.References && !mention.IsDeclaration)
           select new Edit(index, mention.Span.Start, mention.Span.Length, quotes ? $"「{name}」" : name),
    ];

    private static string? Verify(RuleWorkspace workspace, RuleDocument document, ImmutableArray<SymbolIndex> indexes, List<Edit> edits, string name)
    {
        var texts = edits.GroupBy(e => e.Index.Path).ToDictionary(g => g.Key, g => Apply(g.First().Index, g));
        var affected = workspace.Documents.Where(d => d.Path != document.Path).Prepend(document)
            .Where(d => texts.ContainsKey(d.Path) || SymbolIndex.Of(d).Dependencies.Any(i => texts.ContainsKey(i.Path)));
        return affected.Select(d => RenameCheck.Compare(d, texts, name)).FirstOrDefault(problem => problem is not null);
    }

    private static string Apply(SymbolIndex index, IEnumerable<Edit> edits)
    {
        var content = new StringBuilder(index.Source.Content);
        foreach (var edit in edits.OrderByDescending(e => e.Start))
        {
            var start = index.Source.ToIndex(edit.Start);
            content.Remove(start, edit.Length).Insert(start, edit.NewText);
        }
        return content.ToString();
    }
}
