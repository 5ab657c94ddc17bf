using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>两个多项式之比，分母在所处的情形中已知为正。</summary>
internal sealed record Fraction(Polynomial Numerator, Polynomial Denominator)
{
    public static Fraction Of(Polynomial value) => new(value, Polynomial.One);

    public static Fraction Of(Rational value) => Of(Polynomial.Constant(value));

    public Fraction Negate() => this with { Numerator = Numerator.Times(-1) };

    /// <summary>相加；分母成比例时不通分，使“各季度支出÷同一预算”之和仍是一次式。</summary>
    public static Fraction Add(Fraction left, Fraction right)
    {
        var (p, a) = left.Denominator.Standardize();
        var (q, b) = right.Denominator.Standardize();
        if (p.Equals(q))
            return new Fraction(left.Numerator.Times(Rational.One / a) + right.Numerator.Times(Rational.One / b), p);
        return new Fraction(
            left.Numerator * right.Denominator + right.Numerator * left.Denominator,
            left.Denominator * right.Denominator);
    }

    public static Fraction Multiply(Fraction left, Fraction right) =>
        Reduce(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>约去公共的常数、未知数；分子与分母成比例时约为常数。</summary>
    /// <summary>是不是总取整数：整数系数、只含整数未知数的多项式。</summary>
    public bool IsWhole(VariableTable variables) =>
        Denominator.Equals(Polynomial.Constant(Rational.One))
        && Numerator.Terms.All(term => term.Value.IsInteger && term.Key.Variables.All(v => variables.All[v].IsWhole));

    public static Fraction Reduce(Polynomial numerator, Polynomial denominator)
    {
        while (denominator.CommonVariable is { } variable && numerator.Degree > 0
            && numerator.Terms.All(t => t.Key.Variables.Contains(variable)))
            (numerator, denominator) = (numerator.DividedBy(variable), denominator.DividedBy(variable));
        var (p, a) = numerator.Standardize();
        var (q, b) = denominator.Standardize();
        if (p.Equals(q))
            return Of(a / b);
        return denominator.IsConstant ? Of(numerator.Times(Rational.One / b)) : new Fraction(numerator, denominator);
    }

    /// <summary>与另一值之差的分子，符号与差相同。</summary>
    public Polynomial Difference(Fraction other) => Add(this, other.Negate()).Numerator;
}
