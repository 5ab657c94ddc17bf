using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

public class TruthTests
{
    private static readonly Truth Missing = Truth.Unknown(ScoreStatus.Missing);
    private static readonly Truth Undefined = Truth.Unknown(ScoreStatus.Undefined);
    private static readonly Truth Undecided = Truth.Unknown(ScoreStatus.Undecided);

    [Fact]
    public void 一方已定时另一方未知也能得出结果()
    {
        Assert.True((Truth.False & Missing).IsFalse);
        Assert.True((Missing & Truth.False).IsFalse);
        Assert.True((Truth.True | Missing).IsTrue);
        Assert.True((Undecided | Truth.True).IsTrue);
        Assert.False((Truth.True & Missing).IsTrue);
        Assert.False((Truth.True & Missing).IsFalse);
        Assert.False((!Missing).IsFalse);
        Assert.True((!Truth.False).IsTrue);
    }

    [Fact]
    public void 原因取先出现的而未判定优先()
    {
        Assert.Equal(ScoreStatus.Missing, (Missing & Undefined).Status);
        Assert.Equal(ScoreStatus.Undefined, (Undefined | Missing).Status);
        Assert.Equal(ScoreStatus.Undecided, (Missing & Undecided).Status);
        Assert.Equal(ScoreStatus.Undecided, (Exact.Absent(ScoreStatus.Missing) + Exact.Absent(ScoreStatus.Undecided)).Status);
    }

    [Fact]
    public void 未知的条件选不出值()
    {
        var (one, two) = (Exact.Of(1), Exact.Of(2));
        Assert.Equal((Rational)1, Truth.True.Choose(one, two).Value);
        Assert.Equal((Rational)2, Truth.False.Choose(one, two).Value);
        Assert.Equal(ScoreStatus.Missing, Missing.Choose(one, one).Status);
    }
}
