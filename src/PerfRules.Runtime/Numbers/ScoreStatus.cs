namespace PerfRules.Runtime.Numbers;

/// <summary>一个值（算式的值或得分）有没有，没有时为什么没有。</summary>
public enum ScoreStatus : byte
{
    /// <summary>有值。</summary>
    Scored,

    /// <summary>所需的数据或人工评分缺失。</summary>
    Missing,

    /// <summary>除数为零，或按情形取值而没有一种情形相符，没有定义。</summary>
    Undefined,

    /// <summary>不落入任何一档。</summary>
    NoBand,

    /// <summary>人工评分不合规定，或逐项各行的分值合计不等于指标的分值。</summary>
    Rejected,

    /// <summary>不适用而剔除，分值由上级折算；总分有此状态，是各项都不适用。</summary>
    NotApplicable,

    /// <summary>值超出十进制数能表示的范围；只出现在输出中。</summary>
    OutOfRange,

    /// <summary>近似值不足以判定，须以精确有理数重算；只出现在近似计算的中途。</summary>
    Undecided,
}
