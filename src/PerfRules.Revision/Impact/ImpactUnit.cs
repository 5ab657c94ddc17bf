using System.Collections.Immutable;
using PerfRules.Language.Evaluation;

namespace PerfRules.Revision.Impact;

/// <summary>一个单位的同一份数据，分别按两版读入。</summary>
/// <param name="Old">按旧版。</param>
/// <param name="New">按新版。</param>
public sealed record ImpactUnit(VersionRecord Old, VersionRecord New)
{
    public string Unit => New.Record.Unit;

    public int? Year => New.Record.Year;
}

/// <summary>按一版读入的取数。</summary>
/// <param name="Record">取数，已填好上年、名次等从别处算来的数。</param>
/// <param name="Errors">数据里使这一版不能评分的错误。</param>
public sealed record VersionRecord(UnitRecord Record, ImmutableArray<string> Errors);

/// <summary>要比较的全部单位，互为同类。</summary>
/// <param name="ThisYear">今年的数据。</param>
/// <param name="LastYear">上年的数据，只用于可比口径；没有为空表。</param>
public sealed record ImpactData(ImmutableArray<ImpactUnit> ThisYear, ImmutableArray<ImpactUnit> LastYear);
