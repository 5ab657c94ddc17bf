using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>数轴上若干段之并：从小到大、互不相接，所以相等的集合写法唯一。</summary>
public readonly struct IntervalSet : IEquatable<IntervalSet>
{
    private readonly ImmutableArray<ValueRange> _ranges;

    private IntervalSet(ImmutableArray<ValueRange> ranges) => _ranges = ranges;

    public static IntervalSet Empty => default;

    public static IntervalSet All { get; } = new([ValueRange.All]);

    public ImmutableArray<ValueRange> Ranges => _ranges.IsDefault ? [] : _ranges;

    public bool IsEmpty => Ranges.IsEmpty;

    public static IntervalSet Of(params ReadOnlySpan<ValueRange> ranges) => new(Normalize([.. ranges]));

    public static IntervalSet Point(Rational value) => Of(RangeArithmetic.Point(value));

    public bool Contains(Rational value) => Ranges.Any(range => range.Contains(value));

    public IntervalSet Union(IntervalSet other) => new(Normalize([.. Ranges, .. other.Ranges]));

    public IntervalSet Intersect(IntervalSet other)
    {
        var common = ImmutableArray.CreateBuilder<ValueRange>();
        foreach (var left in Ranges)
        {
            foreach (var right in other.Ranges)
            {
                if (RangeArithmetic.Intersect(left, right) is { } range)
                    common.Add(range);
            }
        }
        return new IntervalSet(Normalize(common.ToImmutable()));
    }

    public IntervalSet Complement()
    {
        var gaps = ImmutableArray.CreateBuilder<ValueRange>();
        var rest = ValueRange.All;
        foreach (var range in Ranges)
        {
            if (range.Lower is { } lower)
                gaps.Add(rest with { Upper = lower, IncludesUpper = !range.IncludesLower });
            if (range.Upper is not { } upper)
                return new IntervalSet(Normalize(gaps.ToImmutable()));
            rest = new ValueRange(upper, !range.IncludesUpper, null, false);
        }
        gaps.Add(rest);
        return new IntervalSet(Normalize(gaps.ToImmutable()));
    }

    public bool Equals(IntervalSet other) => Ranges.SequenceEqual(other.Ranges);

    public override bool Equals(object? obj) => obj is IntervalSet other && Equals(other);

    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);

    private static ImmutableArray<ValueRange> Normalize(ImmutableArray<ValueRange> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<ValueRange>(ranges.Length);
        // 无界的一端没有“含”可言，一律记作不含。
        var proper = ranges.Where(range => !range.IsEmpty()).Select(range => range with
        {
            IncludesLower = range.IncludesLower && range.Lower is not null,
            IncludesUpper = range.IncludesUpper && range.Upper is not null,
        });
        foreach (var range in proper.Order(Comparer<ValueRange>.Create(CompareLower)))
        {
            if (merged.Count > 0 && Touches(merged[^1], range))
                merged[^1] = RangeArithmetic.Hull(merged[^1], range);
            else
                merged.Add(range);
        }
        return merged.ToImmutable();
    }

    private static int CompareLower(ValueRange left, ValueRange right) => (left.Lower, right.Lower) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => +1,
        ({ } a, { } b) when a != b => a.CompareTo(b),
        _ => right.IncludesLower.CompareTo(left.IncludesLower),
    };

    /// <summary>两段（前者下端不大于后者）之间没有空隙。</summary>
    private static bool Touches(ValueRange first, ValueRange second) =>
        first.Upper is not { } upper || second.Lower is not { } lower
        || upper > lower || upper == lower && (first.IncludesUpper || second.IncludesLower);
}
