using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>得分低于多少的，须填写哪些文字。</summary>
public sealed class RequiredTextSyntax(
    ScopeToken scope, ScoreBoundSyntax bound, ImmutableArray<NameSyntax> texts, bool isError, TextSpan span) : StatementSyntax(span)
{
    /// <summary>谁的得分；没有写明是所在的标题。</summary>
    public ScopeToken Scope { get; } = scope;

    /// <summary>低于多少。</summary>
    public ScoreBoundSyntax Bound { get; } = bound;

    /// <summary>须填写的文字的名称。</summary>
    public ImmutableArray<NameSyntax> Texts { get; } = texts;

    /// <summary>没有填写时报错；否则只提示。</summary>
    public bool IsError { get; } = isError;

    public override IEnumerable<SyntaxNode> Children => [Bound, .. Texts];
}

/// <summary>得分的界限：低于N分、低于分值、得分率低于N%；写作“扣分”“未得满分”的就是低于分值。</summary>
public sealed class ScoreBoundSyntax(NumberSyntax? value, NameToken? word, TextSpan span) : SyntaxNode(span)
{
    /// <summary>写明的分数或百分数；没有为空。</summary>
    public NumberSyntax? Value { get; } = value;

    /// <summary>“分值”“满分”“得分率”的写法；没有为空。</summary>
    public NameToken? Word { get; } = word;

    public override IEnumerable<SyntaxNode> Children => Present(Value);
}
