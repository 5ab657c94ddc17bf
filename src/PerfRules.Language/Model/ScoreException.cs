using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>例外：条件成立时得分改为 <see cref="Points"/>，不再看基本方法和扣分。</summary>
/// <param name="Condition">条件。</param>
/// <param name="Points">得分。</param>
/// <param name="IsNotApplicable">是否写作“不适用”。</param>
/// <param name="HasPriority">是否写明“优先”。</param>
public sealed record ScoreException(
    Condition Condition, Expression Points, bool IsNotApplicable, bool HasPriority, Location Location);

/// <summary>一票否决：条件成立时所属节点得 0 分，压过例外。</summary>
public sealed record Veto(Condition Condition, Location Location);
