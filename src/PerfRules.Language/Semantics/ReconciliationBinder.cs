using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定勾稽；允许误差改写成绝对值的比较，模型里不再有它。</summary>
internal sealed class ReconciliationBinder(BindingContext context)
{
    public IEnumerable<Reconciliation> Bind(IEnumerable<ReconciliationSyntax> statements, RecordList? list)
    {
        var scope = list is null ? context.Scope : context.Scope.RowsOf(list);
        foreach (var statement in statements)
        {
            var location = context.At(statement.Span);
            if (statement.IsError is null)
                context.Report(ReconciliationDiagnostics.Outcome(location));
            var binder = new ConditionBinder(context, new ExpressionBinder(context, scope) { ItemName = "勾稽" });
            if (Widen(statement) is { } syntax && binder.Bind(syntax) is { } condition)
                yield return new Reconciliation(condition, statement.IsError == true, list, context.At(statement.Condition.Span), location);
        }
    }

    private ConditionSyntax? Widen(ReconciliationSyntax statement)
    {
        if (statement.Tolerance is not { } tolerance)
            return statement.Condition;
        // 连写的等号由条件的绑定报告，这里只改写一个比较。
        if (statement.Condition is ComparisonSyntax { Operands: [{ } left, { } right], Comparisons: [var comparison] }
            && Widen(left, comparison, right, tolerance) is { } widened)
            return widened;
        context.Report(ReconciliationDiagnostics.Tolerance(context.At(tolerance.Span)));
        return null;
    }

    private static ComparisonSyntax? Widen(ExpressionSyntax left, ComparisonToken comparison, ExpressionSyntax right, ExpressionSyntax tolerance)
    {
        var span = left.Span.To(right.Span);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => Compare(
                new AbsoluteSyntax(new BinarySyntax(BinaryOperator.Subtract, left, right, span), span),
                comparison with { Operator = ComparisonOperator.LessOrEqual }, tolerance),
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => Compare(
                left, comparison, new BinarySyntax(BinaryOperator.Add, right, tolerance, right.Span)),
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => Compare(
                left, comparison, new BinarySyntax(BinaryOperator.Subtract, right, tolerance, right.Span)),
            _ => null,
        };

        ComparisonSyntax Compare(ExpressionSyntax first, ComparisonToken token, ExpressionSyntax second) =>
            new([first, second], [token], span);
    }
}
