using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>证明中的一种情形：一组关于多项式符号的假设。不可变。</summary>
internal sealed class Branch
{
    private readonly VariableTable _variables;
    private readonly ImmutableDictionary<Polynomial, SignSet> _signs;

    private Branch(VariableTable variables, ImmutableDictionary<Polynomial, SignSet> signs) =>
        (_variables, _signs) = (variables, signs);

    public static Branch Empty(VariableTable variables) => new(variables, ImmutableDictionary<Polynomial, SignSet>.Empty);

    public VariableTable Variables => _variables;

    public IEnumerable<KeyValuePair<Polynomial, SignSet>> Signs => _signs;

    public int Count => _signs.Count;

    /// <summary>加上“式子的符号在此之列”的假设；与已有假设或取值范围矛盾时为空。</summary>
    public Branch? Restrict(Polynomial polynomial, SignSet allowed)
    {
        var (standard, flipped) = Standardize(polynomial);
        if (standard.IsConstant)
            return (SignOf(standard.ConstantTerm) & (flipped ? Flip(allowed) : allowed)) != SignSet.None ? this : null;
        var wanted = flipped ? Flip(allowed) : allowed;
        var known = Known(standard);
        var both = known & wanted;
        if (both == SignSet.None)
            return null;
        return both == known ? this : new Branch(_variables, _signs.SetItem(standard, both));
    }

    /// <summary>已知为正的未知数不影响符号，先约去；再化为标准形。</summary>
    private (Polynomial Standard, bool Flipped) Standardize(Polynomial polynomial)
    {
        while (polynomial.Degree > 1 && polynomial.CommonVariable is { } variable
            && Known(Polynomial.Variable(variable)) == SignSet.Positive)
            polynomial = polynomial.DividedBy(variable);
        var (standard, factor) = polynomial.Standardize();
        return (standard, factor.Sign < 0);
    }

    private SignSet Known(Polynomial standard) =>
        _signs.GetValueOrDefault(standard, SignSet.Any) & Bounds.Of(standard, _variables).Signs;

    private static SignSet SignOf(Rational value) =>
        value.Sign < 0 ? SignSet.Negative : value.IsZero ? SignSet.Zero : SignSet.Positive;

    private static SignSet Flip(SignSet signs) =>
        (signs & SignSet.Zero)
        | (signs.HasFlag(SignSet.Negative) ? SignSet.Positive : SignSet.None)
        | (signs.HasFlag(SignSet.Positive) ? SignSet.Negative : SignSet.None);
}
