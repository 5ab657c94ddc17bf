using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>指标树的层级。</summary>
public enum IndicatorLevel
{
    /// <summary>总分，树根。</summary>
    Total,

    /// <summary>一级指标。</summary>
    First,

    /// <summary>二级指标。</summary>
    Second,

    /// <summary>三级指标。</summary>
    Third,

    /// <summary>评分点。</summary>
    Item,

    /// <summary>要点：以文字为名、由人评定的一小项。</summary>
    Point,
}

/// <summary>
/// 指标树的一个节点；总分、各级指标、评分点、要点同形。
/// 得分次序固定：方法 → 扣分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入。以引用相等区分。
/// </summary>
public sealed class Indicator
{
    public required IndicatorLevel Level { get; init; }

    public required string Name { get; init; }

    /// <summary>分值。</summary>
    public required Rational Points { get; init; }

    /// <summary>先根次序的序号，总分为 0。</summary>
    public required int Ordinal { get; init; }

    public required Location Location { get; init; }

    public required Location NameLocation { get; init; }

    /// <summary>下级；叶子为空。</summary>
    public ImmutableArray<Indicator> Children { get; init; } = [];

    /// <summary>基本计分方法；有下级的节点为 <see cref="SumMethod"/>。</summary>
    public required ScoringMethod Method { get; init; }

    public ImmutableArray<Deduction> Deductions { get; init; } = [];

    /// <summary>低于 0 时是否按 0 计。</summary>
    public bool FloorsAtZero { get; init; }

    /// <summary>高于分值时是否按分值计。</summary>
    public bool CapsAtPoints { get; init; }

    /// <summary>是否写明不封顶：得分可以高于分值。</summary>
    public bool IsUncapped { get; init; }

    public ImmutableArray<ScoreException> Exceptions { get; init; } = [];

    public ImmutableArray<ScoreLimit> Limits { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>本节点得分的舍入；为空则保持精确。</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>说明等不参与计算的文字，按出现次序。</summary>
    public ImmutableArray<Prose> Prose { get; init; } = [];

    /// <summary>上级；总分为空。由绑定器在发布模型之前一次填入。</summary>
    public Indicator? Parent { get; internal set; }

    public bool IsLeaf => Children.IsEmpty;

    /// <summary>从一级指标起、以“/”相连的名称；总分为“总分”。</summary>
    public string Path => Parent is null or { Level: IndicatorLevel.Total } ? Name : $"{Parent.Path}/{Name}";

    /// <summary>本节点及其全部下级，先根次序。</summary>
    public IEnumerable<Indicator> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>各上级，由近及远。</summary>
    public IEnumerable<Indicator> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
            yield return node;
    }

    public override string ToString() => Name;
}

/// <summary>说明、注、依据等原样照印的文字。</summary>
/// <param name="Keyword">“说明”“注”“依据”。</param>
/// <param name="Text">文字。</param>
public sealed record Prose(string Keyword, string Text);
