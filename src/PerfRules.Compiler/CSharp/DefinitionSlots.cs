using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>每个单位只算一次的口径存放的位置。</summary>
internal sealed class DefinitionSlots
{
    private readonly Dictionary<Definition, int> _slots = [];

    public DefinitionSlots(DefinitionGraph graph)
    {
        Definitions = [.. graph.Definitions.Where(definition => graph.RowLists(definition).IsEmpty)];
        foreach (var definition in Definitions)
            _slots.Add(definition, _slots.Count);
    }

    /// <summary>依赖在前。</summary>
    public ImmutableArray<Definition> Definitions { get; }

    public ExpressionSyntax Read(Definition definition) =>
        Code.Index(Code.Member(Scope.Evaluation, "Definitions"), _slots[definition]);
}
