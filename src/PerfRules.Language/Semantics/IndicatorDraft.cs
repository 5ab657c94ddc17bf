using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>提纲中的一个标题和它名下的句子，尚未绑定。</summary>
internal sealed class IndicatorDraft(
    BindingContext context, IndicatorLevel level, NameToken name, NumberSyntax? points, SyntaxNode heading, IndicatorDraft? parent)
{
    /// <summary>写它的文件。</summary>
    public BindingContext Context { get; } = context;

    public IndicatorLevel Level { get; } = level;

    public NameToken Name { get; } = name;

    /// <summary>标题上的分值；总分没有写时为空。</summary>
    public NumberSyntax? Points { get; } = points;

    public SyntaxNode Heading { get; } = heading;

    /// <summary>有加有扣的加分项，标题写明最多扣多少（不带负号）；没有写为空。</summary>
    public NumberSyntax? Lowest { get; init; } = (heading as IndicatorHeadingSyntax)?.Lowest;

    /// <summary>加分项、扣分项的下级随上级。</summary>
    public IndicatorKind Kind { get; } = heading is IndicatorHeadingSyntax { Kind: not IndicatorKind.Regular and var kind }
        ? kind
        : parent?.Kind ?? IndicatorKind.Regular;

    public IndicatorDraft? Parent { get; } = parent;

    public List<IndicatorDraft> Children { get; } = [];

    /// <summary>加分项、扣分项，只有总分才有。</summary>
    public List<IndicatorDraft> Adjustments { get; } = [];

    public List<StatementSyntax> Statements { get; } = [];

    public List<ProseSyntax> Prose { get; } = [];

    /// <summary>编号和沿革。</summary>
    public ImmutableArray<IdentitySyntax> Identities { get; set; } = [];

    /// <summary>下级的句子中写明作用于本节点的（“本指标得0分”）。</summary>
    public LiftedRules Lifted { get; private set; } = LiftedRules.None;

    /// <summary>本节点和各上级，由近及远。</summary>
    public IEnumerable<IndicatorDraft> Chain => Parent is null ? [this] : Parent.Chain.Prepend(this);

    public void Lift(LiftedRules rules) => Lifted = Lifted.Add(rules);

    /// <summary>本节点或上级中属于某级的那个；没有为空。</summary>
    public IndicatorDraft? Enclosing(IndicatorLevel? level) =>
        level is null || Level == level ? this : Parent?.Enclosing(level);
}
