using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>
/// 一个节点的计分：方法 → 扣分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入。
/// 例外与否决在后面覆盖前面的值，因此它们成立时前面的值有没有都无妨。
/// </summary>
internal sealed class IndicatorEmitter(
    ExpressionEmitter expressions, ConditionEmitter conditions, RedistributionEmitter redistribution, MethodTable methods)
{
    private static readonly IdentifierNameSyntax Score = Code.Name("score");

    private static readonly ExpressionSyntax Zero = Code.Member(Scope.Value, "Zero");

    private readonly MethodEmitter _methodEmitter = new(expressions, conditions);

    /// <summary>生成一个节点的方法，返回方法名。</summary>
    public string Add(Indicator indicator)
    {
        var scope = new Scope([]);
        var points = ExpressionEmitter.Constant(indicator.Points);
        var start = indicator.Method switch
        {
            SumMethod => redistribution.Redistribute(scope, indicator, Sum(scope, indicator)),
            ManualMethod manual => Manual(ManualRules(manual, ExpressionEmitter.Constant(manual.Maximum))),
            ListMethod list => Rows(scope, list, points),
            var method => _methodEmitter.Emit(scope, method, points, Manual),
        };
        return methods.Add("Indicator_", indicator.Name, indicator.Location, scope, Complete(scope, indicator, start, points));

        ExpressionSyntax Manual(ExpressionSyntax[] rules) =>
            Code.Call(Scope.Evaluation, "Manual", [Code.Integer(indicator.Ordinal), .. rules]);
    }

    private static ExpressionSyntax[] ManualRules(ManualMethod manual, ExpressionSyntax maximum) =>
    [
        ExpressionEmitter.Constant(manual.Minimum),
        maximum,
        manual.Step is { } step ? ExpressionEmitter.Constant(step) : Code.Null,
        Code.Boolean(manual.RequiresReason),
        Code.Boolean(manual.RequiresEvidence),
    ];

    /// <summary>各行得分之和；各行分值合计不等于指标分值的，不予采用。</summary>
    private ExpressionSyntax Rows(Scope scope, ListMethod method, ExpressionSyntax points)
    {
        var total = expressions.Emit(scope, new ListExpression(
            ListFunction.Sum, method.List, null, method.RowPoints, method.RowPoints.Dimension, method.Location));
        var adds = scope.Declare(Scope.Truth, "complete", Code.Call(Scope.Value, "Equal", total, points));
        return Code.Call(adds, "Choose", MethodTable.Call(AddRows(method), [], scope), MethodEmitter.Rejected);
    }

    private string AddRows(ListMethod method)
    {
        var scope = new Scope([method.List]);
        var points = scope.Declare(Scope.Value, "points", expressions.Emit(scope, method.RowPoints));
        var start = method.Row.Method is ManualMethod manual
            ? Manual(ManualRules(manual, points))
            : _methodEmitter.Emit(scope, method.Row.Method, points, Manual);
        var row = methods.Add("Row_", method.Row.Name, method.Row.Location, scope, Complete(scope, method.Row, start, points));
        return RowLoop.Add(methods, new Scope([]), method.List, row, scope, method.Location);

        ExpressionSyntax Manual(ExpressionSyntax[] rules) =>
            Code.Call(Scope.Evaluation, "RowManual", [Code.Integer(method.List.Ordinal), scope.Row(method.List), .. rules]);
    }

    private ExpressionSyntax Sum(Scope scope, Indicator indicator)
    {
        var sum = Emitted.Leaf(Zero);
        foreach (var (position, child) in indicator.Children.Index())
        {
            var score = redistribution.Counted(child);
            sum = position == 0
                ? Emitted.Leaf(score)
                : Emitted.Combine(scope, Scope.Value, "sum", Code.Binary(SyntaxKind.AddExpression, sum.Syntax, score), sum);
        }
        return sum.Syntax;
    }

    private ExpressionSyntax Complete(Scope scope, Indicator indicator, ExpressionSyntax start, ExpressionSyntax points)
    {
        scope.Statements.Add(Code.Local(Scope.Value, "score", start));
        foreach (var deduction in indicator.Deductions)
        {
            var kind = deduction.IsAddition ? SyntaxKind.AddExpression : SyntaxKind.SubtractExpression;
            scope.Score(Code.Binary(kind, Score, Amount(scope, deduction)));
        }
        if (indicator.FloorsAtZero)
            scope.Score(ExpressionEmitter.Extreme(true, Score, ExpressionEmitter.Constant(indicator.Minimum)));
        if (indicator.CapsAtPoints)
            scope.Score(ExpressionEmitter.Extreme(false, Score, points));
        // 第一个成立的例外有效，所以从后往前覆盖。
        foreach (var exception in indicator.Exceptions.Reverse())
        {
            var applies = conditions.Declare(scope, "exception", exception.Condition);
            var outcome = exception.Points is { } award ? expressions.Emit(scope, award) : RedistributionEmitter.Excluded;
            scope.Score(Code.Call(applies, "Choose", outcome, Score));
        }
        if (!indicator.Adjustments.IsEmpty)
            Adjust(scope, indicator);
        foreach (var limit in indicator.Limits)
        {
            var applies = conditions.Declare(scope, "limit", limit.Condition);
            var limited = ExpressionEmitter.Extreme(false, Score, ExpressionEmitter.Constant(limit.Maximum));
            scope.Score(Code.Call(applies, "Choose", limited, Score));
        }
        if (!indicator.Vetoes.IsEmpty)
        {
            var anyVeto = new OrCondition([.. indicator.Vetoes.Select(veto => veto.Condition)], indicator.Location);
            scope.Score(Code.Call(conditions.Declare(scope, "veto", anyVeto), "Choose", Zero, Score));
        }
        return indicator.Rounding is { } rounding ? ExpressionEmitter.Round(Score, rounding) : Score;
    }

    /// <summary>总分先舍入，加上加分项、扣分项的得分，不低于最低分，不高于写明的上限。</summary>
    private static void Adjust(Scope scope, Indicator total)
    {
        if (total.Rounding is { } rounding)
            scope.Score(ExpressionEmitter.Round(Score, rounding));
        foreach (var adjustment in total.Adjustments)
            scope.Score(Code.Binary(SyntaxKind.AddExpression, Score, Code.Index(Code.Member(Scope.Evaluation, "Scores"), adjustment.Ordinal)));
        scope.Score(ExpressionEmitter.Extreme(true, Score, ExpressionEmitter.Constant(total.Minimum)));
        if (total.AdjustedCap is { } cap)
            scope.Score(ExpressionEmitter.Extreme(false, Score, ExpressionEmitter.Constant(cap)));
    }

    private ExpressionSyntax Amount(Scope scope, Deduction deduction)
    {
        var amount = deduction.Amount switch
        {
            FixedAmount @fixed => ExpressionEmitter.Constant(@fixed.Points),
            StepAmount step => _methodEmitter.Emit(scope, step.Step),
            _ => throw new InvalidOperationException($"未知的扣分 {deduction.Amount.GetType().Name}"),
        };
        return deduction.Condition is null
            ? amount
            : Code.Call(conditions.Declare(scope, "applies", deduction.Condition), "Choose", amount, Zero);
    }
}
