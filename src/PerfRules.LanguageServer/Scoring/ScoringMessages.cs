using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Scoring;

/// <summary>perfrules/preview：用打开着的规则给数据文件评分。</summary>
/// <param name="Uri">规则文件。</param>
/// <param name="Data">数据文件的路径。</param>
/// <param name="Unit">只要这个单位；省略则全部。</param>
internal sealed record PreviewParams(DocumentId Uri, IReadOnlyList<string> Data, string? Unit = null);

/// <summary>评分预览。</summary>
internal sealed record PreviewAnswer(string Framework, bool IsStale, IReadOnlyList<PreviewUnitAnswer> Units, IReadOnlyList<string> Problems);

/// <summary>一个单位的得分；总分不能确定时有可能的范围。</summary>
internal sealed record PreviewUnitAnswer(
    string Name, string? Total, IReadOnlyList<string>? Possible, string? Grade, IReadOnlyList<PreviewItemAnswer> Items, IReadOnlyList<string> Errors);

/// <summary>一个指标的得分。</summary>
internal sealed record PreviewItemAnswer(
    string Name, string Path, string Points, string? Score, string? Deduction, string Explanation, IReadOnlyList<string> Advice,
    DocumentId Uri, Lsp.Range Range, IReadOnlyList<PreviewItemAnswer> Children);

/// <summary>只需要一个文件的自定请求。</summary>
internal sealed record FileParams(DocumentId Uri);

/// <summary>perfrules/outline 的答复。</summary>
internal sealed record OutlineAnswer(IReadOnlyList<OutlineItemAnswer> Items);

/// <summary>指标体系的一项。</summary>
internal sealed record OutlineItemAnswer(
    string Name, string Level, string Points, string Note, Lsp.Range Range, Lsp.Range SelectionRange, IReadOnlyList<OutlineItemAnswer> Children);

/// <summary>perfrules/cases 的答复。</summary>
internal sealed record CasesAnswer(IReadOnlyList<CaseAnswer> Cases);

/// <summary>一个用例。</summary>
internal sealed record CaseAnswer(string Name, Lsp.Range Range);

/// <summary>perfrules/runCases：执行用例；没有写名称的执行全部。</summary>
internal sealed record RunCasesParams(DocumentId Uri, IReadOnlyList<string>? Names = null, bool Coverage = false);

/// <summary>执行用例的结果。</summary>
internal sealed record RunCasesAnswer(IReadOnlyList<CaseResultAnswer> Results, IReadOnlyList<CoverageAnswer> Coverage);

/// <summary>一个用例的结果。</summary>
internal sealed record CaseResultAnswer(string Name, Lsp.Range Range, bool Passed, string Message, IReadOnlyList<string> Details);

/// <summary>一处规则的覆盖。</summary>
internal sealed record CoverageAnswer(DocumentId Uri, Lsp.Range Range, int Hits, string Title);

/// <summary>perfrules/export：把评分结果写成文字。</summary>
internal sealed record ExportParams(DocumentId Uri, IReadOnlyList<string> Data, string Format);

/// <summary>结果文件的内容。</summary>
internal sealed record ExportAnswer(string Content);
