using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 功效系数法的得分：分值×（60%＋40%×（实际值－不允许值）÷（满意值－不允许值））。
/// 它只是一个算式；满意值低于不允许值的（反向指标）同一算式照样成立。
/// </summary>
internal static class Efficacy
{
    private static readonly Rational Base = Rational.FromFraction(60, 100);

    public static Expression Score(Expression value, Expression satisfactory, Expression intolerable, Expression points, Location location)
    {
        var coefficient = new BinaryExpression(
            BinaryOperator.Divide,
            Difference(value with { Location = location }, intolerable), Difference(satisfactory, intolerable), Dimension.None, false, location);
        var share = new BinaryExpression(
            BinaryOperator.Add,
            new NumberExpression(Base, Unit.Percent, location),
            new BinaryExpression(
                BinaryOperator.Multiply, new NumberExpression(Rational.One - Base, Unit.Percent, location), coefficient, Dimension.None, true, location),
            Dimension.None, true, location);
        return new BinaryExpression(BinaryOperator.Multiply, points, share, points.Dimension, false, location);

        BinaryExpression Difference(Expression left, Expression right) => new(
            BinaryOperator.Subtract, left, right,
            left.IsRatio && left.Dimension.IsNone ? Dimension.PercentagePoint : left.Dimension, false, location);
    }
}
