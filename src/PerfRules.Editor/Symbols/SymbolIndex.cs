using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Symbols;

/// <summary>
/// 一个文件里的全部名称：在哪里声明，在哪里提到。只凭语法树建立：一句写坏了，其余各句照样；
/// 找不到声明的，按最近一次没有错误的版本认。
/// </summary>
public sealed class SymbolIndex
{
    private readonly ILookup<SymbolId, Mention> _bySymbol;

    private SymbolIndex(
        SyntaxTree tree, SymbolScope scope, ImmutableArray<StatementPlace> places, ImmutableArray<Mention> mentions, ImmutableArray<SymbolIndex> dependencies)
    {
        (Tree, Scope, Places, Mentions, Dependencies) = (tree, scope, places, mentions, dependencies);
        _bySymbol = mentions.ToLookup(m => m.Symbol.Id);
        Declared = [.. mentions.Where(m => m.IsDeclaration).Select(m => m.Symbol)];
    }

    /// <summary>所索引的文本。</summary>
    public SourceText Source => Tree.Source;

    public string Path => Source.Path;

    /// <summary>由前到后，互不重叠。</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>本文件声明的，由前到后。</summary>
    public ImmutableArray<RuleSymbol> Declared { get; }

    /// <summary>直接和间接引用的各文件的索引，被引用的在前。</summary>
    public ImmutableArray<SymbolIndex> Dependencies { get; }

    internal SyntaxTree Tree { get; }

    internal SymbolScope Scope { get; }

    internal ImmutableArray<StatementPlace> Places { get; }

    /// <summary>一个文件的索引；一个版本只建一次。</summary>
    public static SymbolIndex Of(RuleDocument document) => document.Symbols;

    internal static SymbolIndex Build(RuleModule module, SymbolIndex? lastGood) => Build(module, lastGood, []);

    /// <summary>某一位置的名称；紧跟在名称之后的也算。</summary>
    public Mention? SymbolAt(int offset)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].WrittenSpan.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && offset <= Mentions[low - 1].WrittenSpan.End ? Mentions[low - 1] : null;
    }

    /// <summary>本文件中的各次出现。</summary>
    public IEnumerable<Mention> MentionsOf(SymbolId symbol) => _bySymbol[symbol];

    public DocumentRange RangeOf(TextSpan span) => new(Path, Source.GetPosition(span.Start), Source.GetPosition(span.End));

    private static SymbolIndex Build(RuleModule module, SymbolIndex? lastGood, Dictionary<RuleModule, SymbolIndex> known)
    {
        if (known.TryGetValue(module, out var built))
            return built;
        var tree = module.Tree;
        var imports = module.Imports.Select(i => Build(i.Module, null, known)).ToList();
        var basis = module.Base is { } reference ? Build(reference.Module, null, known) : null;
        var scope = new SymbolScope(
            [.. imports.Select(i => i.Scope), .. basis is null ? [] : (SymbolScope[])[basis.Scope]],
            basis?.Scope.Root.Copy() ?? IndicatorNode.CreateRoot());
        var mentions = new List<Mention>();
        void Add(RuleSymbol symbol, TextSpan span, bool isDeclaration) =>
            mentions.Add(new Mention(symbol, WrittenName.Inside(tree.Source, span), span, isDeclaration));

        var places = new DeclarationReader(tree, scope, Add).Read();
        foreach (var (target, location) in module.References)
            Add(FileSymbol(target), location.Span, false);
        new MentionReader(tree, scope, Add).Read(places);
        AddMeasures(tree, scope, Add);
        if (lastGood is not null)
            LostNames.Find(tree, scope, lastGood.Scope, mentions, Add);
        ImmutableArray<SymbolIndex> dependencies =
            [.. imports.Concat(basis is null ? [] : [basis]).SelectMany(i => i.Dependencies.Append(i)).DistinctBy(i => i.Path)];
        return known[module] = new SymbolIndex(tree, scope, places, Distinct(mentions), dependencies);
    }

    private static RuleSymbol FileSymbol(RuleModule module)
    {
        var source = module.Tree.Source;
        return new RuleSymbol(RuleSymbolKind.File, source.Path, "", source.Path, new Location(source, new TextSpan(0, 0)), null);
    }

    private static void AddMeasures(SyntaxTree tree, SymbolScope scope, Action<RuleSymbol, TextSpan, bool> add)
    {
        foreach (var token in tree.Tokens)
        {
            if (token.Kind == MEASURE && scope.Measure(token.Text) is { } measure)
                add(measure, token.Span, false);
        }
    }

    // 同一处先记声明；写坏了的声明又当作引用认过一次。
    private static ImmutableArray<Mention> Distinct(IEnumerable<Mention> mentions)
    {
        var ordered = mentions.OrderBy(m => m.WrittenSpan.Start).ThenByDescending(m => m.IsDeclaration);
        var distinct = ImmutableArray.CreateBuilder<Mention>();
        foreach (var mention in ordered)
        {
            if (distinct.Count == 0 || mention.WrittenSpan.Start >= distinct[^1].WrittenSpan.End)
                distinct.Add(mention);
        }
        return distinct.ToImmutable();
    }
}
