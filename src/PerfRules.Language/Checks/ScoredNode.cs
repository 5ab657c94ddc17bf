using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>一个要计分的节点：指标，或逐项计分中的一行。</summary>
/// <param name="Rule">方法、扣分、例外所在的节点。</param>
/// <param name="Owner">指标树中的节点；逐项的行是明细所属的指标。</param>
/// <param name="Points">分值；逐项的行是算式。</param>
internal sealed record ScoredNode(Indicator Rule, Indicator Owner, Expression Points)
{
    /// <summary>写明的分值；逐项的行没有固定的分值。</summary>
    public Rational? FixedPoints => Points is NumberExpression number ? number.Value : null;

    /// <summary>框架中全部要计分的节点，先根次序。</summary>
    public static IEnumerable<ScoredNode> All(Framework framework) => framework.Indicators.SelectMany(Of);

    /// <summary>一个指标，以及它逐项计分的一行。</summary>
    public static IEnumerable<ScoredNode> Of(Indicator indicator)
    {
        yield return new ScoredNode(indicator, indicator, ScoreExpressions.Points(indicator.Points, indicator.Location));
        if (indicator.Method is ListMethod list)
            yield return new ScoredNode(list.Row, indicator, list.RowPoints);
    }

    /// <summary>本节点和各上级的例外、一票否决都不成立：基本方法这时才起作用。</summary>
    public Formula NoOverride() => NoOverride(Chain());

    /// <summary>各上级的例外、一票否决都不成立：本节点的例外、否决这时才起作用。</summary>
    public Formula NoOverrideAbove() => NoOverride(Above);

    /// <summary>各上级，由近到远；逐项的行的上级是明细所属的指标。</summary>
    public IEnumerable<Indicator> Above => Chain().Skip(1);

    /// <summary>本节点和各上级的一票否决都不成立。</summary>
    public Formula NoVeto() => Formula.All(Chain().SelectMany(node => node.Vetoes).Select(v => Formula.Not(Formula.Holds(v.Condition))));

    private static Formula NoOverride(IEnumerable<Indicator> chain) => Formula.All(chain.SelectMany(node =>
        node.Vetoes.Select(v => v.Condition).Concat(node.Exceptions.Select(e => e.Condition))
            .Select(c => Formula.Not(Formula.Holds(c)))));

    private IEnumerable<Indicator> Chain()
    {
        if (!ReferenceEquals(Rule, Owner))
            yield return Rule;
        for (var node = Owner; node is not null; node = node.Parent)
            yield return node;
    }
}
