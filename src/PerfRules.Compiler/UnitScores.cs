using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Compiler;

/// <summary>编译后的规则给一个单位的得分。</summary>
/// <param name="Record">所据的取数。</param>
/// <param name="Scores">各节点的得分，下标为 <see cref="Indicator.Ordinal"/>；没有得分为空。未舍入的节点保留 20 位小数。</param>
/// <param name="Statuses">各节点的得分有没有，没有时为什么，下标同上。</param>
/// <param name="Grade">等级；总分没有或不落入任何等级时为空。</param>
public sealed record UnitScores(
    UnitRecord Record, ImmutableArray<decimal?> Scores, ImmutableArray<ScoreStatus> Statuses, Grade? Grade)
{
    /// <summary>等级有没有定出；没有等级时，是不落入任何一等，还是等级限制看的数据缺失。</summary>
    public ScoreStatus GradeStatus { get; init; }

    /// <summary>总分有没有；没有时用参照求值说明原因和可能的范围。</summary>
    public ScoreStatus Status => Statuses[0];

    public decimal? Total => Scores[0];
}
