using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>一个单位的评分结果。</summary>
/// <param name="Record">所据的取数。</param>
/// <param name="Total">总分节点的得分，含全部下级。</param>
/// <param name="Grade">等级；总分不能确定而等级也不能确定时为空。</param>
/// <param name="PossibleGrades">总分不能确定时可能的等级，由高到低。</param>
public sealed record Assessment(
    UnitRecord Record, NodeScore Total, Grade? Grade, ImmutableArray<Grade> PossibleGrades)
{
    /// <summary>改定了等级的限制；没有改定为空。</summary>
    public GradeLimit? GradeLimit { get; init; }

    /// <summary>总分确定而等级不能确定的原因：等级限制看的数据缺失。</summary>
    public ImmutableArray<string> GradeObstacles { get; init; } = [];
}

/// <summary>一个节点（或逐项的一行）的得分。</summary>
public sealed record NodeScore
{
    public required Indicator Indicator { get; init; }

    /// <summary>名称；逐项的行用行名。</summary>
    public required string Name { get; init; }

    /// <summary>分值；逐项的行用该行的分值。</summary>
    public required Rational Points { get; init; }

    /// <summary>得分（已按节点规则舍入）；不能确定、不适用而剔除时为空。</summary>
    public required Rational? Score { get; init; }

    /// <summary>得分可能的范围；得分确定时两端相等。</summary>
    public required (Rational Minimum, Rational Maximum) Range { get; init; }

    /// <summary>是否不适用而剔除（或下级全部剔除）：没有得分，分值由上级折算；不是不能确定。</summary>
    public bool IsExcluded { get; init; }

    /// <summary>是否不知道适不适用：可能剔除，也可能得 <see cref="Range"/> 之内的分。</summary>
    public bool MayBeExcluded { get; init; }

    /// <summary>折算时分给其余下级的分值；没有折算为空。</summary>
    public Redistribution? Redistribution { get; init; }

    /// <summary>不能确定得分的原因，例如“缺少‘在编人数’”；得分确定时为空表。</summary>
    public ImmutableArray<string> Obstacles { get; init; } = [];

    public ImmutableArray<NodeScore> Children { get; init; } = [];

    /// <summary>加分项、扣分项的得分，只有总分才有。</summary>
    public ImmutableArray<NodeScore> Adjustments { get; init; } = [];

    /// <summary>全部下一级：下级，然后是加分项、扣分项。</summary>
    public IEnumerable<NodeScore> Parts => Children.Concat(Adjustments);

    /// <summary>总分在加减之前（已舍入）的得分；没有加分项、扣分项，或不能确定时为空。</summary>
    public Rational? Subtotal { get; init; }

    /// <summary>限分压低之前的得分；没有压低为空。</summary>
    public Rational? Unlimited { get; init; }

    /// <summary>适用的一票否决。</summary>
    public Veto? Veto { get; init; }

    /// <summary>压低了得分的限分；没有为空。</summary>
    public ScoreLimit? Limit { get; init; }

    /// <summary>适用的例外。</summary>
    public ScoreException? Exception { get; init; }

    /// <summary>落入的档；方法不是分档时为空。</summary>
    public Band? Band { get; init; }

    /// <summary>各扣分（加分）条款扣（加）的分，次序同 <see cref="Indicator.Deductions"/>；不能确定的一条为空。例外、否决适用时没有用到扣分，为空表。</summary>
    public ImmutableArray<Rational?> Deducted { get; init; } = [];

    /// <summary>逐项的行；不是行时为空。</summary>
    public RecordRow? Row { get; init; }

    /// <summary>本节点及其全部下级。</summary>
    public IEnumerable<NodeScore> SelfAndDescendants() => Parts.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>某个指标的得分；逐项的行不是指标。</summary>
    public NodeScore Find(Indicator indicator) => SelfAndDescendants().First(node => node.Indicator == indicator);
}
