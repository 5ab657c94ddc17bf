using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>区间运算：由各未知数的范围推出式子的范围。</summary>
internal static class Bounds
{
    public static ValueRange Of(Polynomial polynomial, VariableTable variables) => polynomial.Terms.Aggregate(
        Point(Rational.Zero),
        (sum, term) => Add(sum, Scale(Of(term.Key, variables), term.Value)));

    public static ValueRange Of(Monomial monomial, VariableTable variables)
    {
        if (monomial.Degree == 0)
            return Point(Rational.One);
        return monomial.Variables.Select(v => variables.All[v].Range).Aggregate(Multiply);
    }

    private static ValueRange Point(Rational value) => new(value, true, value, true);

    private static ValueRange Add(ValueRange a, ValueRange b) => new(
        a.Lower + b.Lower, a.IncludesLower && b.IncludesLower, a.Upper + b.Upper, a.IncludesUpper && b.IncludesUpper);

    private static ValueRange Scale(ValueRange range, Rational factor) => factor.Sign > 0
        ? range with { Lower = range.Lower * factor, Upper = range.Upper * factor }
        : new ValueRange(range.Upper * factor, range.IncludesUpper, range.Lower * factor, range.IncludesLower);

    /// <summary>两端都非负时精确；否则不作判断，取全体。</summary>
    private static ValueRange Multiply(ValueRange a, ValueRange b)
    {
        if (a.Lower is { Sign: >= 0 } p && b.Lower is { Sign: >= 0 } q)
        {
            return new ValueRange(
                p * q, a.IncludesLower && b.IncludesLower || p.IsZero && a.IncludesLower || q.IsZero && b.IncludesLower,
                a.Upper * b.Upper, a.IncludesUpper && b.IncludesUpper || a.Upper is { IsZero: true } || b.Upper is { IsZero: true });
        }
        return ValueRange.All;
    }

    extension(ValueRange range)
    {
        public SignSet Signs
        {
            get
            {
                var signs = SignSet.Any;
                if (range.Lower is { } lower && (lower.Sign > 0 || lower.IsZero && !range.IncludesLower))
                    signs &= SignSet.Positive;
                else if (range.Lower is { IsZero: true })
                    signs &= SignSet.NotNegative;
                if (range.Upper is { } upper && (upper.Sign < 0 || upper.IsZero && !range.IncludesUpper))
                    signs &= SignSet.Negative;
                else if (range.Upper is { IsZero: true })
                    signs &= SignSet.NotPositive;
                return signs;
            }
        }
    }
}
