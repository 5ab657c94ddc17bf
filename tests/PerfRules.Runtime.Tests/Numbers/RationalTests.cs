using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

public class RationalTests
{
    [Fact]
    public void 三分之二乘三等于二() => Assert.Equal((Rational)2, Rational.FromFraction(2, 3) * 3);
}
