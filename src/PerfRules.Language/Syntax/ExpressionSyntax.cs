using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Syntax;

/// <summary>算式的写法。</summary>
public abstract class ExpressionSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>数及其单位，如 <c>1,602.69万元</c>、<c>5%</c>、<c>一</c>、<c>1.2万元/次</c>。</summary>
public sealed class NumberSyntax(string digits, string? unit, string? perMeasure, TextSpan span) : ExpressionSyntax(span)
{
    /// <summary>半角数字，没有千分位。</summary>
    public string Digits { get; } = digits;

    /// <summary>写的数，不计单位。</summary>
    public Rational Value { get; } = WrittenNumber.ValueOf(digits) ?? throw new ArgumentException($"“{digits}”不是数。", nameof(digits));

    /// <summary>单位的写法；“%”、“万元”等，没有单位为空。</summary>
    public string? Unit { get; } = unit;

    /// <summary>“/次”中的量词；没有为空。</summary>
    public string? PerMeasure { get; } = perMeasure;
}

/// <summary>引用一个名称；“比率”“分值”写在算式里也是引用。</summary>
public sealed class NameSyntax(string name, TextSpan span) : ExpressionSyntax(span)
{
    public string Name { get; } = name;

    public NameToken NameToken => new(Name, Span);
}

/// <summary>“是”“否”，只用于与“是否”类数据相比。</summary>
public sealed class TruthSyntax(bool value, TextSpan span) : ExpressionSyntax(span)
{
    public bool Value { get; } = value;
}

/// <summary>加减乘除。</summary>
public sealed class BinarySyntax(BinaryOperator op, ExpressionSyntax left, ExpressionSyntax right, TextSpan span)
    : ExpressionSyntax(span)
{
    public BinaryOperator Operator { get; } = op;

    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary>负号。</summary>
public sealed class NegateSyntax(ExpressionSyntax operand, TextSpan span) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>|…|。</summary>
public sealed class AbsoluteSyntax(ExpressionSyntax operand, TextSpan span) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>对若干值求值的函数。</summary>
public enum FunctionKind
{
    Maximum,
    Minimum,
    Mean,
    Sum,
}

/// <summary>最大值（…）、最小值（…）、平均（…）、合计（…）。</summary>
public sealed class CallSyntax(FunctionKind function, ImmutableArray<ExpressionSyntax> arguments, TextSpan span)
    : ExpressionSyntax(span)
{
    public FunctionKind Function { get; } = function;

    public ImmutableArray<ExpressionSyntax> Arguments { get; } = arguments;

    public override IEnumerable<SyntaxNode> Children => Arguments;
}

/// <summary>平方根（…，保留N位）。没有写保留几位的为空，可以写在整个口径之后。</summary>
public sealed class RootSyntax(int degree, ExpressionSyntax operand, Rounding? rounding, TextSpan span) : ExpressionSyntax(span)
{
    public int Degree { get; } = degree;

    public ExpressionSyntax Operand { get; } = operand;

    public Rounding? Rounding { get; } = rounding;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>项目的完成率标准差（保留N位）。</summary>
/// <param name="list">明细。</param>
/// <param name="filter">“中”后面的条件；没有为空。</param>
/// <param name="value">每一行上的值。</param>
/// <param name="isSample">样本标准差（除以行数减1）还是总体标准差；没有写明为空。</param>
/// <param name="rounding">保留几位；没有写为空。</param>
/// <param name="words">“标准差”一词的位置。</param>
/// <param name="span">位置。</param>
public sealed class DeviationSyntax(
    NameSyntax list, ConditionSyntax? filter, ExpressionSyntax value, bool? isSample, Rounding? rounding, TextSpan words, TextSpan span)
    : ExpressionSyntax(span)
{
    public NameSyntax List { get; } = list;

    public ConditionSyntax? Filter { get; } = filter;

    public ExpressionSyntax Value { get; } = value;

    public bool? IsSample { get; } = isSample;

    public Rounding? Rounding { get; } = rounding;

    public TextSpan Words { get; } = words;

    public override IEnumerable<SyntaxNode> Children => Present(List, Filter, Value);
}

/// <summary>对明细各行汇总的方式。</summary>
public enum AggregateKind
{
    Count,
    Sum,
    Mean,
    WeightedMean,
    Share,
}

/// <summary>项目的个数、项目中 已完成 的合同金额合计。</summary>
public sealed class AggregateSyntax(
    AggregateKind kind, NameSyntax list, ConditionSyntax? filter, ExpressionSyntax? value, ExpressionSyntax? weight, TextSpan span)
    : ExpressionSyntax(span)
{
    public AggregateKind Kind { get; } = kind;

    public NameSyntax List { get; } = list;

    /// <summary>“中”后面的条件；没有为空。</summary>
    public ConditionSyntax? Filter { get; } = filter;

    /// <summary>每一行上的值；个数和行数的占比为空。</summary>
    public ExpressionSyntax? Value { get; } = value;

    /// <summary>加权平均的权数；其他方式为空。</summary>
    public ExpressionSyntax? Weight { get; } = weight;

    public override IEnumerable<SyntaxNode> Children => Present(List, Filter, Value, Weight);
}

/// <summary>实际值÷目标值（按 方向）：反向指标取倒数，适度指标看偏离多少。</summary>
public sealed class DirectedQuotientSyntax(ExpressionSyntax actual, ExpressionSyntax target, NameSyntax direction, TextSpan span)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Actual { get; } = actual;

    public ExpressionSyntax Target { get; } = target;

    public NameSyntax Direction { get; } = direction;

    public override IEnumerable<SyntaxNode> Children => [Actual, Target, Direction];
}
