using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>
/// 数值算式。含义是精确的有理数（基本单位：元、分、1、0.01 表示的百分点）；
/// 除数为零、引用的数据缺失时没有值。
/// </summary>
public abstract record Expression(Dimension Dimension, bool IsRatio, Location Location);

/// <summary>常数。<see cref="Unit"/> 是作者写的单位，只供显示。</summary>
public sealed record NumberExpression(Rational Value, Unit Unit, Location Location)
    : Expression(Unit.Dimension, Unit == Unit.Percent, Location);

/// <summary>数据的值；属于明细的数据取当前行的值。</summary>
public sealed record FieldExpression(Field Field, Location Location)
    : Expression(Field.Dimension, Field.Type is NumberType { IsRatio: true }, Location);

/// <summary>口径的值。</summary>
public sealed record DefinitionExpression(Definition Definition, Location Location)
    : Expression(Definition.Value.Dimension, Definition.IsRatio, Location);

public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

public sealed record BinaryExpression(
    BinaryOperator Operator, Expression Left, Expression Right, Dimension Dimension, bool IsRatio, Location Location)
    : Expression(Dimension, IsRatio, Location);

public sealed record NegateExpression(Expression Operand, Location Location)
    : Expression(Operand.Dimension, Operand.IsRatio, Location);

/// <summary>|…|。</summary>
public sealed record AbsoluteExpression(Expression Operand, Location Location)
    : Expression(Operand.Dimension, Operand.IsRatio, Location);

/// <summary>若干值中的最大或最小者；“超过100%的按100%计”即与 100% 取小。</summary>
public sealed record ExtremeExpression(
    bool IsMaximum, ImmutableArray<Expression> Operands, Dimension Dimension, bool IsRatio, Location Location)
    : Expression(Dimension, IsRatio, Location);

/// <summary>计算时保留N位小数。</summary>
public sealed record RoundExpression(Expression Operand, Rounding Rounding, Location Location)
    : Expression(Operand.Dimension, Operand.IsRatio, Location);

/// <summary>
/// 按情形取值：依次判断各支，取第一个条件成立的一支；都不成立时没有值。
/// 前面的条件未知时后面的不能越过它。
/// </summary>
public sealed record ConditionalExpression(
    ImmutableArray<ConditionalArm> Arms, Dimension Dimension, bool IsRatio, Location Location)
    : Expression(Dimension, IsRatio, Location);

/// <summary>一支：条件成立时取的值；条件为没有成员的“且”即其余情形。</summary>
public sealed record ConditionalArm(Condition Condition, Expression Value)
{
    /// <summary>不附条件，即“其余”。</summary>
    public bool IsOtherwise => Condition is AndCondition { Operands.IsEmpty: true };
}

public enum ListFunction
{
    /// <summary>个数：满足条件的行数。</summary>
    Count,

    /// <summary>合计：满足条件的行上算式之和。</summary>
    Sum,
}

/// <summary>对明细各行的汇总；没有行时个数、合计为 0。</summary>
public sealed record ListExpression(
    ListFunction Function, RecordList List, Condition? Filter, Expression? Operand, Dimension Dimension, Location Location)
    : Expression(Dimension, Function == ListFunction.Sum && Dimension.IsNone && Operand is { IsRatio: true }, Location);
