using System.Collections.Immutable;

namespace PerfRules.Language.Model;

/// <summary>
/// 量纲：各种量的整数次幂之积。没有任何量的是纯数，比率是纯数。
/// <see cref="Error"/> 与一切相容，用来避免一个错误引出许多消息。
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Dimension(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    public static Dimension None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    public static Dimension Money { get; } = Of(Quantity.Money);

    public static Dimension Score { get; } = Of(Quantity.Score);

    public static Dimension PercentagePoint { get; } = Of(Quantity.PercentagePoint);

    public static Dimension Date { get; } = Of(Quantity.Date);

    public static Dimension Day { get; } = Of(Quantity.Day);

    public static Dimension WorkingDay { get; } = Of(Quantity.WorkingDay);

    public static Dimension Error { get; } = Of("？");

    /// <summary>某种量的一次幂，例如“人”“项”。</summary>
    public static Dimension Of(string quantity) => new(None._powers.Add(quantity, 1));

    public bool IsNone => _powers.IsEmpty;

    public bool IsError => _powers.ContainsKey("？");

    /// <summary>恰为一种量的一次幂时的那种量。</summary>
    public string? Single => _powers.Count == 1 && _powers.First() is { Value: 1 } only ? only.Key : null;

    public Dimension Times(Dimension other) => Combine(other, +1);

    public Dimension Over(Dimension other) => Combine(other, -1);

    /// <summary>能否相加、相比：相同，或有一方是已报告过的错误。</summary>
    public bool Fits(Dimension other) => IsError || other.IsError || Equals(other);

    private Dimension Combine(Dimension other, int sign)
    {
        if (IsError || other.IsError)
            return Error;
        var powers = _powers.ToBuilder();
        foreach (var (quantity, power) in other._powers)
        {
            var sum = powers.GetValueOrDefault(quantity) + sign * power;
            if (sum == 0)
                powers.Remove(quantity);
            else
                powers[quantity] = sum;
        }
        return new Dimension(powers.ToImmutable());
    }

    public bool Equals(Dimension? other) => other is not null && _powers.SequenceEqual(other._powers);

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => _powers.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <summary>供消息使用：金额、分值、比率或纯数、百分点、数量（人）、“元/人”。</summary>
    public override string ToString()
    {
        if (IsNone)
            return "比率或纯数";
        if (Single is { } quantity)
        {
            return quantity switch
            {
                Quantity.Money => "金额",
                Quantity.Score => "分值",
                Quantity.PercentagePoint => "百分点",
                Quantity.Date => "日期",
                _ => $"数量（{quantity}）",
            };
        }
        var above = _powers.Where(p => p.Value > 0).Select(p => Power(p.Key, p.Value));
        var below = _powers.Where(p => p.Value < 0).Select(p => Power(p.Key, -p.Value));
        return $"{string.Join("×", above.DefaultIfEmpty("1"))}/{string.Join("/", below)}".TrimEnd('/');
    }

    private static string Power(string quantity, int power) => power == 1 ? quantity : $"{quantity}^{power}";
}
