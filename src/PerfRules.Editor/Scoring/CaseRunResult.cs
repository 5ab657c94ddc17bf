using System.Collections.Immutable;
using PerfRules.Editor.Documents;

namespace PerfRules.Editor.Scoring;

/// <summary>执行用例的结果。</summary>
/// <param name="Cases">所执行的各用例。</param>
/// <param name="Coverage">这些用例用到了哪些规则，按条文的次序。</param>
/// <param name="Obstacle">不能执行的原因；能执行为空。</param>
public sealed record CaseRunResult(ImmutableArray<CaseOutcomeItem> Cases, ImmutableArray<CoverageLineItem> Coverage, string? Obstacle);

/// <summary>一个用例。</summary>
/// <param name="Name">名称。</param>
/// <param name="Location">用例的标题。</param>
/// <param name="Passed">是否通过。</param>
/// <param name="Total">总分；不能确定、取数读不成为空。</param>
/// <param name="Messages">各处不符；通过时为空表。</param>
/// <param name="Output">各指标的得分和说明，一行一条，供调试输出。</param>
public sealed record CaseOutcomeItem(
    string Name, DocumentRange Location, bool Passed, string? Total, ImmutableArray<CaseMessage> Messages, ImmutableArray<string> Output);

/// <summary>用例的一处不符。</summary>
/// <param name="Location">位置。</param>
/// <param name="Message">一句话，如“政府采购：应得1分，实得0.7分”。</param>
/// <param name="Expected">应得；不是比较得分的为空。</param>
/// <param name="Actual">实得；不能确定为空。</param>
public sealed record CaseMessage(DocumentRange Location, string Message, string? Expected, string? Actual);

/// <summary>一处规则的覆盖。</summary>
/// <param name="Location">条文的位置。</param>
/// <param name="Title">条文。</param>
/// <param name="Hits">几个用例用到了它。</param>
/// <param name="Cases">用到它的用例。</param>
public sealed record CoverageLineItem(DocumentRange Location, string Title, int Hits, ImmutableArray<string> Cases);
