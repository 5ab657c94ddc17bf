using System.Collections.Immutable;
using PerfRules.Language.Evaluation;

namespace PerfRules.Cli.Scoring;

/// <summary>一个用例的结果，供显示。</summary>
/// <param name="Name">用例的名称。</param>
/// <param name="Failures">每处不符一句，含位置；通过时为空。</param>
/// <param name="Result">评分和比较的结果；取数读不成时为空。</param>
internal sealed record CaseReport(string Name, ImmutableArray<string> Failures, CaseResult? Result)
{
    public bool Passed => Failures.IsEmpty;
}
