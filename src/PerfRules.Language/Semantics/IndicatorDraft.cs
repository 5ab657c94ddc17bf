using PerfRules.Language.Model;
using PerfRules.Language.Semantics.Incremental;
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
    public List<IdentitySyntax> Identities { get; } = [];

    /// <summary>下级的句子中写明作用于本节点的例外和否决（“本指标得0分”）。</summary>
    public List<ScoreException> LiftedExceptions { get; } = [];

    public List<ScoreLimit> LiftedLimits { get; } = [];

    public List<Veto> LiftedVetoes { get; } = [];

    public List<RequiredText> LiftedTexts { get; } = [];

    /// <summary>本节点和各上级，由近及远。</summary>
    public IEnumerable<IndicatorDraft> Chain => Parent is null ? [this] : Parent.Chain.Prepend(this);

    /// <summary>下级已经作用于本节点的有多少。</summary>
    public LiftMark LiftMark => new(LiftedExceptions.Count, LiftedLimits.Count, LiftedVetoes.Count, LiftedTexts.Count);

    /// <summary>此后下级又作用于本节点的。</summary>
    public LiftedRules LiftedSince(LiftMark mark) => new(
        [.. LiftedExceptions.Skip(mark.Exceptions)], [.. LiftedLimits.Skip(mark.Limits)], [.. LiftedVetoes.Skip(mark.Vetoes)],
        [.. LiftedTexts.Skip(mark.Texts)]);

    public void Lift(LiftedRules rules)
    {
        LiftedExceptions.AddRange(rules.Exceptions);
        LiftedLimits.AddRange(rules.Limits);
        LiftedVetoes.AddRange(rules.Vetoes);
        LiftedTexts.AddRange(rules.Texts);
    }

    /// <summary>本节点或上级中属于某级的那个；没有为空。</summary>
    public IndicatorDraft? Enclosing(IndicatorLevel? level) =>
        level is null || Level == level ? this : Parent?.Enclosing(level);
}

/// <summary>一时之间，下级已经作用于一个标题的各有多少。</summary>
internal readonly record struct LiftMark(int Exceptions, int Limits, int Vetoes, int Texts);
