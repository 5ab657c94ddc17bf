using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact;

/// <summary>一个单位的可比口径：两年的数据各按两版的标准评分。</summary>
/// <param name="Unit">单位的名称。</param>
/// <param name="Items">总分在前，然后是各末级指标，按新版的次序，废止的在后。</param>
public sealed record ComparableUnit(string Unit, ImmutableArray<ComparableItem> Items);

/// <summary>一项在可比口径表里的一行。</summary>
/// <param name="Indicator">指标，或总分。</param>
public sealed record ComparableItem(
    Match<Indicator> Indicator,
    ComparableCell LastYearByOld, ComparableCell LastYearByNew,
    ComparableCell ThisYearByOld, ComparableCell ThisYearByNew);

/// <summary>一格：得分，或没有得分的原因。</summary>
/// <param name="Score">得分；没有为空。</param>
/// <param name="Reason">没有得分的原因，如“缺少‘在编人数’”；有得分为空。</param>
public sealed record ComparableCell(Rational? Score, string? Reason);
