using System.Collections.Immutable;

namespace PerfRules.Language.Model;

/// <summary>数据项的类型。</summary>
public abstract record FieldType;

/// <summary>金额、比率、数量、分值等数值；数据中的裸数以 <see cref="Unit"/> 计。</summary>
/// <param name="Unit">声明的单位。</param>
/// <param name="IsRatio">是否为比率（用百分数显示）。</param>
/// <param name="IsWhole">是否只能取整数（数量）。</param>
public sealed record NumberType(Unit Unit, bool IsRatio, bool IsWhole) : FieldType;

/// <summary>是否；以 1、0 参与求值。</summary>
public sealed record BooleanType : FieldType;

/// <summary>选项；以序号（从 0 起）参与求值。</summary>
public sealed record ChoiceType(ImmutableArray<string> Options) : FieldType;

/// <summary>文本；只用于显示，不参与求值。</summary>
public sealed record TextType : FieldType;

/// <summary>日期；以公元元年 1 月 1 日起的天数参与求值。</summary>
public sealed record DateType : FieldType;
