using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>核对数据之间声明的关系（“不超过 固定资产总额”）。</summary>
public static class ConstraintChecker
{
    /// <summary>不满足的各项；有关的数据缺失时不作判断。</summary>
    public static IEnumerable<ConstraintViolation> Check(Framework framework, UnitRecord record)
    {
        var scope = new Scope(record);
        foreach (var violation in framework.Fields.SelectMany(field => Check(field, scope, null)))
            yield return violation;
        foreach (var list in framework.Lists)
        {
            if (scope.RowsOf(list) is not { } rows)
                continue;
            for (var index = 0; index < rows.Length; index++)
            {
                var row = scope.ForRow(list, rows[index], index);
                foreach (var violation in list.Fields.SelectMany(field => Check(field, row, index)))
                    yield return violation;
            }
        }
    }

    private static IEnumerable<ConstraintViolation> Check(Field field, Scope scope, int? row) => field.Constraints
        .Where(constraint => ConditionEvaluator.Evaluate(constraint, scope).Fails)
        .Select(constraint => new ConstraintViolation(field, row, Describe(field, constraint, scope, row)));

    private static string Describe(Field field, Condition constraint, Scope scope, int? row)
    {
        var values = ConditionPrinter.Print(constraint, comparison =>
            WithValues(comparison.Left, scope) + ConditionPrinter.Symbol(comparison.Operator) + WithValues(comparison.Right, scope));
        var place = row is { } index ? string.Create(CultureInfo.InvariantCulture, $"明细“{field.Owner!.Name}”第{index + 1}行") : "";
        return $"{place}“{field.Name}”应满足“{ConditionPrinter.Print(constraint)}”，而“{values}”不成立。";
    }

    private static string WithValues(Expression expression, Scope scope) => ExpressionPrinter.Print(expression, part =>
        part is FieldExpression { Field: var field } && scope.ValueOf(field) is { } value ? ValueFormatter.Field(field, value) : null);
}

/// <summary>一处不满足的数据关系。</summary>
/// <param name="Field">声明了这一关系的数据。</param>
/// <param name="Row">明细的行，从 0 起；不是明细为空。</param>
/// <param name="Message">应满足什么，现在是什么。</param>
public sealed record ConstraintViolation(Field Field, int? Row, string Message);
