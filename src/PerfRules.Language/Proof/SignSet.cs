using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>一个式子可能的符号。</summary>
[Flags]
internal enum SignSet
{
    None = 0,
    Negative = 1,
    Zero = 2,
    Positive = 4,
    NotPositive = Negative | Zero,
    NotNegative = Zero | Positive,
    NotZero = Negative | Positive,
    Any = Negative | Zero | Positive,
}

/// <summary>比较与符号。</summary>
internal static class SignSets
{
    /// <summary>左减右的符号在此之列时，比较成立。</summary>
    public static SignSet Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => SignSet.Negative,
        ComparisonOperator.LessOrEqual => SignSet.NotPositive,
        ComparisonOperator.Equal => SignSet.Zero,
        ComparisonOperator.NotEqual => SignSet.NotZero,
        ComparisonOperator.GreaterOrEqual => SignSet.NotNegative,
        ComparisonOperator.Greater => SignSet.Positive,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
