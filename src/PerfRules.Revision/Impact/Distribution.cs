using System.Collections.Immutable;

namespace PerfRules.Revision.Impact;

/// <summary>总分分布的一段：两版各有多少个单位。</summary>
/// <param name="Label">等级的名称，或“80～90分”（含前不含后，最高一段都含），或“不能评分”。</param>
public sealed record DistributionBand(string Label, int Old, int New);

/// <summary>等级由一等变为另一等的单位。</summary>
/// <param name="Old">旧版的等级。</param>
/// <param name="New">新版的等级。</param>
/// <param name="IsUp">是不是升了；两版的等级不是同一套，说不出升降的为空。</param>
/// <param name="Units">单位，次序同数据。</param>
public sealed record GradeMove(string Old, string New, bool? IsUp, ImmutableArray<string> Units);
