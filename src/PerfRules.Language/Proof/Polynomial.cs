using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>有理系数的多项式。算式去掉除法、绝对值、取大取小之后都是它。</summary>
internal sealed class Polynomial : IEquatable<Polynomial>
{
    private readonly ImmutableSortedDictionary<Monomial, Rational> _terms;

    private Polynomial(ImmutableSortedDictionary<Monomial, Rational> terms) => _terms = terms;

    public static Polynomial Zero { get; } = new(ImmutableSortedDictionary<Monomial, Rational>.Empty);

    public static Polynomial One { get; } = Constant(Rational.One);

    public static Polynomial Constant(Rational value) => value.IsZero ? Zero : new(Zero._terms.Add(Monomial.One, value));

    public static Polynomial Variable(int variable) => new(Zero._terms.Add(new Monomial([variable]), Rational.One));

    public IEnumerable<KeyValuePair<Monomial, Rational>> Terms => _terms;

    public int Degree => _terms.IsEmpty ? 0 : _terms.Keys.Max(m => m.Degree);

    public bool IsConstant => Degree == 0;

    public Rational ConstantTerm => _terms.GetValueOrDefault(Monomial.One);

    public IEnumerable<int> Variables => _terms.Keys.SelectMany(m => m.Variables).Distinct();

    public static Polynomial operator +(Polynomial left, Polynomial right)
    {
        var terms = left._terms.ToBuilder();
        foreach (var (monomial, coefficient) in right._terms)
            Add(terms, monomial, coefficient);
        return new Polynomial(terms.ToImmutable());
    }

    public static Polynomial operator -(Polynomial left, Polynomial right) => left + right.Times(-1);

    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        var terms = Zero._terms.ToBuilder();
        foreach (var (m, a) in left._terms)
        {
            foreach (var (n, b) in right._terms)
                Add(terms, m * n, a * b);
        }
        return new Polynomial(terms.ToImmutable());
    }

    public Polynomial Times(Rational factor) => factor.IsZero
        ? Zero
        : new Polynomial(_terms.ToImmutableSortedDictionary(t => t.Key, t => t.Value * factor));

    /// <summary>每一项都含有的未知数；没有则为空。</summary>
    public int? CommonVariable => _terms.IsEmpty
        ? null
        : _terms.Keys.First().Variables.Where(v => _terms.Keys.All(m => m.Variables.Contains(v))).Select(v => (int?)v).FirstOrDefault();

    public Polynomial DividedBy(int variable) => new(_terms.ToImmutableSortedDictionary(t => t.Key.Without(variable), t => t.Value));

    public Polynomial Substitute(int variable, Rational value)
    {
        var terms = Zero._terms.ToBuilder();
        foreach (var (monomial, coefficient) in _terms)
        {
            var (rest, factor) = (monomial, coefficient);
            while (rest.Variables.Contains(variable))
                (rest, factor) = (rest.Without(variable), factor * value);
            Add(terms, rest, factor);
        }
        return new Polynomial(terms.ToImmutable());
    }

    /// <summary>除以首项系数所得的标准形及首项系数；零多项式不变。</summary>
    public (Polynomial Standard, Rational Factor) Standardize()
    {
        if (_terms.IsEmpty)
            return (this, Rational.One);
        var leading = _terms.Last().Value;
        return (Times(Rational.One / leading), leading);
    }

    public Rational Evaluate(IReadOnlyList<Rational> values) => _terms.Aggregate(
        Rational.Zero,
        (sum, term) => sum + term.Key.Variables.Aggregate(term.Value, (product, v) => product * values[v]));

    private static void Add(ImmutableSortedDictionary<Monomial, Rational>.Builder terms, Monomial monomial, Rational coefficient)
    {
        var sum = terms.GetValueOrDefault(monomial) + coefficient;
        if (sum.IsZero)
            terms.Remove(monomial);
        else
            terms[monomial] = sum;
    }

    public bool Equals(Polynomial? other) => other is not null && _terms.SequenceEqual(other._terms);

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode() => _terms.Aggregate(0, (hash, term) => HashCode.Combine(hash, term.Key, term.Value));

    public override string ToString() => string.Join("+", _terms.Select(t => $"{t.Value}[{string.Join(",", t.Key.Variables)}]"));
}
