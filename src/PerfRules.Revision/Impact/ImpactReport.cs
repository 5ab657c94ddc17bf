using System.Collections.Immutable;

namespace PerfRules.Revision.Impact;

/// <summary>同一批单位用两版框架各评一次：每个单位的总分、等级、名次怎样变，总分之差分摊到各处改动。</summary>
/// <param name="Revision">两版的比较。</param>
/// <param name="Units">各单位，次序同数据。</param>
/// <param name="Indicators">各末级指标在两版的平均得分。</param>
/// <param name="Cliffs">新版里差一点就多得分的界限，以及差一点的单位。</param>
/// <param name="Distribution">总分的分布：都写了等级的按等级，否则每10分一段。</param>
/// <param name="GradeMoves">等级有变化的单位，由哪一等到哪一等。</param>
public sealed record ImpactReport(
    RevisionReport Revision,
    ImmutableArray<UnitImpact> Units,
    ImmutableArray<IndicatorImpact> Indicators,
    ImmutableArray<Cliff> Cliffs,
    ImmutableArray<DistributionBand> Distribution,
    ImmutableArray<GradeMove> GradeMoves)
{
    /// <summary>可比口径：上年、今年的数据各按两版的标准评分；没有上年的数据为空表。</summary>
    public ImmutableArray<ComparableUnit> Comparable { get; init; } = [];
}
