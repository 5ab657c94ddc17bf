using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Cases;

/// <summary>执行一个用例的结果。</summary>
/// <param name="Case">用例。</param>
/// <param name="Failures">各处不符；通过时为空表。</param>
/// <param name="Result">评分和比较的结果；取数读不成时为空。</param>
public sealed record CaseRun(TestCase Case, ImmutableArray<CaseFailure> Failures, CaseResult? Result)
{
    public bool Passed => Failures.IsEmpty;
}

/// <summary>用例的一处不符。</summary>
public sealed record CaseFailure(Location Location, string Message);
