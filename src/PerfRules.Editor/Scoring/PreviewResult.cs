using System.Collections.Immutable;
using PerfRules.Editor.Documents;

namespace PerfRules.Editor.Scoring;

/// <summary>评分预览。得分都是印出来的样子，位数与正式的结果相同。</summary>
/// <param name="Framework">框架的名称；规则从来没有通过检查的为空串。</param>
/// <param name="IsStale">规则现在有错误，用的是最近一次没有错误的版本。</param>
/// <param name="Units">各单位，次序与数据相同。</param>
/// <param name="Problems">规则和数据的问题。</param>
public sealed record PreviewResult(string Framework, bool IsStale, ImmutableArray<PreviewUnit> Units, ImmutableArray<PreviewProblem> Problems);

/// <summary>一处问题；规则的问题有位置，数据的问题有文件。</summary>
/// <param name="IsError">错误使单位不能评分；提示不妨碍。</param>
/// <param name="Message">一句话，数据的问题连同文件和行。</param>
/// <param name="File">数据文件；规则的问题为空。</param>
/// <param name="Range">规则中的位置；数据的问题为空。</param>
public sealed record PreviewProblem(bool IsError, string Message, string? File, DocumentRange? Range);

/// <summary>一个单位的得分。不能确定总分的，<see cref="Total"/> 为空而有可能的范围。</summary>
/// <param name="Name">单位。</param>
/// <param name="Year">年度；没有写为空。</param>
/// <param name="Total">总分。</param>
/// <param name="Grade">等级。</param>
/// <param name="GradeNote">等级改定的说明；没有为空。</param>
/// <param name="Minimum">可能的最低分。</param>
/// <param name="Maximum">可能的最高分。</param>
/// <param name="PossibleGrades">可能的等级，由高到低。</param>
/// <param name="Items">一级指标，然后是加分项、扣分项。</param>
/// <param name="Errors">不能给出总分（或等级）的原因。</param>
/// <param name="Notices">不妨碍评分的提示。</param>
public sealed record PreviewUnit(
    string Name, int? Year, string? Total, string? Grade, string? GradeNote, string Minimum, string Maximum,
    ImmutableArray<string> PossibleGrades, ImmutableArray<PreviewItem> Items, ImmutableArray<string> Errors, ImmutableArray<string> Notices);

/// <summary>一个指标（或逐项的一行）的得分。</summary>
/// <param name="Path">从一级指标起的路径。</param>
/// <param name="Name">名称。</param>
/// <param name="Points">分值。</param>
/// <param name="Score">得分；不能确定、不适用为空。</param>
/// <param name="Deduction">扣分；不能确定、不适用为空。</param>
/// <param name="Minimum">可能的最低分。</param>
/// <param name="Maximum">可能的最高分。</param>
/// <param name="IsExcluded">不适用而剔除。</param>
/// <param name="Explanation">为什么得这么多分。</param>
/// <param name="Advice">怎样能多得分，各一句。</param>
/// <param name="Location">规则的位置。</param>
/// <param name="Items">下级。</param>
public sealed record PreviewItem(
    string Path, string Name, string Points, string? Score, string? Deduction, string Minimum, string Maximum, bool IsExcluded,
    string Explanation, ImmutableArray<string> Advice, DocumentRange Location, ImmutableArray<PreviewItem> Items);
