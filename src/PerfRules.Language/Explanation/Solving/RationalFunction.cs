using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>一个未知数的两个多项式之商，已约去公因式，分母不为零多项式。</summary>
internal readonly record struct RationalFunction
{
    private RationalFunction(Polynomial numerator, Polynomial denominator)
    {
        var common = Polynomial.CommonDivisor(numerator, denominator);
        Numerator = numerator.DivideBy(common).Quotient;
        Denominator = denominator.DivideBy(common).Quotient;
    }

    public Polynomial Numerator { get; }

    public Polynomial Denominator { get; }

    public static RationalFunction Unknown { get; } = new(Polynomial.Unknown, Polynomial.Constant(1));

    public static RationalFunction Constant(Rational value) => new(Polynomial.Constant(value), Polynomial.Constant(1));

    public RationalFunction Plus(RationalFunction other) => new(
        Numerator.Times(other.Denominator).Plus(other.Numerator.Times(Denominator)),
        Denominator.Times(other.Denominator));

    public RationalFunction Negated() => new(Numerator.Negated(), Denominator);

    public RationalFunction Minus(RationalFunction other) => Plus(other.Negated());

    public RationalFunction Times(RationalFunction other) =>
        new(Numerator.Times(other.Numerator), Denominator.Times(other.Denominator));

    /// <summary>除以不恒为零的函数。</summary>
    public RationalFunction Over(RationalFunction divisor) =>
        new(Numerator.Times(divisor.Denominator), Denominator.Times(divisor.Numerator));

    /// <summary>分子、分母都不超过一次时，取负、取零、取正的范围；次数更高时为空。</summary>
    public Signs? Signs()
    {
        if (Numerator.Degree > 1 || Denominator.Degree > 1)
            return null;
        if (Numerator.IsZero)
            return new Signs(IntervalSet.Empty, IntervalSet.All, IntervalSet.Empty);
        var roots = new List<Rational>();
        if (Numerator.Degree == 1)
            roots.Add(Numerator.Root());
        if (Denominator.Degree == 1)
            roots.Add(Denominator.Root());
        roots.Sort();
        var signs = new Signs(
            IntervalSet.Empty,
            Numerator.Degree == 1 ? IntervalSet.Point(Numerator.Root()) : IntervalSet.Empty,
            IntervalSet.Empty);
        for (var index = 0; index <= roots.Count; index++)
        {
            Rational? lower = index == 0 ? null : roots[index - 1];
            Rational? upper = index == roots.Count ? null : roots[index];
            var sample = (lower, upper) switch
            {
                ({ } a, { } b) => (a + b) / 2,
                ({ } a, null) => a + 1,
                (null, { } b) => b - 1,
                _ => Rational.Zero,
            };
            var isPositive = Numerator.ValueAt(sample).Sign * Denominator.ValueAt(sample).Sign > 0;
            signs = signs.With(isPositive, IntervalSet.Of(new ValueRange(lower, false, upper, false)));
        }
        return signs;
    }
}

/// <summary>函数取负、取零、取正的未知数范围。</summary>
internal readonly record struct Signs(IntervalSet Negative, IntervalSet Zero, IntervalSet Positive)
{
    public Signs With(bool isPositive, IntervalSet more) => isPositive
        ? this with { Positive = Positive.Union(more) }
        : this with { Negative = Negative.Union(more) };

    public IntervalSet Where(Func<int, bool> accepts) =>
        (accepts(-1) ? Negative : IntervalSet.Empty)
            .Union(accepts(0) ? Zero : IntervalSet.Empty)
            .Union(accepts(+1) ? Positive : IntervalSet.Empty);
}
