using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>记住的一段计分：凭什么得出的，得出了什么，对上级和等级有什么作用。</summary>
/// <param name="Statements">名下的各句。</param>
/// <param name="Chain">本标题和各上级标题，由近及远。</param>
/// <param name="HasChildren">有没有下级。</param>
/// <param name="Result">结果。</param>
/// <param name="Lifted">作用于各上级的，次序与 <paramref name="Chain"/> 相同；都没有作用为空。</param>
/// <param name="GradeLimits">写明的等级限制。</param>
internal sealed record ScoringEntry(
    ImmutableArray<StatementSyntax> Statements, ImmutableArray<SyntaxNode> Chain, bool HasChildren, BoundScoring Result,
    ImmutableArray<LiftedRules> Lifted, ImmutableArray<GradeLimit> GradeLimits)
{
    private string? _text;

    /// <summary>看过哪些约定；它们变了就要重来。</summary>
    public required Setting Settings { get; init; }

    /// <summary>各句的原文，统一写法。</summary>
    public string TextIn(SourceText source) => _text ??= FoldedText.Of(source, Statements);
}
