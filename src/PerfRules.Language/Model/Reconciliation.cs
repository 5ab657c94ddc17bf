using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>勾稽：数据之间应当成立的关系。允许的误差已经写进条件里（“|左－右|≤误差”）。</summary>
/// <param name="Condition">应当成立的条件；明细的勾稽对每一行各判断一次。</param>
/// <param name="IsError">不符时不能评分；否则只提示。</param>
/// <param name="List">明细的勾稽所在的明细；框架的为空。</param>
/// <param name="Stated">条文的写法所在，不含“勾稽”和“否则……”。</param>
/// <param name="Location">整句。</param>
public sealed record Reconciliation(Condition Condition, bool IsError, RecordList? List, Location Stated, Location Location)
{
    /// <summary>条文的写法，写成一行。</summary>
    public string Text => string.Concat(Stated.Text.Where(c => !char.IsWhiteSpace(c)));
}
