using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Compiler.CSharp;

/// <summary>只看数据的基本计分方法，以及按步扣分。</summary>
internal sealed class MethodEmitter(ExpressionEmitter expressions, ConditionEmitter conditions)
{
    private static readonly ExpressionSyntax Zero = Code.Member(Scope.Value, "Zero");

    /// <summary>不落入任何一档。</summary>
    public static readonly ExpressionSyntax NoBand = ExpressionEmitter.Absent(ScoreStatus.NoBand);

    /// <summary>各行分值合计不符。</summary>
    public static readonly ExpressionSyntax Rejected = ExpressionEmitter.Absent(ScoreStatus.Rejected);

    /// <summary>由他人制定，还没有评分标准。</summary>
    private static readonly ExpressionSyntax NotFilled = ExpressionEmitter.Absent(ScoreStatus.Missing);

    /// <param name="manual">由一组规则得出评价人给的分。</param>
    public ExpressionSyntax Emit(
        Scope scope, ScoringMethod method, ExpressionSyntax points, Func<ExpressionSyntax[], ExpressionSyntax> manual) => method switch
    {
        FullMarksMethod => points,
        FormulaMethod formula => expressions.Emit(scope, formula.Value),
        DelegatedMethod => NotFilled,
        BandMethod bands => Bands(scope, bands, points, manual),
        _ => throw new InvalidOperationException($"未知的计分方法 {method.GetType().Name}"),
    };

    /// <summary>扣分＝计数（超出的部分÷每步）×每步扣分，不低于 0，不多于上限。</summary>
    public ExpressionSyntax Emit(Scope scope, StepDeduction deduction)
    {
        var excess = ExpressionEmitter.Extreme(true, expressions.Emit(scope, deduction.Excess), Zero);
        var count = Code.Binary(SyntaxKind.DivideExpression, excess, ExpressionEmitter.Constant(deduction.Step.Value));
        var counted = deduction.Mode switch
        {
            StepMode.Proportional => count,
            StepMode.WholeSteps => ExpressionEmitter.Round(count, new Rounding(0, RoundingMode.Down)),
            StepMode.StartedSteps => ExpressionEmitter.Round(count, new Rounding(0, RoundingMode.Up)),
            _ => throw new InvalidOperationException($"未知的计数方式 {deduction.Mode}"),
        };
        var amount = Code.Binary(SyntaxKind.MultiplyExpression, counted, ExpressionEmitter.Constant(deduction.PointsPerStep));
        return deduction.Limit is { } limit
            ? ExpressionEmitter.Extreme(false, amount, ExpressionEmitter.Constant(limit))
            : amount;
    }

    /// <summary>
    /// 第一个条件成立的档有效，所以条件依次求出，得分从后往前覆盖。各档互不重叠，一档确定成立时不看未知的档；
    /// 没有一档确定成立而有未知的档时没有得分。
    /// </summary>
    private IdentifierNameSyntax Bands(
        Scope scope, BandMethod method, ExpressionSyntax points, Func<ExpressionSyntax[], ExpressionSyntax> manual)
    {
        var conditionsInOrder = method.Bands.Select(band => conditions.Declare(scope, "band", band.Condition)).ToArray();
        var any = conditionsInOrder.Skip(1).Aggregate(
            Emitted.Leaf(conditionsInOrder[0]),
            (all, next) => Emitted.Combine(scope, Scope.Truth, "any", Code.Binary(SyntaxKind.BitwiseOrExpression, all.Syntax, next), all));
        var unbanded = scope.Declare(Scope.Truth, "any", any.Syntax);
        var award = scope.Declare(Scope.Value, "award", Code.Call(unbanded, "Choose", NoBand, NoBand));
        for (var i = method.Bands.Length - 1; i >= 0; i--)
        {
            var value = Award(scope, method.Bands[i].Award, points, manual);
            scope.Statements.Add(Code.Assign(award, Code.Call(conditionsInOrder[i], "Override", value, award)));
        }
        return award;
    }

    private ExpressionSyntax Award(
        Scope scope, Award award, ExpressionSyntax points, Func<ExpressionSyntax[], ExpressionSyntax> manual)
    {
        switch (award)
        {
            case PointsAward pointsAward:
                return expressions.Emit(scope, pointsAward.Points);
            case RangeAward range:
                return manual(
                [
                    expressions.Emit(scope, range.Minimum),
                    expressions.Emit(scope, range.Maximum),
                    range.Step is { } step ? ExpressionEmitter.Constant(step) : Code.Null,
                    Code.Boolean(range.RequiresReason),
                    Code.Boolean(range.RequiresEvidence),
                    Code.Boolean(range.IncludesMinimum),
                    Code.Boolean(range.IncludesMaximum),
                ]);
            case DeductionAward { Deduction: var deduction }:
                var rest = Code.Binary(SyntaxKind.SubtractExpression, points, Emit(scope, deduction));
                return deduction.StopsAtZero ? ExpressionEmitter.Extreme(true, rest, Zero) : rest;
            default:
                throw new InvalidOperationException($"未知的得分 {award.GetType().Name}");
        }
    }
}
