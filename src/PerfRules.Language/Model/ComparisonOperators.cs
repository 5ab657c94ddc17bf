namespace PerfRules.Language.Model;

/// <summary>比较号的变换。</summary>
public static class ComparisonOperators
{
    /// <summary>左右对调之后的比较号。</summary>
    public static ComparisonOperator Flip(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => comparison,
    };
}
