using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>同一份数据还要按另一版框架评分：另一版的名称也认，只有另一版有的不算错。</summary>
/// <param name="Framework">另一版。</param>
/// <param name="FieldOf">另一版的一项数据（或明细的一列）就是这一版的哪一项；没有为空。</param>
/// <param name="ListOf">另一版的一个明细就是这一版的哪一个；没有为空。</param>
/// <param name="IndicatorOf">另一版的一个指标就是这一版的哪一个；没有为空。</param>
public sealed record OtherVersion(
    Framework Framework, Func<Field, Field?> FieldOf, Func<RecordList, RecordList?> ListOf, Func<Indicator, Indicator?> IndicatorOf);
