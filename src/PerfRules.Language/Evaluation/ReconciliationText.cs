using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>勾稽不符时，两边各是多少、相差多少。</summary>
internal static class ReconciliationText
{
    public static string Describe(Condition condition, Scope scope) => string.Join("；", condition.Conjuncts
        .Where(part => ConditionEvaluator.Evaluate(part, scope).Fails)
        .Select(part => part is ComparisonCondition comparison && Describe(comparison, scope) is { } text
            ? text
            : $"“{ConditionPrinter.Print(part, c => WithValues(c.Left, scope) + ConditionPrinter.Symbol(c.Operator) + WithValues(c.Right, scope))}”不成立"));

    private static string? Describe(ComparisonCondition comparison, Scope scope)
    {
        // “|左－右|≤误差”：等式连同允许的误差，或条文本来就这样写，说法相同。
        if (comparison is { Operator: ComparisonOperator.LessOrEqual, Left: AbsoluteExpression { Operand: BinaryExpression { Operator: BinaryOperator.Subtract } difference } }
            && Compare(difference.Left, difference.Right, scope) is { } widened)
            return $"{widened}，超过允许的{Value(comparison.Right, scope)}";
        return Compare(comparison.Left, comparison.Right, scope);
    }

    /// <summary>两边和差；缺少一边的值（不影响判断）时为空。</summary>
    private static string? Compare(Expression left, Expression right, Scope scope)
    {
        if (Known(left, scope) is not { } first || Known(right, scope) is not { } second)
            return null;
        var unit = left.IsRatio && left.Dimension.IsNone ? Unit.PercentagePoint : ValueFormatter.UnitOf(left is NumberExpression ? right : left);
        var difference = Difference((first - second).Abs(), unit);
        return right is NumberExpression
            ? $"{Named(left, scope)}，与{Value(right, scope)}相差{difference}"
            : $"{Named(left, scope)}，{Named(right, scope)}，相差{difference}";
    }

    private static string Named(Expression expression, Scope scope) => expression switch
    {
        NumberExpression => Value(expression, scope)!,
        FieldExpression or DefinitionExpression => ExpressionPrinter.Print(expression) + Value(expression, scope),
        _ => $"{ExpressionPrinter.Print(expression)}＝{Value(expression, scope)}",
    };

    private static string? Value(Expression expression, Scope scope) => Known(expression, scope) is { } value
        ? expression is FieldExpression { Field: var field } ? ValueFormatter.Field(field, value) : ValueFormatter.Quantity(value, ValueFormatter.UnitOf(expression))
        : null;

    private static Rational? Known(Expression expression, Scope scope) => ExpressionEvaluator.Evaluate(expression, scope).Value;

    /// <summary>相差极小时不说成相差 0。</summary>
    private static string Difference(Rational difference, Unit unit)
    {
        var text = ValueFormatter.Number(difference / unit.Scale);
        return text == "0" && !difference.IsZero ? $"不到0.000001{unit.Text}" : text + unit.Text;
    }

    private static string WithValues(Expression expression, Scope scope) => ExpressionPrinter.Print(expression, part =>
        part is FieldExpression { Field: var field } && scope.ValueOf(field) is { } value ? ValueFormatter.Field(field, value) : null);
}
