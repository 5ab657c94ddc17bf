using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>比较号的含义。</summary>
public static class ComparisonOperatorExtensions
{
    /// <summary>左减右的符号为 <paramref name="sign"/> 时比较是否成立。</summary>
    public static bool Accepts(this ComparisonOperator comparison, int sign) => comparison switch
    {
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Equal => sign == 0,
        ComparisonOperator.NotEqual => sign != 0,
        ComparisonOperator.GreaterOrEqual => sign >= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
