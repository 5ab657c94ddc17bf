using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 个性指标按方向比较和相除：正向越大越好，反向越小越好，适度以等于目标为好。
/// 都化为按选项分情形的条件和算式，求值、生成、证明不必认识方向。
/// </summary>
internal sealed class DirectionBinder(BindingContext context, ExpressionBinder expressions)
{
    private enum Direction
    {
        Positive,
        Negative,
        Moderate,
    }

    /// <summary>达到：正向≥、反向≤、适度＝；未达到相反。定性指标既不是达到也不是未达到。</summary>
    public Condition? Bind(DirectedComparisonSyntax syntax)
    {
        if (Operands(syntax.Actual, syntax.Target, syntax.Direction) is not var (actual, target, field))
            return null;
        var location = context.At(syntax.Span);
        Condition Case(Direction direction, ComparisonOperator reached) => new AndCondition(
            [
                new ChoiceCondition(field, (int)direction, location),
                new ComparisonCondition(syntax.IsReached ? reached : reached.Opposite(), actual, target, location),
            ],
            location);
        return new OrCondition(
            [
                Case(Direction.Positive, ComparisonOperator.GreaterOrEqual),
                Case(Direction.Negative, ComparisonOperator.LessOrEqual),
                Case(Direction.Moderate, ComparisonOperator.Equal),
            ],
            location);
    }

    /// <summary>正向：实际÷目标；反向：目标÷实际；适度：1－|实际－目标|÷目标。定性指标没有值。</summary>
    public Expression? Bind(DirectedQuotientSyntax syntax)
    {
        if (Operands(syntax.Actual, syntax.Target, syntax.Direction) is not var (actual, target, field))
            return null;
        var location = context.At(syntax.Span);
        BinaryExpression Ratio(Expression left, Expression right) =>
            new(BinaryOperator.Divide, left, right, Dimension.None, true, location);
        ConditionalArm Arm(Direction direction, Expression value) => new(new ChoiceCondition(field, (int)direction, location), value);
        var deviation = new AbsoluteExpression(
            new BinaryExpression(BinaryOperator.Subtract, actual, target, actual.Dimension, false, location), location);
        var closeness = new BinaryExpression(
            BinaryOperator.Subtract, new NumberExpression(Rational.One, Unit.None, location), Ratio(deviation, target),
            Dimension.None, true, location);
        return new ConditionalExpression(
            [Arm(Direction.Positive, Ratio(actual, target)), Arm(Direction.Negative, Ratio(target, actual)), Arm(Direction.Moderate, closeness)],
            Dimension.None, true, location);
    }

    /// <summary>只写“定性的”“反向指标”：明细只有一列指标方向时，就是这一列的选项；“定量”是定性以外的。</summary>
    public static Condition? Named(NameScope scope, string name, Location location)
    {
        if (scope.OwnFields.Where(f => f.Type is ChoiceType { IsDirection: true }).ToList() is not [var field])
            return null;
        var word = name.EndsWith("指标", StringComparison.Ordinal) ? name[..^2] : name;
        var options = ChoiceType.Direction.Options;
        return word == "定量"
            ? new NotCondition(new ChoiceCondition(field, options.IndexOf("定性"), location), location)
            : options.IndexOf(word) is >= 0 and var option ? new ChoiceCondition(field, option, location) : null;
    }

    private (Expression Actual, Expression Target, Field Direction)? Operands(
        ExpressionSyntax actualSyntax, ExpressionSyntax targetSyntax, NameSyntax directionSyntax)
    {
        var actual = expressions.Bind(actualSyntax);
        var target = expressions.Bind(targetSyntax);
        var direction = DirectionField(directionSyntax);
        if (actual is null || target is null || direction is null)
            return null;
        if (target is FieldExpression { Field: var goal })
            goal.IsTarget = true;
        if (actual.Dimension.Fits(target.Dimension))
            return (actual, target, direction);
        context.Report(UnitDiagnostics.Mismatch(context.At(actualSyntax.Span.To(targetSyntax.Span)), actual, target, "比较"));
        return null;
    }

    private Field? DirectionField(NameSyntax name)
    {
        var location = context.At(name.Span);
        if (!expressions.Scope.TryGetField(name.Name, out var field))
            context.ReportUnknown(location, name.Name, "指标方向", expressions.Scope.Names);
        else if (field.Type is ChoiceType { IsDirection: true })
            return field;
        else
            context.Report(BindingDiagnostics.WrongKind(location, field.Name, ExpressionBinder.Describe(field.Type), "指标方向"));
        return null;
    }
}
