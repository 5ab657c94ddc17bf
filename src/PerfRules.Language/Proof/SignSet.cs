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
