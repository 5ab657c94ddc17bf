using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>例外：条件成立时得分改为 <see cref="Points"/>（或者剔除后折算），不再看基本方法和扣分。</summary>
/// <param name="Condition">条件。</param>
/// <param name="Points">得分；剔除后折算的为空。</param>
/// <param name="IsNotApplicable">是否写作“不适用”。</param>
/// <param name="HasPriority">是否写明“优先”。</param>
public sealed record ScoreException(
    Condition Condition, Expression? Points, bool IsNotApplicable, bool HasPriority, Location Location)
{
    /// <summary>在哪一级折算：本节点没有得分，它的分值由这一级（严格在上）其余各项按比例分担；不剔除的为空。恰与 <see cref="Points"/> 之一为空。</summary>
    public IndicatorLevel? RedistributedIn { get; init; }
}

/// <summary>限分：条件成立时所属节点的得分不超过 <see cref="Maximum"/>；在例外之后、一票否决之前，同时成立的取最低。</summary>
public sealed record ScoreLimit(Condition Condition, Rational Maximum, Location Location);

/// <summary>一票否决：条件成立时所属节点得 0 分，压过例外。</summary>
public sealed record Veto(Condition Condition, Location Location);
