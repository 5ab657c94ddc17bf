using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>记住的一个文件。</summary>
/// <param name="Source">文件。</param>
/// <param name="FirstList">第一张明细的编号。</param>
/// <param name="Statements">约定和声明的全部句子。</param>
/// <param name="Settings">各条约定和日历。</param>
/// <param name="Units">各项声明。</param>
internal sealed record ModuleMemory(
    SourceText Source, int FirstList, ImmutableArray<StatementSyntax> Statements, ImmutableArray<StatementSyntax> Settings,
    ImmutableArray<DeclarationUnit> Units)
{
    /// <summary>没有两项声明同名。</summary>
    public bool HasUniqueNames { get; } = AreUnique(Units);

    /// <summary>全部声明都没有问题，都可以沿用；绑定之后才知道。</summary>
    public bool IsWhole { get; set; }

    /// <summary>声明绑定的结果；引用别的文件的不记，为空。</summary>
    public BoundDeclarations? Bound { get; set; }

    private static bool AreUnique(ImmutableArray<DeclarationUnit> units)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var name in unit.DeclaredNames)
            {
                if (!seen.Add(name))
                    return false;
            }
        }
        return true;
    }
}

/// <summary>一个文件的全部声明绑定的结果。</summary>
/// <param name="Scope">声明的名称。</param>
/// <param name="Fields">数据，不含从别处算来的。</param>
/// <param name="Lists">明细。</param>
/// <param name="Definitions">口径和对照表。</param>
internal sealed record BoundDeclarations(
    NameScope Scope, ImmutableArray<Field> Fields, ImmutableArray<RecordList> Lists, ImmutableArray<Definition> Definitions);
