using System.Collections.Immutable;

namespace PerfRules.Language.Proof;

/// <summary>若干未知数之积，例如 x·x·y；没有未知数的是 1。</summary>
internal readonly struct Monomial(ImmutableArray<int> variables) : IEquatable<Monomial>, IComparable<Monomial>
{
    /// <summary>未知数的序号，由小到大，可重复。</summary>
    public ImmutableArray<int> Variables { get; } = variables;

    public static Monomial One { get; } = new([]);

    public int Degree => Variables.Length;

    public static Monomial operator *(Monomial left, Monomial right) => new([.. left.Variables.Concat(right.Variables).Order()]);

    /// <summary>除去一个未知数；调用者保证含有它。</summary>
    public Monomial Without(int variable) => new(Variables.Remove(variable));

    public int CompareTo(Monomial other)
    {
        if (Degree != other.Degree)
            return Degree.CompareTo(other.Degree);
        for (var i = 0; i < Degree; i++)
        {
            if (Variables[i] != other.Variables[i])
                return Variables[i].CompareTo(other.Variables[i]);
        }
        return 0;
    }

    public bool Equals(Monomial other) => Variables.AsSpan().SequenceEqual(other.Variables.AsSpan());

    public override bool Equals(object? obj) => obj is Monomial other && Equals(other);

    public override int GetHashCode() => Variables.Aggregate(17, HashCode.Combine);
}
