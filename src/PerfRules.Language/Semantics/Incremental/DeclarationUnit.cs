using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>同生同灭的一组声明：一句数据、一张明细、一个口径或一张对照表。</summary>
/// <param name="Parts">组成它的各句。</param>
/// <param name="DeclaredNames">声明的名称（统一写法）；明细的列在它自己之内，不在其中。</param>
/// <param name="OtherNames">随之而变的名称：明细的各列和各行的口径。</param>
/// <param name="Options">各选项；别的数据也可以有同名的选项。</param>
/// <param name="Related">与它互相约束的名称：“不超过 某某”、勾稽。一方变了，另一方的证明也要重来。</param>
/// <param name="IsKnown">上一次有没有绑定过可以沿用的。</param>
internal sealed record DeclarationUnit(
    ImmutableArray<StatementSyntax> Parts, ImmutableArray<string> DeclaredNames, ImmutableArray<string> OtherNames, ImmutableArray<string> Options,
    ImmutableArray<string> Related, Func<BindingMemory, bool> IsKnown)
{
    private string? _text;

    public IEnumerable<string> Names => DeclaredNames.Concat(OtherNames).Concat(Options);

    /// <summary>它变了，哪些名称随之算变了。</summary>
    public IEnumerable<string> Affected => Names.Concat(Related);

    /// <summary>统一写法的原文。</summary>
    public string TextIn(SourceText source) => _text ??= FoldedText.Of(source, Parts);

    /// <summary>约定和声明的全部句子。</summary>
    public static ImmutableArray<StatementSyntax> StatementsOf(OutlineBinder outline)
    {
        var all = new List<StatementSyntax>();
        all.AddRange(outline.Conventions);
        all.AddRange(outline.Fields);
        foreach (var list in outline.Lists)
            all.AddRange(PartsOf(list));
        all.AddRange(outline.Definitions);
        all.AddRange(outline.Reconciliations);
        foreach (var table in outline.Tables)
            all.AddRange(PartsOf(table));
        return [.. all];
    }

    /// <summary>一个文件的全部声明；<paramref name="previous"/> 中句子没有变的照用。</summary>
    public static ImmutableArray<DeclarationUnit> Of(OutlineBinder outline, int firstList, ImmutableArray<DeclarationUnit> previous)
    {
        var known = new Carried<DeclarationUnit>(previous, u => u.Parts[0]);
        return
        [
            .. outline.Fields.Select(f => known.Find(f) ?? OfField(f)),
            .. outline.Lists.Select((list, i) => OfList(list, firstList + i)),
            .. outline.Definitions.Select(d => known.Find(d) ?? OfDefinition(d, d.Name, [d])),
            .. outline.Reconciliations.Select(r => known.Find(r) ?? OfReconciliation(r)),
            .. outline.Tables.Select(t => OfDefinition(t.Heading, t.Heading.Name, PartsOf(t))),
        ];
    }

    // 以引用相等区分：句子没有变的就是同一个。
    public bool Equals(DeclarationUnit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static ImmutableArray<StatementSyntax> PartsOf(TableDraft table) => [table.Heading, .. table.Rows];

    private static DeclarationUnit OfReconciliation(ReconciliationSyntax reconciliation) => new(
        [reconciliation], [], [], [], NamesIn(reconciliation), memory => memory.Modules.Any(m => m.Units.Any(u => u.Parts[0] == reconciliation)));

    /// <summary>组成一张明细的各句。</summary>
    public static ImmutableArray<StatementSyntax> PartsOf(ListDraft draft) =>
        [draft.Heading, .. draft.Columns, .. draft.Definitions, .. draft.Reconciliations];

    private static DeclarationUnit OfField(FieldDeclarationSyntax declaration) => new(
        [declaration], [.. declaration.Names.Select(n => CharacterFolding.Fold(n.Text))], [], OptionsOf(declaration), NamesIn(declaration),
        memory => declaration.Names.All(n => memory.Declarations.FindField(declaration, n.Text) is not null));

    private static DeclarationUnit OfList(ListDraft draft, int ordinal)
    {
        var parts = PartsOf(draft);
        return new(
            parts, [CharacterFolding.Fold(draft.Heading.Name.Text)],
            [
                .. draft.Columns.SelectMany(c => c.Names.Select(n => CharacterFolding.Fold(n.Text))),
                .. draft.Definitions.Select(d => CharacterFolding.Fold(d.Name.Text)),
            ],
            [.. draft.Columns.SelectMany(c => OptionsOf(c))],
            [.. parts.Where(p => p is not DefinitionSyntax).SelectMany(p => NamesIn(p))],
            memory => memory.Declarations.FindList(draft.Heading, ordinal, parts) is not null);
    }

    private static DeclarationUnit OfDefinition(StatementSyntax statement, NameToken name, ImmutableArray<StatementSyntax> parts) => new(
        parts, [CharacterFolding.Fold(name.Text)], [], [], [],
        memory => memory.Declarations.FindDefinition(statement, parts) is not null);

    private static ImmutableArray<string> NamesIn(SyntaxNode node) =>
        [.. node.SelfAndDescendants().OfType<NameSyntax>().Select(n => CharacterFolding.Fold(n.Name))];

    private static ImmutableArray<string> OptionsOf(FieldDeclarationSyntax declaration) =>
        declaration.Type is ChoiceType { Options: var options } ? [.. options.Select(o => CharacterFolding.Fold(o))] : [];
}
