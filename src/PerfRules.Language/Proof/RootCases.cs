using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 开方：引入未知数表示舍入之后的方根，取值范围由被开方数的两端推出。
/// 它与被开方数的关系不是线性的，没有写出，由代入检验补足。
/// </summary>
internal static class RootCases
{
    public static IEnumerable<Case> Expand(Fraction value, RootExpression root, Branch branch)
    {
        var isConstant = value.Denominator.IsConstant;
        if (isConstant && value.Numerator.IsConstant)
        {
            yield return new Case(branch, Fraction.Of(root.Of(value.Numerator.ConstantTerm / value.Denominator.ConstantTerm)));
            yield break;
        }
        var range = PossibleValues.Of(root);
        if (isConstant)
        {
            var scaled = value.Numerator.Times(Rational.One / value.Denominator.ConstantTerm);
            range = Narrower(range, RangeArithmetic.Step(Bounds.Of(scaled, branch.Variables), root.Of));
        }
        var kind = string.Create(CultureInfo.InvariantCulture, $"{root.Degree},{root.Shift},{root.Rounding}");
        yield return new Case(branch, Fraction.Of(Polynomial.Variable(branch.Variables.Rooted(value, kind, range).Index)));
    }

    private static ValueRange Narrower(ValueRange a, ValueRange b)
    {
        var isLower = b.Lower is { } lower && !(a.Lower > lower);
        var isUpper = b.Upper is { } upper && !(a.Upper < upper);
        return new ValueRange(
            isLower ? b.Lower : a.Lower, isLower ? b.IncludesLower : a.IncludesLower,
            isUpper ? b.Upper : a.Upper, isUpper ? b.IncludesUpper : a.IncludesUpper);
    }
}
