using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Outlines;

/// <summary>提纲的一项：框架、数据、口径、指标、用例等。</summary>
/// <param name="Name">名称。</param>
/// <param name="Kind">种类；“数据”“口径”两个部分为空。</param>
/// <param name="Level">指标的级别，如“三级指标”“加分项”；不是指标为空。</param>
/// <param name="Points">指标的分值，如“2分”；没有写为空。</param>
/// <param name="Note">要留意的，如“下级合计9分，少1分”“人工评分”；没有为空。</param>
/// <param name="IsMismatch">下级的分值与本级不符。</param>
/// <param name="Range">从标题到它的最后一句。</param>
/// <param name="SelectionRange">名称。</param>
/// <param name="Children">下级。</param>
public sealed record OutlineItem(
    string Name, RuleSymbolKind? Kind, string? Level, string? Points, string? Note, bool IsMismatch,
    DocumentRange Range, DocumentRange SelectionRange, ImmutableArray<OutlineItem> Children);

/// <summary>一个用例。</summary>
/// <param name="Name">名称。</param>
/// <param name="Range">从标题到它的最后一句。</param>
/// <param name="SelectionRange">名称。</param>
public sealed record CaseItem(string Name, DocumentRange Range, DocumentRange SelectionRange);
