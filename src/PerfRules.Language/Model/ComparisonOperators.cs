namespace PerfRules.Language.Model;

/// <summary>比较号的含义和变换。</summary>
public static class ComparisonOperators
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

    /// <summary>左右对调之后的比较号。</summary>
    public static ComparisonOperator Flip(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => comparison,
    };

    /// <summary>不成立即成立的比较号。</summary>
    public static ComparisonOperator Opposite(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.Less,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
