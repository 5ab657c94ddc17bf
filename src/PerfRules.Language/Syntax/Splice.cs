using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 两个版本的一列对象，首尾相同的各有多少。改动多半只在一处，首尾整段沿用，不必逐个看过：
/// 逐个看五千个散在各处的对象，比分析改动的那几个还慢。
/// </summary>
/// <param name="Head">开头相同的个数。</param>
/// <param name="Tail">末尾相同的个数，与开头不重叠。</param>
internal readonly record struct Splice(int Head, int Tail)
{
    public static Splice Of<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : class => Of(before, after, static (left, right) => ReferenceEquals(left, right));

    /// <param name="before">改动之前。</param>
    /// <param name="after">改动之后。</param>
    /// <param name="areSame">怎样算相同。</param>
    public static Splice Of<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> areSame)
    {
        var (head, tail) = (0, 0);
        var shorter = Math.Min(before.Length, after.Length);
        while (head < shorter && areSame(before[head], after[head]))
            head++;
        while (tail < shorter - head && areSame(before[^(tail + 1)], after[^(tail + 1)]))
            tail++;
        return new Splice(head, tail);
    }

    /// <summary>首尾照旧、中间换过的一列。</summary>
    public ImmutableArray<T> Join<T>(ImmutableArray<T> before, ReadOnlySpan<T> middle) =>
        [.. before.AsSpan(0, Head), .. middle, .. before.AsSpan(before.Length - Tail, Tail)];

    /// <summary>按位置排列的一列里，在 <paramref name="position"/> 之前的有几个。</summary>
    public static int CountBefore<T>(ImmutableArray<T> items, int position, Func<T, int> positionOf)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (positionOf(items[middle]) < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
