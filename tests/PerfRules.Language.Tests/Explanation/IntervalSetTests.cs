using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Evaluation;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>区间之并的运算规律，逐点核对。</summary>
public class IntervalSetTests
{
    [Fact]
    public void 并交补逐点相符() => Law.Holds(400, random =>
    {
        var (a, b) = (Set(random), Set(random));
        foreach (var point in Points())
        {
            Assert.Equal(a.Contains(point) || b.Contains(point), a.Union(b).Contains(point));
            Assert.Equal(a.Contains(point) && b.Contains(point), a.Intersect(b).Contains(point));
            Assert.Equal(!a.Contains(point), a.Complement().Contains(point));
        }
    });

    [Fact]
    public void 相等的集合写法唯一() => Law.Holds(400, random =>
    {
        var (a, b, c) = (Set(random), Set(random), Set(random));
        Assert.Equal(a, a.Complement().Complement());
        Assert.Equal(a.Union(b), b.Union(a));
        Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
        Assert.Equal(a.Union(b).Complement(), a.Complement().Intersect(b.Complement()));
        Assert.Equal(a.Intersect(b.Union(c)), a.Intersect(b).Union(a.Intersect(c)));
        Assert.Equal(a, a.Union(a.Intersect(b)));
    });

    private static IntervalSet Set(Random random)
    {
        var set = IntervalSet.Empty;
        for (var count = random.Next(4); count > 0; count--)
        {
            set = set.Union(IntervalSet.Of(new ValueRange(
                random.Next(4) == 0 ? null : random.Next(5), random.Next(2) == 0,
                random.Next(4) == 0 ? null : random.Next(5), random.Next(2) == 0)));
        }
        return set;
    }

    /// <summary>端点都是 0 至 4 的整数，所以整数和半整数足以区分两个集合。</summary>
    private static IEnumerable<Rational> Points() => Enumerable.Range(-2, 14).Select(half => Rational.FromFraction(half, 2));
}
