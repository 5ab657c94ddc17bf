using System.Numerics;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 方根与定数的比较，化为被开方数与一个有理数的比较。开方和舍入都不减，所以“舍入后的方根不小于某数”
/// 等价于被开方数不小于（或大于）那个数的整数次幂，是精确的。
/// </summary>
internal static class RootComparison
{
    /// <summary>等价的命题；不是方根与定数相比的为空。</summary>
    public static Formula? Rewrite(ComparisonCondition comparison) =>
        RootOf(comparison.Left) is { } left && comparison.Right is NumberExpression right ? Rewrite(left, comparison.Operator, right.Value)
        : RootOf(comparison.Right) is { } flipped && comparison.Left is NumberExpression number
            ? Rewrite(flipped, comparison.Operator.Flip(), number.Value)
        : null;

    private static RootExpression? RootOf(Expression expression) => expression switch
    {
        DefinitionExpression definition => RootOf(definition.Definition.Value),
        RootExpression { Rounding: not null } root => root,
        _ => null,
    };

    private static Formula Rewrite(RootExpression root, ComparisonOperator op, Rational bound)
    {
        // 舍入之后是 10^-位数 的整倍数：不小于 bound 就是不小于这个整倍数，大于就是不小于下一个。
        var scaled = bound * Rational.PowerOfTen(root.Rounding!.Value.Places);
        var (reaching, exceeding) = (scaled.Ceiling(), scaled.Floor() + 1);
        return op switch
        {
            ComparisonOperator.GreaterOrEqual => AtLeast(root, reaching),
            ComparisonOperator.Greater => AtLeast(root, exceeding),
            ComparisonOperator.Less => Below(root, reaching),
            ComparisonOperator.LessOrEqual => Below(root, exceeding),
            ComparisonOperator.Equal => Formula.All(AtLeast(root, reaching), Below(root, exceeding)),
            ComparisonOperator.NotEqual => Formula.Any(Below(root, reaching), AtLeast(root, exceeding)),
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        };
    }

    private static Formula AtLeast(RootExpression root, BigInteger multiple)
    {
        var (power, isIncluded) = Threshold(root, multiple);
        return power is null
            ? Formula.Not(Formula.Undefined(root.Operand))
            : Compare(root, isIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, power.Value);
    }

    private static Formula Below(RootExpression root, BigInteger multiple)
    {
        var (power, isIncluded) = Threshold(root, multiple);
        return power is null ? Formula.Any() : Compare(root, isIncluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, power.Value);
    }

    /// <summary>舍入后至少是这么多倍，被开方数要到多少（含不含）；怎样都够的为空。</summary>
    private static (Rational? Power, bool IsIncluded) Threshold(RootExpression root, BigInteger multiple)
    {
        var rounding = root.Rounding!.Value;
        var isPositive = multiple.Sign > 0;
        var half = Rational.FromFraction(1, 2);
        var (least, isIncluded) = rounding.Mode switch
        {
            RoundingMode.Down => (Rational.FromInteger(isPositive ? multiple : multiple - 1), isPositive),
            RoundingMode.Up => (Rational.FromInteger(isPositive ? multiple - 1 : multiple), !isPositive),
            RoundingMode.HalfUp => (Rational.FromInteger(multiple) - half, isPositive),
            RoundingMode.HalfEven => (Rational.FromInteger(multiple) - half, multiple.IsEven),
            _ => throw new ArgumentOutOfRangeException(nameof(root)),
        };
        var lowest = least / Rational.PowerOfTen(rounding.Places) - root.Shift;
        return lowest.Sign < 0 || lowest.IsZero && isIncluded ? (null, true) : (Root.Power(lowest, root.Degree), isIncluded);
    }

    private static Formula Compare(RootExpression root, ComparisonOperator op, Rational power) =>
        Formula.Compare(root.Operand, op, new NumberExpression(power, Unit.None, root.Location));
}
