using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>总分中的一份，只随几处改动生效与否而变。</summary>
/// <param name="Players">哪几处，是 <see cref="GameBuilder"/> 的玩家的序号。</param>
/// <param name="Values">下标的第 i 位是第 i 处生不生效。</param>
internal sealed record Share(ImmutableArray<int> Players, ImmutableArray<Rational> Values)
{
    public Rational Minimum { get; } = Values.Min();

    public Rational Maximum { get; } = Values.Max();

    /// <summary>
    /// 沙普利值：一处改动在各种生效次序里使它增加多少的平均。各处的值相加，恰好是全部生效与全不生效之差。
    /// </summary>
    public ImmutableArray<Rational> Shapley()
    {
        var count = Players.Length;
        var values = new Rational[count];
        for (var player = 0; player < count; player++)
        {
            var gains = new Rational[count];
            for (var mask = 0; mask < Values.Length; mask++)
            {
                if ((mask >> player & 1) == 0)
                    gains[int.PopCount(mask)] += Values[mask | 1 << player] - Values[mask];
            }
            for (var size = 0; size < count; size++)
                values[player] += gains[size] / (count * Combinations(count - 1, size));
        }
        return [.. values];
    }

    private static Rational Combinations(int count, int chosen) =>
        Enumerable.Range(1, chosen).Aggregate(Rational.One, (product, i) => product * (count - chosen + i) / i);
}

/// <summary>一个节点的得分怎样随改动而变。</summary>
/// <param name="Players">实际有影响的改动，升序。</param>
/// <param name="Excess">得分最多比分值多多少：不为正的，上级以分值为限不起作用。</param>
/// <param name="Shares">相加就是得分的各份；有的情形没有确定的得分、可能剔除，或改动太多不能逐一列出时为空。</param>
internal sealed record Game(ImmutableArray<int> Players, Rational Excess, ImmutableArray<Share>? Shares);
