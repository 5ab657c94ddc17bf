using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Evaluation;

/// <summary>一个用例的执行结果。</summary>
/// <param name="Assessment">用例取数的评分，供统计覆盖。</param>
/// <param name="Outcomes">各项应得，按条文次序。</param>
public sealed record CaseResult(TestCase Case, Assessment Assessment, ImmutableArray<CaseOutcome> Outcomes)
{
    public bool Passed => Outcomes.All(outcome => outcome.Passed);
}

/// <summary>一项应得的比较结果。</summary>
/// <param name="Name">指标名称，或“等级”。</param>
/// <param name="Expected">应得，如“1分”“‘优’”。</param>
/// <param name="Actual">实得；不能确定时为空。</param>
/// <param name="Message">一句话，如“应得1分，实得0.7分”。</param>
public sealed record CaseOutcome(
    Expectation Expectation, string Name, string Expected, string? Actual, bool Passed, string Message)
{
    public Location Location => Expectation.Location;
}
