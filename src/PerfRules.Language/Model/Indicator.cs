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

/// <summary>节点算在分值之内，还是加分项、扣分项。</summary>
public enum IndicatorKind
{
    /// <summary>一般的指标，分值算在上级之内。</summary>
    Regular,

    /// <summary>加分项（附加分）及其下级：得分在 0 至分值之间，不算在上级的分值之内。</summary>
    Bonus,

    /// <summary>扣分项及其下级：分值为 0，得分在最低分（负数）至 0 之间。</summary>
    Penalty,
}

/// <summary>
/// 指标树的一个节点；总分、各级指标、评分点、要点同形。
/// 得分次序固定：方法 → 扣分、加分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入；
/// 有加分项、扣分项的总分在例外之后先舍入，再加减，再限幅。以引用相等区分。
/// </summary>
public sealed class Indicator
{
    public required IndicatorLevel Level { get; init; }

    public IndicatorKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>分值；加分项为最多加的分，扣分项为 0。</summary>
    public required Rational Points { get; init; }

    /// <summary>最低分；扣分项为负数，其余为 0。</summary>
    public Rational Minimum { get; init; }

    /// <summary>先根次序的序号，总分为 0；加分项、扣分项排在各级指标之后。</summary>
    public required int Ordinal { get; init; }

    public required Location Location { get; init; }

    public required Location NameLocation { get; init; }

    /// <summary>下级；叶子为空。</summary>
    public ImmutableArray<Indicator> Children { get; init; } = [];

    /// <summary>加分项、扣分项，只有总分才有；得分直接计入总分，不在 <see cref="Children"/> 中。</summary>
    public ImmutableArray<Indicator> Adjustments { get; init; } = [];

    /// <summary>加减之后总分不超过多少；写明另计的为空。</summary>
    public Rational? AdjustedCap { get; init; }

    /// <summary>基本计分方法；有下级的节点为 <see cref="SumMethod"/>。</summary>
    public required ScoringMethod Method { get; init; }

    public ImmutableArray<Deduction> Deductions { get; init; } = [];

    /// <summary>低于最低分（除扣分项外就是 0）时是否按最低分计。</summary>
    public bool FloorsAtZero { get; init; }

    /// <summary>高于分值时是否按分值计。</summary>
    public bool CapsAtPoints { get; init; }

    /// <summary>是否写明不封顶：得分可以高于分值。</summary>
    public bool IsUncapped { get; init; }

    public ImmutableArray<ScoreException> Exceptions { get; init; } = [];

    public ImmutableArray<ScoreLimit> Limits { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>得分低于界限时须填写的文字；不影响得分。</summary>
    public ImmutableArray<RequiredText> RequiredTexts { get; init; } = [];

    /// <summary>本节点得分的舍入；为空则保持精确。</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>得分写几位小数；没有写明的同舍入。只影响怎样写，不改变值。</summary>
    public int? DisplayPlaces { get => field ?? Rounding?.Places; init; }

    /// <summary>计分句绑定的结果；与上一版本是同一个对象的，规则没有变。</summary>
    internal object? Rules { get; init; }

    /// <summary>说明等不参与计算的文字，按出现次序。</summary>
    public ImmutableArray<Prose> Prose { get; init; } = [];

    /// <summary>编号和沿革。</summary>
    public Lineage Lineage { get; init; } = Lineage.None;

    /// <summary>上级；总分为空。由绑定器在发布模型之前一次填入。</summary>
    public Indicator? Parent { get; internal set; }

    public bool IsLeaf => Children.IsEmpty;

    /// <summary>是否要评价人给分：人工评分，或者分档之内酌定。</summary>
    public bool TakesManualScore => Method is ManualMethod
        || Method is BandMethod bands && bands.Bands.Any(band => band.Award is RangeAward);

    /// <summary>从一级指标起、以“/”相连的名称；总分为“总分”。</summary>
    public string Path => Parent is null or { Level: IndicatorLevel.Total } ? Name : $"{Parent.Path}/{Name}";

    /// <summary>本节点及其全部下级，先根次序。</summary>
    public IEnumerable<Indicator> SelfAndDescendants()
    {
        // 不用递归的迭代器：用例里每个名称都要走一遍全树。
        var rest = new Stack<Indicator>([this]);
        while (rest.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Adjustments.Length - 1; i >= 0; i--)
                rest.Push(node.Adjustments[i]);
            for (var i = node.Children.Length - 1; i >= 0; i--)
                rest.Push(node.Children[i]);
        }
    }

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
