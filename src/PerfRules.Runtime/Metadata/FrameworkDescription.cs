namespace PerfRules.Runtime.Metadata;

/// <summary>编译后的规则的静态说明：是哪个框架，要哪些数据，给哪些得分。</summary>
/// <param name="Name">框架的名称。</param>
/// <param name="Year">评价的年度；未写明为空。</param>
/// <param name="Digest">规则摘要。</param>
/// <param name="Fields">数据。</param>
/// <param name="Lists">明细。</param>
/// <param name="Indicators">全部节点，先根次序。</param>
/// <param name="Grades">等级的名称，由高到低。</param>
/// <param name="DefinitionCount">求值时要存的口径等中间值的个数。</param>
public sealed record FrameworkDescription(
    string Name,
    int? Year,
    string Digest,
    IReadOnlyList<FieldInfo> Fields,
    IReadOnlyList<ListInfo> Lists,
    IReadOnlyList<IndicatorInfo> Indicators,
    IReadOnlyList<string> Grades,
    int DefinitionCount);
