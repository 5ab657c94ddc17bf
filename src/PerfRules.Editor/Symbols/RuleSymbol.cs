using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>认出同一个名称的凭据：在各个文件、各个版本里相同。</summary>
/// <param name="Kind">种类。</param>
/// <param name="Path">声明它的文件。</param>
/// <param name="Owner">所属：列和各行的口径属于明细，选项属于数据，指标属于上级（路径）；没有为空串。</param>
/// <param name="Name">统一写法之后的名称。</param>
public readonly record struct SymbolId(RuleSymbolKind Kind, string Path, string Owner, string Name);

/// <summary>一个有名称的东西：数据、口径、指标等。以 <see cref="Id"/> 区分。</summary>
public sealed class RuleSymbol : IEquatable<RuleSymbol>
{
    internal RuleSymbol(RuleSymbolKind kind, string path, string owner, string name, Location? declaration, StatementSyntax? syntax)
    {
        Id = new SymbolId(kind, path, owner, CharacterFolding.Fold(name));
        Name = name;
        Declaration = declaration;
        Syntax = syntax;
    }

    public SymbolId Id { get; }

    public RuleSymbolKind Kind => Id.Kind;

    /// <summary>声明处的写法，不含「」。</summary>
    public string Name { get; }

    /// <summary>声明处的名称，不含「」；只在最近一次没有错误的版本里才有的为空。</summary>
    public Location? Declaration { get; }

    /// <summary>声明它的整句；没有为空。</summary>
    public Location? Extent => Declaration is { } at && Syntax is not null ? at with { Span = Syntax.Span } : Declaration;

    /// <summary>声明它的一句；写坏了的、不是一句话声明的为空。</summary>
    internal StatementSyntax? Syntax { get; }

    /// <summary>同一个名称，当前的文件里已经找不到声明。</summary>
    internal RuleSymbol WithoutDeclaration() => new(Kind, Id.Path, Id.Owner, Name, null, null);

    public bool Equals(RuleSymbol? other) => other is not null && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as RuleSymbol);

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Name;
}
