using System.Collections.Immutable;

namespace PerfRules.Cli.Scoring;

/// <summary>一个用例的结果，供显示。</summary>
/// <param name="File">规则文件。</param>
/// <param name="Framework">框架的名称。</param>
/// <param name="Name">用例的名称。</param>
/// <param name="Failures">每处不符一句，含位置；通过时为空。</param>
internal sealed record CaseReport(string File, string Framework, string Name, ImmutableArray<string> Failures)
{
    public bool Passed => Failures.IsEmpty;
}
