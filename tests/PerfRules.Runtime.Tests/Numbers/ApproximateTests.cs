using FsCheck;
using FsCheck.Fluent;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

public class ApproximateTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(4_000).WithReplay(20231, 7);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void 误差界总能盖住真值() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        foreach (var tree in new RandomTree(new Random(seed), 5).SelfAndDescendants())
        {
            if (TryEvaluate(tree) is not { } approximate)
                continue;
            var exact = tree.Evaluate<Exact>();
            Assert.True(Covers(approximate, exact), $"{tree}: {approximate}，真值 {exact}");
        }
    }));

    [Fact]
    public void 判定了的比较从不与精确值相反() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var left = new RandomTree(random, 4);
        var right = random.Next(3) == 0 ? left : new RandomTree(random, 4);
        if (TryEvaluate(left) is not { } a || TryEvaluate(right) is not { } b)
            return;
        var (x, y) = (left.Evaluate<Exact>(), right.Evaluate<Exact>());
        AssertAgrees(a < b, x < y);
        AssertAgrees(a <= b, x <= y);
        AssertAgrees(a > b, x > y);
        AssertAgrees(a >= b, x >= y);
        AssertAgrees(Approximate.Equal(a, b), Exact.Equal(x, y));
    }));

    [Fact]
    public void 输出的二十位小数与精确值一致() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        var tree = new RandomTree(new Random(seed), 4);
        if (TryEvaluate(tree) is not { } approximate)
            return;
        var status = approximate.TryGetDecimal(out var fast);
        if (status == ScoreStatus.Undecided)
            return;
        Assert.Equal(tree.Evaluate<Exact>().TryGetDecimal(out var exact), status);
        if (status == ScoreStatus.Scored)
            Assert.Equal(exact, fast);
    }));

    [Fact]
    public void 有限小数的运算没有误差()
    {
        var rate = Approximate.Of(48.6m) / Approximate.Of(54m);
        Assert.True(rate.IsExact);
        Assert.True((rate >= Approximate.Of(0.9m)).IsTrue);
        Assert.True((rate * Approximate.Of(3m) - Approximate.Of(2.7m)).IsExact);
    }

    [Fact]
    public void 三分之二乘三与二不能判定而远离的比较能判定()
    {
        var two = Approximate.Of(2) / Approximate.Of(3) * Approximate.Of(3);
        Assert.Equal(ScoreStatus.Undecided, (two >= Approximate.Of(2)).Status);
        Assert.True((two >= Approximate.Of(1.999999999999999999999m)).IsTrue);
        Assert.True((two <= Approximate.Of(2.000000000000000000001m)).IsTrue);
    }

    [Fact]
    public void 恰在进位点上而有误差时不舍入()
    {
        var tie = Approximate.Of(0.005m) / Approximate.Of(3) * Approximate.Of(3);
        Assert.Equal(ScoreStatus.Undecided, Approximate.Round(tie, 2, RoundingMode.HalfUp).Status);
        Assert.Equal(ScoreStatus.Undecided, Approximate.Round(-tie, 2, RoundingMode.HalfUp).Status);
        Assert.Equal(0.01m, Approximate.Round(tie, 2, RoundingMode.Up).Value);
        Assert.Equal(0m, Approximate.Round(tie, 2, RoundingMode.Down).Value);
    }

    [Fact]
    public void 除数的区间含零时不判定而恰为零时没有定义()
    {
        var zero = Approximate.Of(1) / Approximate.Of(3) * Approximate.Of(3) - Approximate.Of(1);
        Assert.Equal(ScoreStatus.Undecided, (Approximate.Of(1) / zero).Status);
        Assert.Equal(ScoreStatus.Undecided, (Approximate.Zero / zero).Status);
        Assert.Equal(ScoreStatus.Undefined, (Approximate.Of(1) / Approximate.Zero).Status);
    }

    [Fact]
    public void 装不下的有理数以误差界表示() => Check.One(Config, Prop.ForAll(Seeds, Seeds, (n, d) =>
    {
        var value = Rational.FromFraction(n - int.MaxValue / 2, d + 1);
        Assert.True(Covers(Approximate.FromRational(value), Exact.FromRational(value)));
    }));

    private static Approximate? TryEvaluate(RandomTree tree)
    {
        try
        {
            return tree.Evaluate<Approximate>();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool Covers(Approximate approximate, Exact exact) => approximate.Status switch
    {
        ScoreStatus.Undecided => true,
        ScoreStatus.Scored => exact.Status == ScoreStatus.Scored
            && (Rational.FromDecimal(approximate.Value) - exact.Value).Abs() <= Doubles.ToRational(approximate.Error),
        var reason => exact.Status == reason,
    };

    private static void AssertAgrees(Truth approximate, Truth exact)
    {
        if (approximate.Status != ScoreStatus.Undecided)
            Assert.Equal(exact, approximate);
    }
}
