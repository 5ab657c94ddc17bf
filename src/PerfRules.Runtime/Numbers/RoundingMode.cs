namespace PerfRules.Runtime.Numbers;

/// <summary>公文中的四种舍入规则；对负数一律按绝对值舍入后恢复符号。</summary>
public enum RoundingMode
{
    /// <summary>四舍五入：恰为一半时向远离零的方向进位。</summary>
    HalfUp,

    /// <summary>四舍六入五成双：恰为一半时取偶数。</summary>
    HalfEven,

    /// <summary>去尾：舍去多余的位数。</summary>
    Down,

    /// <summary>进一：多余的位数不为零时进一。</summary>
    Up,
}
