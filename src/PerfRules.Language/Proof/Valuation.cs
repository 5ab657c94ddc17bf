using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>证明所设的一组取值：各数据的值，以及当作独立的量的明细汇总的值。</summary>
/// <param name="Fields">各数据的值（基本单位）。</param>
/// <param name="Aggregates">明细汇总的值，键为汇总的书写。</param>
public sealed record Valuation(
    ImmutableDictionary<Field, Rational> Fields, ImmutableDictionary<string, Rational> Aggregates);
