using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>条件的写法。</summary>
public abstract class ConditionSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>且、或。</summary>
public sealed class LogicalSyntax(bool isAnd, ConditionSyntax left, ConditionSyntax right, TextSpan span) : ConditionSyntax(span)
{
    public bool IsAnd { get; } = isAnd;

    public ConditionSyntax Left { get; } = left;

    public ConditionSyntax Right { get; } = right;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary>非。</summary>
public sealed class NotSyntax(ConditionSyntax operand, TextSpan span) : ConditionSyntax(span)
{
    public ConditionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>比较号及其位置。</summary>
public readonly record struct ComparisonToken(ComparisonOperator Operator, TextSpan Span);

/// <summary>
/// 一个或连写的几个比较：<c>5%≤比率≤10%</c>。省略主语（<c>超出10%</c>）时首项为空，
/// 省略界限（<c>未达到的</c>，界限就是刚说过的）时末项为空，因此 <see cref="Operands"/> 总比 <see cref="Comparisons"/> 多一项。
/// </summary>
public sealed class ComparisonSyntax(
    ImmutableArray<ExpressionSyntax?> operands, ImmutableArray<ComparisonToken> comparisons, TextSpan span) : ConditionSyntax(span)
{
    public ImmutableArray<ExpressionSyntax?> Operands { get; } = operands;

    public ImmutableArray<ComparisonToken> Comparisons { get; } = comparisons;

    public override IEnumerable<SyntaxNode> Children => Operands.OfType<SyntaxNode>();
}

/// <summary>两端之间：<c>[5%，10%）</c>、<c>80%（含）～90%</c>。端点含不含没有写明时为空。</summary>
public sealed class IntervalSyntax(
    NameSyntax? subject, ExpressionSyntax lower, bool? includesLower, ExpressionSyntax upper, bool? includesUpper, TextSpan span)
    : ConditionSyntax(span)
{
    public NameSyntax? Subject { get; } = subject;

    public ExpressionSyntax Lower { get; } = lower;

    public bool? IncludesLower { get; } = includesLower;

    public ExpressionSyntax Upper { get; } = upper;

    public bool? IncludesUpper { get; } = includesUpper;

    public override IEnumerable<SyntaxNode> Children => Present(Subject, Lower, Upper);
}

/// <summary>有下列情形之一、同时符合下列条件：所列的情形在后面各句；有上述情形之一：在前面各句。</summary>
public sealed class ListedConditionSyntax(bool isAll, bool isAbove, TextSpan span) : ConditionSyntax(span)
{
    public bool IsAll { get; } = isAll;

    /// <summary>所列的情形是否在前面。</summary>
    public bool IsAbove { get; } = isAbove;
}

/// <summary>满意度、样本数缺失；不写是哪些的，是本指标所用的数据。</summary>
public sealed class MissingSyntax(ImmutableArray<ExpressionSyntax> values, TextSpan span) : ConditionSyntax(span)
{
    public ImmutableArray<ExpressionSyntax> Values { get; } = values;

    public override IEnumerable<SyntaxNode> Children => Values;
}

/// <summary>甲类单位：哪一项选项类数据取这个选项，由绑定认。</summary>
public sealed class ClassSyntax(NameSyntax name, TextSpan span) : ConditionSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary>只写名称：“是否”类数据为是，或所按选项为该选项。</summary>
public sealed class NameConditionSyntax(NameSyntax name, TextSpan span) : ConditionSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary>实际值达到（未达到）目标值（按 方向）。</summary>
public sealed class DirectedComparisonSyntax(
    ExpressionSyntax actual, bool isReached, ExpressionSyntax target, NameSyntax direction, TextSpan span) : ConditionSyntax(span)
{
    public ExpressionSyntax Actual { get; } = actual;

    public bool IsReached { get; } = isReached;

    public ExpressionSyntax Target { get; } = target;

    public NameSyntax Direction { get; } = direction;

    public override IEnumerable<SyntaxNode> Children => [Actual, Target, Direction];
}
