using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

public class RoundingTests
{
    [Theory]
    [InlineData("1.005", 2, "1.01", "1.00", "1.00", "1.01")]
    [InlineData("1.015", 2, "1.02", "1.02", "1.01", "1.02")]
    [InlineData("-1.005", 2, "-1.01", "-1.00", "-1.00", "-1.01")]
    [InlineData("-1.015", 2, "-1.02", "-1.02", "-1.01", "-1.02")]
    [InlineData("0.5", 0, "1", "0", "0", "1")]
    [InlineData("-0.5", 0, "-1", "0", "0", "-1")]
    [InlineData("1.5", 0, "2", "2", "1", "2")]
    [InlineData("2.5", 0, "3", "2", "2", "3")]
    [InlineData("2.4999999999999999999999999", 0, "2", "2", "2", "3")]
    [InlineData("2.0000000000000000000000001", 1, "2", "2", "2", "2.1")]
    [InlineData("-2.0000000000000000000000001", 1, "-2", "-2", "-2", "-2.1")]
    [InlineData("0", 2, "0", "0", "0", "0")]
    [InlineData("3.14", 2, "3.14", "3.14", "3.14", "3.14")]
    [InlineData("79228162514264337593543950335", 2, "79228162514264337593543950335", "79228162514264337593543950335",
        "79228162514264337593543950335", "79228162514264337593543950335")]
    public void 四种舍入规则(string value, int places, string halfUp, string halfEven, string down, string up)
    {
        Assert.All(
            new[] { (RoundingMode.HalfUp, halfUp), (RoundingMode.HalfEven, halfEven), (RoundingMode.Down, down), (RoundingMode.Up, up) },
            row =>
            {
                var (mode, expected) = (row.Item1, Parse(row.Item2));
                Assert.Equal(expected, Approximate.Round(Approximate.Of(Parse(value)), places, mode).Value);
                Assert.Equal(Rational.FromDecimal(expected), Exact.Round(Exact.Of(Parse(value)), places, mode).Value);
                Assert.Equal(Rational.FromDecimal(expected), new Rounding(places, mode).Apply(Rational.FromDecimal(Parse(value))));
            });
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
