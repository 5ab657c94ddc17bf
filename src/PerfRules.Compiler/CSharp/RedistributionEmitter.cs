using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Compiler.CSharp;

/// <summary>不适用的折算：下级之和按比例放大，以及一个节点有多少分值移到上级。</summary>
internal sealed class RedistributionEmitter(ConditionEmitter conditions, MovedSlots moved, MethodTable methods)
{
    private static readonly IdentifierNameSyntax Moved = Code.Name("score");

    private static readonly ExpressionSyntax Zero = Code.Member(Scope.Value, "Zero");

    public static readonly ExpressionSyntax Excluded = ExpressionEmitter.Absent(ScoreStatus.NotApplicable);

    /// <summary>下级之和 <paramref name="sum"/> 折算之后的得分；一项不剩的剔除。</summary>
    public ExpressionSyntax Redistribute(Scope scope, Indicator indicator, ExpressionSyntax sum)
    {
        if (!moved.Redistributes(indicator))
            return sum;
        var all = scope.Declare(Scope.Value, "moved", Total(indicator, _ => true));
        var points = Subtract(indicator.Points, Total(indicator, level => level < indicator.Level));
        var shared = Code.Binary(SyntaxKind.DivideExpression,
            Code.Binary(SyntaxKind.MultiplyExpression, sum, points), Subtract(ChildPoints(indicator), all));
        var isNone = scope.Declare(Scope.Truth, "none", Code.Call(Scope.Value, "Equal", all, Zero));
        var isAll = scope.Declare(Scope.Truth, "all", Code.Call(Scope.Value, "Equal", all, ExpressionEmitter.Constant(ChildPoints(indicator))));
        return Code.Call(isNone, "Choose", sum, Code.Call(isAll, "Choose", Excluded, shared));
    }

    /// <summary>一个下级计入之和的得分。</summary>
    public ExpressionSyntax Counted(Indicator child) => moved.Levels(child).Count > 0
        ? Code.Call(Scope.Evaluation, "Counted", Code.Integer(child.Ordinal))
        : Code.Index(Code.Member(Scope.Evaluation, "Scores"), child.Ordinal);

    /// <summary>生成求移到某一级的分值的方法，返回方法名。</summary>
    public string Add(Indicator indicator, IndicatorLevel level)
    {
        var scope = new Scope([]);
        scope.Statements.Add(Code.Local(Scope.Value, "score", Start(scope, indicator, level)));
        foreach (var exception in indicator.Exceptions.Reverse())
        {
            var points = exception.RedistributedIn == level ? ExpressionEmitter.Constant(indicator.Points) : Zero;
            scope.Score(Code.Call(conditions.Declare(scope, "exception", exception.Condition), "Choose", points, Moved));
        }
        if (!indicator.Vetoes.IsEmpty)
        {
            var anyVeto = new OrCondition([.. indicator.Vetoes.Select(veto => veto.Condition)], indicator.Location);
            scope.Score(Code.Call(conditions.Declare(scope, "veto", anyVeto), "Choose", Zero, Moved));
        }
        return methods.Add("Moved_", $"{indicator.Name}{(int)level}", indicator.Location, scope, Moved);
    }

    private ExpressionSyntax Start(Scope scope, Indicator indicator, IndicatorLevel level)
    {
        if (!moved.Redistributes(indicator))
            return Zero;
        var passed = Total(indicator, each => each == level);
        if (indicator.Parent?.Level != level)
            return passed;
        var all = scope.Declare(Scope.Value, "moved", Total(indicator, _ => true));
        var isAny = Code.Unary(SyntaxKind.LogicalNotExpression, Code.Call(Scope.Value, "Equal", all, Zero));
        var isAll = Code.Call(Scope.Value, "Equal", all, ExpressionEmitter.Constant(ChildPoints(indicator)));
        var isEmptied = scope.Declare(Scope.Truth, "emptied", Code.Binary(SyntaxKind.BitwiseAndExpression, isAny, isAll));
        var rest = Subtract(indicator.Points, Total(indicator, each => each < indicator.Level));
        return Code.Binary(SyntaxKind.AddExpression, passed, Code.Call(isEmptied, "Choose", rest, Zero));
    }

    /// <summary>各下级移到所选各级的分值之和。</summary>
    private ExpressionSyntax Total(Indicator indicator, Func<IndicatorLevel, bool> isChosen)
    {
        var slots = indicator.Children.SelectMany(child => moved.Levels(child).Where(isChosen).Select(level => moved.Read(child, level))).ToArray();
        return slots.Length == 0 ? Zero : slots.Aggregate((left, right) => Code.Binary(SyntaxKind.AddExpression, left, right));
    }

    private static ExpressionSyntax Subtract(Rational points, ExpressionSyntax amount) =>
        Code.Binary(SyntaxKind.SubtractExpression, ExpressionEmitter.Constant(points), amount);

    private static Rational ChildPoints(Indicator indicator) =>
        indicator.Children.Aggregate(Rational.Zero, (sum, child) => sum + child.Points);
}
