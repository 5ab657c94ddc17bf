using System.Numerics;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>若干处改动，以序号记。</summary>
internal readonly record struct ChangeSet(BigInteger Bits)
{
    public static ChangeSet Empty => default;

    public static ChangeSet Of(int index) => new(BigInteger.One << index);

    public bool IsEmpty => Bits.IsZero;

    public bool Contains(int index) => !(Bits >> index).IsEven;

    public bool Overlaps(ChangeSet other) => !(Bits & other.Bits).IsZero;

    public static ChangeSet operator |(ChangeSet left, ChangeSet right) => new(left.Bits | right.Bits);

    public static ChangeSet operator &(ChangeSet left, ChangeSet right) => new(left.Bits & right.Bits);
}
