using System.Collections.Immutable;

namespace PerfRules.Language.Model;

/// <summary>数据项的类型。</summary>
public abstract record FieldType;

/// <summary>金额、比率、数量、分值等数值；数据中的裸数以 <see cref="Unit"/> 计。</summary>
/// <param name="Unit">声明的单位。</param>
/// <param name="IsRatio">是否为比率（用百分数显示）。</param>
/// <param name="IsWhole">是否只能取整数（数量）。</param>
public sealed record NumberType(Unit Unit, bool IsRatio, bool IsWhole) : FieldType
{
    /// <summary>单位写在同一行的哪一列（文本）；单位固定的为空。同一列的单位相同，可以相比、相除。</summary>
    public string? UnitColumn { get; init; }
}

/// <summary>是否；以 1、0 参与求值。</summary>
public sealed record BooleanType : FieldType;

/// <summary>选项；以序号（从 0 起）参与求值。</summary>
public sealed record ChoiceType(ImmutableArray<string> Options) : FieldType
{
    /// <summary>个性指标的方向；数据中也可以写目标值的符号。</summary>
    public static ChoiceType Direction { get; } = new(["正向", "反向", "适度", "定性"]);

    /// <summary>是不是指标方向。</summary>
    public bool IsDirection => ReferenceEquals(this, Direction);
}

/// <summary>文本；只用于显示，不参与求值。</summary>
public sealed record TextType : FieldType;

/// <summary>日期；以公元元年 1 月 1 日起的天数参与求值。</summary>
public sealed record DateType : FieldType;
