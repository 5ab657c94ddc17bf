using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

/// <summary>开方并舍入，与定义（整数次幂的比较）和已知的值对照。</summary>
public class RootTests
{
    [Theory]
    [InlineData("2", 2, 0, 6, RoundingMode.HalfUp, "1.414214")]
    [InlineData("2", 2, 0, 6, RoundingMode.Down, "1.414213")]
    [InlineData("2", 2, 0, 0, RoundingMode.Up, "2")]
    [InlineData("1.331", 3, -1, 4, RoundingMode.HalfUp, "0.1")]
    [InlineData("0.9", 3, -1, 4, RoundingMode.HalfUp, "-0.0345")]
    [InlineData("0.9", 3, -1, 4, RoundingMode.Down, "-0.0345")]
    [InlineData("0.9", 3, -1, 4, RoundingMode.Up, "-0.0346")]
    [InlineData("0.25", 2, 0, 0, RoundingMode.HalfUp, "1")]
    [InlineData("0.25", 2, 0, 0, RoundingMode.HalfEven, "0")]
    [InlineData("0.25", 2, -1, 0, RoundingMode.HalfUp, "-1")]
    [InlineData("0", 5, 0, 2, RoundingMode.Up, "0")]
    [InlineData("-4", 2, 0, 2, RoundingMode.HalfUp, "0")]
    public void 已知的方根(string operand, int degree, int shift, int places, RoundingMode mode, string expected)
    {
        Assert.True(Rational.TryParse(operand, out var value));
        Assert.True(Rational.TryParse(expected, out var root));
        Assert.Equal(root, Root.Round(value, degree, shift, new Rounding(places, mode)));
    }

    /// <summary>去尾的方根 k：k 的次幂不超过被开方数，而下一个超过；四舍五入的相差不过半个末位。</summary>
    [Fact]
    public void 合乎定义()
    {
        var random = new Random(1201);
        for (var i = 0; i < 2000; i++)
        {
            var value = Rational.FromFraction(random.Next(1, 100_000), random.Next(1, 1000));
            var (degree, places) = (random.Next(2, 8), random.Next(0, 7));
            var unit = Rational.PowerOfTen(-places);
            var down = Root.Round(value, degree, 0, new Rounding(places, RoundingMode.Down));
            Assert.True(Root.Power(down, degree) <= value && Root.Power(down + unit, degree) > value);
            var up = Root.Round(value, degree, 0, new Rounding(places, RoundingMode.Up));
            Assert.Equal(Root.Power(down, degree) == value ? down : down + unit, up);
            var near = Root.Round(value, degree, 0, new Rounding(places, RoundingMode.HalfUp));
            Assert.Equal(Root.Power(down + unit / 2, degree) <= value ? down + unit : down, near);
            // 加减整数与舍入可以互换，只要不改变正负。
            Assert.Equal(near + 3, Root.Round(value, degree, 3, new Rounding(places, RoundingMode.HalfUp)));
        }
    }

    [Fact]
    public void 不减()
    {
        var random = new Random(1202);
        foreach (var mode in Enum.GetValues<RoundingMode>())
        {
            var values = Enumerable.Range(0, 300).Select(_ => Rational.FromFraction(random.Next(0, 3000), 1000)).Order().ToList();
            var roots = values.Select(v => Root.Round(v, 3, -1, new Rounding(1, mode))).ToList();
            Assert.Equal(roots.Order(), roots);
        }
    }
}
