using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>区间运算的两条规律：不漏掉任何可能的结果；取到的闭端点确能取到。</summary>
public class RangeArithmeticTests
{
    [Fact]
    public void 区间的运算包含各点的运算() => Law.Holds(2000, random =>
    {
        var (left, right) = (Range(random), Range(random));
        var (x, y) = (PointIn(left, random), PointIn(right, random));
        Assert.True(RangeArithmetic.Add(left, right).Contains(x + y));
        Assert.True(RangeArithmetic.Subtract(left, right).Contains(x - y));
        Assert.True(RangeArithmetic.Multiply(left, right).Contains(x * y));
        Assert.True(RangeArithmetic.Minimum(left, right).Contains(Rational.Min(x, y)));
        Assert.True(RangeArithmetic.Maximum(left, right).Contains(Rational.Max(x, y)));
        Assert.True(RangeArithmetic.Absolute(left).Contains(x.Abs()));
        Assert.True(RangeArithmetic.Hull(left, right).Contains(y));
        if (!y.IsZero)
            Assert.True(RangeArithmetic.Divide(left, right)!.Value.Contains(x / y));
    });

    [Theory]
    [InlineData(0, false, 1, true, "-2", "3")]
    [InlineData(-1, true, 2, false, "-4", "6")]
    public void 乘法的端点(int lower, bool includesLower, int upper, bool includesUpper, string expectedLower, string expectedUpper)
    {
        var product = RangeArithmetic.Multiply(
            new ValueRange(lower, includesLower, upper, includesUpper), new ValueRange(-2, true, 3, true));
        Assert.Equal((Build.R(expectedLower), Build.R(expectedUpper)), (product.Lower!.Value, product.Upper!.Value));
        Assert.Equal((includesUpper, includesUpper), (product.IncludesLower, product.IncludesUpper));
    }

    [Fact]
    public void 除以不含零的无界区间趋于零而不等于零() => Assert.Equal(
        new ValueRange(0, false, 2, true),
        RangeArithmetic.Divide(RangeArithmetic.Point(2), new ValueRange(1, true, null, false)));

    private static ValueRange Range(Random random)
    {
        var (a, b) = (random.Next(-3, 4), random.Next(-3, 4));
        var range = new ValueRange(Math.Min(a, b), random.Next(2) == 0 || a == b, Math.Max(a, b), random.Next(2) == 0 || a == b);
        return random.Next(6) switch
        {
            0 => range with { Lower = null, IncludesLower = false },
            1 => range with { Upper = null, IncludesUpper = false },
            _ => range,
        };
    }

    private static Rational PointIn(ValueRange range, Random random)
    {
        var lower = range.Lower ?? (range.Upper ?? 0) - 5;
        var upper = range.Upper ?? (range.Lower ?? 0) + 5;
        var point = lower + (upper - lower) * Rational.FromFraction(random.Next(5), 4);
        return range.Contains(point) ? point : (lower + upper) / 2;
    }
}
