using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>把一项数据当作未知数、其余数据照取数代入，得到算式的分段函数和条件成立的范围。</summary>
/// <param name="rounded">把这处舍入的值（而不是数据本身）当作未知数；这时数据在它以外出现就不能求解。为空则未知数就是数据。</param>
internal sealed class UnknownSolver(Field unknown, Scope scope, RoundExpression? rounded = null)
{
    private readonly string? _rounded = rounded is null ? null : ExpressionKey.Of(rounded);
    private readonly Dictionary<Definition, Piecewise?> _definitions = [];
    private readonly Dictionary<Definition, bool> _dependence = [];

    /// <summary>算式作为未知数的函数；不能精确求解时为空。</summary>
    public Piecewise? FunctionOf(Expression expression)
    {
        if (!Depends(expression))
        {
            return ExpressionEvaluator.Evaluate(expression, scope).Value is { } value
                ? Piecewise.Constant(value)
                : Piecewise.Undefined;
        }
        return expression switch
        {
            FieldExpression => rounded is null ? Piecewise.Unknown : null,
            RoundExpression round when _rounded == ExpressionKey.Of(round) => Piecewise.Unknown,
            DefinitionExpression definition => FunctionOf(definition.Definition),
            BinaryExpression binary => FunctionOf(binary.Left) is { } left && FunctionOf(binary.Right) is { } right
                ? Combine(binary.Operator, left, right)
                : null,
            NegateExpression negate => FunctionOf(negate.Operand) is { } operand
                ? Piecewise.Constant(Rational.Zero).Minus(operand)
                : null,
            AbsoluteExpression absolute => FunctionOf(absolute.Operand)?.Absolute(),
            ExtremeExpression extreme => extreme.Operands.Select(FunctionOf).Aggregate((left, right) =>
                left is null || right is null ? null : extreme.IsMaximum ? left.Maximum(right) : left.Minimum(right)),
            ConditionalExpression conditional => Conditional(conditional),
            // 别的舍入、加减月份、由日历算出的、对明细的汇总不是未知数的一次式之商。
            _ => null,
        };
    }

    /// <summary>条件成立、不成立的未知数范围；两者之外没有定义。</summary>
    public Split? SplitBy(Condition condition)
    {
        if (!FieldUse.Of(condition).Contains(unknown))
        {
            var truth = ConditionEvaluator.Evaluate(condition, scope);
            return new Split(
                truth.Holds ? IntervalSet.All : IntervalSet.Empty,
                truth.Fails ? IntervalSet.All : IntervalSet.Empty);
        }
        switch (condition)
        {
            case ComparisonCondition comparison:
                if (FunctionOf(comparison.Left) is not { } left || FunctionOf(comparison.Right) is not { } right
                    || left.Minus(right) is not { } difference
                    || difference.Where(sign => comparison.Operator.Accepts(sign)) is not { } holds
                    || difference.Where(sign => !comparison.Operator.Accepts(sign)) is not { } fails)
                    return null;
                return new Split(holds, fails);
            // 要求的就是这项数据该填多少，填了就不缺；其余各项缺不缺照实。
            case MissingCondition missing:
                var lacks = missing.Fields.Any(field => field != unknown && scope.ValueOf(field) is null);
                return lacks ? new Split(IntervalSet.All, IntervalSet.Empty) : new Split(IntervalSet.Empty, IntervalSet.All);
            case AndCondition and:
                return and.Operands.Select(SplitBy).Aggregate((Split?)new Split(IntervalSet.All, IntervalSet.Empty), (all, next) =>
                    all is { } a && next is { } b ? new Split(a.Holds.Intersect(b.Holds), a.Fails.Union(b.Fails)) : null);
            case OrCondition or:
                return or.Operands.Select(SplitBy).Aggregate((Split?)new Split(IntervalSet.Empty, IntervalSet.All), (any, next) =>
                    any is { } a && next is { } b ? new Split(a.Holds.Union(b.Holds), a.Fails.Intersect(b.Fails)) : null);
            case NotCondition not:
                return SplitBy(not.Operand) is { } inner ? new Split(inner.Fails, inner.Holds) : null;
            default:
                return null;
        }
    }

    private Piecewise? Conditional(ConditionalExpression conditional)
    {
        var (result, rest) = (Piecewise.Undefined, IntervalSet.All);
        foreach (var arm in conditional.Arms)
        {
            if (SplitBy(arm.Condition) is not { } split || FunctionOf(arm.Value) is not { } value)
                return null;
            result = result.Join(value.Restrict(rest.Intersect(split.Holds)));
            rest = rest.Intersect(split.Fails);
        }
        return result;
    }

    private Piecewise? FunctionOf(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var function))
            _definitions[definition] = function = FunctionOf(definition.Value);
        return function;
    }

    private bool Depends(Expression expression)
    {
        if (expression is not DefinitionExpression { Definition: var definition })
            return FieldUse.Of(expression).Contains(unknown);
        if (!_dependence.TryGetValue(definition, out var depends))
            _dependence[definition] = depends = FieldUse.Of(expression).Contains(unknown);
        return depends;
    }

    private static Piecewise? Combine(BinaryOperator binary, Piecewise left, Piecewise right) => binary switch
    {
        BinaryOperator.Add => left.Plus(right),
        BinaryOperator.Subtract => left.Minus(right),
        BinaryOperator.Multiply => left.Times(right),
        BinaryOperator.Divide => left.Over(right),
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };
}

/// <summary>条件成立与不成立的未知数范围。</summary>
internal readonly record struct Split(IntervalSet Holds, IntervalSet Fails);
