using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>一个未知数的有理系数多项式，系数由低次到高次，末项不为零。</summary>
internal readonly record struct Polynomial
{
    private readonly ImmutableArray<Rational> _coefficients;

    private Polynomial(IEnumerable<Rational> coefficients)
    {
        var all = coefficients.ToImmutableArray();
        var length = all.Length;
        while (length > 0 && all[length - 1].IsZero)
            length--;
        _coefficients = all[..length];
    }

    public static Polynomial Unknown { get; } = new([Rational.Zero, Rational.One]);

    /// <summary>次数；零多项式为 -1。</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => Degree < 0;

    private Rational Leading => _coefficients[^1];

    public static Polynomial Constant(Rational value) => new([value]);

    public Rational ValueAt(Rational unknown)
    {
        var value = Rational.Zero;
        for (var power = Degree; power >= 0; power--)
            value = value * unknown + _coefficients[power];
        return value;
    }

    /// <summary>一次多项式的根。</summary>
    public Rational Root() => -_coefficients[0] / _coefficients[1];

    public Polynomial Plus(Polynomial other)
    {
        var (left, right) = (this, other);
        return new(Enumerable.Range(0, Math.Max(Degree, other.Degree) + 1).Select(power => left[power] + right[power]));
    }

    public Polynomial Negated() => Times(Constant(-1));

    public Polynomial Times(Polynomial other)
    {
        var product = new Rational[Math.Max(Degree + other.Degree + 1, 0)];
        for (var i = 0; i <= Degree; i++)
        {
            for (var j = 0; j <= other.Degree; j++)
                product[i + j] += _coefficients[i] * other._coefficients[j];
        }
        return new(product);
    }

    public (Polynomial Quotient, Polynomial Remainder) DivideBy(Polynomial divisor)
    {
        var (quotient, rest) = (Constant(Rational.Zero), this);
        while (rest.Degree >= divisor.Degree)
        {
            var term = new Polynomial(Enumerable.Repeat(Rational.Zero, rest.Degree - divisor.Degree)
                .Append(rest.Leading / divisor.Leading));
            quotient = quotient.Plus(term);
            rest = rest.Plus(term.Times(divisor).Negated());
        }
        return (quotient, rest);
    }

    public static Polynomial CommonDivisor(Polynomial left, Polynomial right)
    {
        while (!right.IsZero)
            (left, right) = (right, left.DivideBy(right).Remainder);
        return left;
    }

    private Rational this[int power] => power <= Degree ? _coefficients[power] : Rational.Zero;
}
