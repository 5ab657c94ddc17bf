using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>写在两版共用的数据上的一组取数。</summary>
/// <param name="Values">各项数据的值；没有的是缺失。</param>
/// <param name="Lists">各明细的行。</param>
internal sealed record JointRecord(ImmutableDictionary<Field, Rational> Values, ImmutableDictionary<RecordList, ImmutableArray<RecordRow>> Lists)
{
    /// <summary>评价人给的分；没有写的给最高分。</summary>
    public ImmutableDictionary<Match<Indicator>, ManualScore> Manual { get; init; } = ImmutableDictionary<Match<Indicator>, ManualScore>.Empty;

    /// <summary>与所证有关的数据；其余的只为凑齐取数。</summary>
    public ImmutableArray<Field> Relevant { get; init; } = [];

    /// <summary>缺失的数据。</summary>
    public ImmutableHashSet<Field> Missing { get; init; } = [];
}
