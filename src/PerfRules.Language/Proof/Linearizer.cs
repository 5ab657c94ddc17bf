using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>把多项式的约束写成一次约束；高次项当作独立的未知数，只保留其范围（放宽）。</summary>
internal sealed class Linearizer
{
    private readonly VariableTable _variables;
    private readonly List<Monomial> _products = [];

    private Linearizer(VariableTable variables) => _variables = variables;

    public static LinearProblem Relax(
        VariableTable variables, IReadOnlyList<KeyValuePair<Polynomial, SignSet>> constraints)
    {
        var linearizer = new Linearizer(variables);
        linearizer._products.AddRange(constraints.SelectMany(c => c.Key.Terms).Select(t => t.Key).Where(m => m.Degree > 1).Distinct());
        return linearizer.Build(constraints);
    }

    /// <summary>各未知数的取值范围，写成约束。</summary>
    public static IEnumerable<KeyValuePair<Polynomial, SignSet>> Ranges(VariableTable variables) =>
        variables.All.SelectMany(v => OfRange(Polynomial.Variable(v.Index), v.Range));

    private LinearProblem Build(IReadOnlyList<KeyValuePair<Polynomial, SignSet>> constraints)
    {
        var rows = new List<LinearRow>();
        var equalities = new List<LinearRow>();
        var all = constraints
            .Concat(_products.SelectMany(p => OfRange(Product(p), Bounds.Of(p, _variables))));
        foreach (var (polynomial, signs) in all)
        {
            if (signs == SignSet.Zero)
                equalities.Add(RowOf(polynomial, isStrict: false));
            else if ((signs & SignSet.Negative) == SignSet.None)
                rows.Add(RowOf(polynomial, signs == SignSet.Positive));
            else if ((signs & SignSet.Positive) == SignSet.None)
                rows.Add(RowOf(polynomial.Times(-1), signs == SignSet.Negative));
        }
        return new LinearProblem(
            [.. _variables.All.Select(v => v.IsWhole), .. _products.Select(_ => false)],
            [.. _variables.All.Select(v => v.Scale), .. _products.Select(_ => Rational.One)],
            rows,
            equalities);
    }

    private LinearRow RowOf(Polynomial polynomial, bool isStrict)
    {
        var coefficients = new Rational[_variables.All.Count + _products.Count];
        foreach (var (monomial, coefficient) in polynomial.Terms.Where(t => t.Key.Degree > 0))
            coefficients[monomial.Degree == 1 ? monomial.Variables[0] : _variables.All.Count + _products.IndexOf(monomial)] = coefficient;
        return new LinearRow([.. coefficients], polynomial.ConstantTerm, isStrict);
    }

    private static Polynomial Product(Monomial monomial) =>
        monomial.Variables.Aggregate(Polynomial.One, (product, v) => product * Polynomial.Variable(v));

    private static IEnumerable<KeyValuePair<Polynomial, SignSet>> OfRange(Polynomial value, ValueRange range)
    {
        if (range.Lower is { } lower)
            yield return new(value - Polynomial.Constant(lower), range.IncludesLower ? SignSet.NotNegative : SignSet.Positive);
        if (range.Upper is { } upper)
            yield return new(value - Polynomial.Constant(upper), range.IncludesUpper ? SignSet.NotPositive : SignSet.Negative);
    }
}
