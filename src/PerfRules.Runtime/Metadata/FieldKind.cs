namespace PerfRules.Runtime.Metadata;

/// <summary>数据项的类型。</summary>
public enum FieldKind
{
    /// <summary>数值，以基本单位计。</summary>
    Number,

    /// <summary>是否，1 为是。</summary>
    Boolean,

    /// <summary>选项，值为从 0 起的序号。</summary>
    Choice,

    /// <summary>文本，不参与求值。</summary>
    Text,

    /// <summary>日期，值为公元元年 1 月 1 日起的天数。</summary>
    Date,
}
