using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Revision.Changes;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact;

/// <summary>一个单位在两版的结果，以及总分之差的来历。</summary>
/// <param name="Unit">单位的名称。</param>
/// <param name="Old">按旧版。</param>
/// <param name="New">按新版。</param>
/// <param name="Contributions">各处改动使总分变化多少，合计恰好等于总分之差；不影响本单位的不列。有一版不能评分的为空表。</param>
/// <param name="SamplingError">分摊由抽样得出时，每一处的误差不超过多少（95%的把握）；逐一算出的为空。合计总是准确的。</param>
public sealed record UnitImpact(
    string Unit, UnitOutcome Old, UnitOutcome New, ImmutableArray<Contribution> Contributions, Rational? SamplingError)
{
    /// <summary>数据的年度；没有写为空。</summary>
    public int? Year { get; init; }

    /// <summary>总分之差；有一版不能评分的为空。</summary>
    public Rational? Change => New.Total - Old.Total;
}

/// <summary>一个单位按一版评分的结果。</summary>
/// <param name="Total">总分；不能评分为空。</param>
/// <param name="Range">总分可能的范围；能评分的两端相等。</param>
/// <param name="Grade">等级；没有写等级、不能确定为空。</param>
/// <param name="Rank">在同一年度能评分的单位中的名次，同分的并列，其后跳过（1、1、3）；不能评分为空。</param>
/// <param name="Assessment">各指标的得分。</param>
/// <param name="Obstacles">不能评分的原因；能评分的为空表。</param>
public sealed record UnitOutcome(
    Rational? Total, ScoreRange Range, string? Grade, int? Rank, Assessment? Assessment, ImmutableArray<string> Obstacles);

/// <summary>得分可能的范围，含两端。</summary>
public sealed record ScoreRange(Rational Minimum, Rational Maximum);

/// <summary>总分之差中的一份。</summary>
/// <param name="Change">出自哪处改动；空的是不能归到某一处的其余部分。</param>
/// <param name="Points">使总分增加多少；减少的为负。</param>
/// <param name="Label">说明：改动的一句话，或“数据的其他改动”。</param>
public sealed record Contribution(RuleChange? Change, Rational Points, string Label);
