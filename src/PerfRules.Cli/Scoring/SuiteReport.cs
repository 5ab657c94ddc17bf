using System.Collections.Immutable;
using PerfRules.Language.Coverage;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Cli.Scoring;

/// <summary>一个规则文件的全部用例的结果。</summary>
/// <param name="File">规则文件。</param>
internal sealed record SuiteReport(string File, Framework Framework, ImmutableArray<CaseReport> Cases)
{
    public bool Passed => Cases.All(report => report.Passed);

    /// <summary>用例用到了哪些规则。</summary>
    public CoverageReport Coverage() => CoverageReport.Of(Framework, Cases.Select(report => report.Result).OfType<CaseResult>());
}
