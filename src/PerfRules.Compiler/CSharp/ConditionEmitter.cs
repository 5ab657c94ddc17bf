using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>把模型的条件写成三值逻辑的真值。</summary>
internal sealed class ConditionEmitter(ExpressionEmitter expressions)
{
    /// <summary>把条件存进局部变量。</summary>
    public IdentifierNameSyntax Declare(Scope scope, string name, Condition condition) =>
        scope.Declare(Scope.Truth, name, Visit(scope, condition).Syntax);

    public static ExpressionSyntax Compare(ComparisonOperator comparison, ExpressionSyntax left, ExpressionSyntax right) => comparison switch
    {
        ComparisonOperator.Less => Code.Binary(SyntaxKind.LessThanExpression, left, right),
        ComparisonOperator.LessOrEqual => Code.Binary(SyntaxKind.LessThanOrEqualExpression, left, right),
        ComparisonOperator.Equal => Code.Call(Scope.Value, "Equal", left, right),
        ComparisonOperator.NotEqual => Code.Unary(SyntaxKind.LogicalNotExpression, Code.Call(Scope.Value, "Equal", left, right)),
        ComparisonOperator.GreaterOrEqual => Code.Binary(SyntaxKind.GreaterThanOrEqualExpression, left, right),
        ComparisonOperator.Greater => Code.Binary(SyntaxKind.GreaterThanExpression, left, right),
        _ => throw new InvalidOperationException($"未知的比较 {comparison}"),
    };

    private Emitted Visit(Scope scope, Condition condition) => condition switch
    {
        ComparisonCondition comparison => Compare(scope, comparison),
        BooleanCondition boolean => Not(scope, Emitted.Leaf(IsOption(scope, boolean.Field, 0))),
        ChoiceCondition choice => Emitted.Leaf(IsOption(scope, choice.Field, choice.Option)),
        MissingCondition missing => Missing(scope, missing),
        AndCondition and => Join(scope, and.Operands, SyntaxKind.BitwiseAndExpression, "True"),
        OrCondition or => Join(scope, or.Operands, SyntaxKind.BitwiseOrExpression, "False"),
        NotCondition not => Not(scope, Visit(scope, not.Operand)),
        _ => throw new InvalidOperationException($"未知的条件 {condition.GetType().Name}"),
    };

    private Emitted Compare(Scope scope, ComparisonCondition comparison)
    {
        var left = expressions.Visit(scope, comparison.Left);
        var right = expressions.Visit(scope, comparison.Right);
        return Combine(scope, Compare(comparison.Operator, left.Syntax, right.Syntax), left, right);
    }

    private static ExpressionSyntax IsOption(Scope scope, Field field, int option) => Code.Call(
        Scope.Value, "Equal", ExpressionEmitter.Field(scope, field), ExpressionEmitter.Constant(option));

    private static Emitted Missing(Scope scope, MissingCondition missing) => missing.Fields
        .Select(field => Emitted.Leaf(Code.Call(Scope.Truth, "OfAbsent", ExpressionEmitter.Field(scope, field))))
        .Aggregate((any, next) => Combine(scope, Code.Binary(SyntaxKind.BitwiseOrExpression, any.Syntax, next.Syntax), any, next));

    private Emitted Join(Scope scope, ImmutableArray<Condition> operands, SyntaxKind kind, string empty)
    {
        if (operands.IsEmpty)
            return Emitted.Leaf(Code.Member(Scope.Truth, empty));
        var result = Visit(scope, operands[0]);
        foreach (var operand in operands.AsSpan()[1..])
        {
            var next = Visit(scope, operand);
            result = Combine(scope, Code.Binary(kind, result.Syntax, next.Syntax), result, next);
        }
        return result;
    }

    private static Emitted Not(Scope scope, Emitted operand) =>
        Combine(scope, Code.Unary(SyntaxKind.LogicalNotExpression, operand.Syntax), operand);

    private static Emitted Combine(Scope scope, ExpressionSyntax syntax, params ReadOnlySpan<Emitted> parts) =>
        Emitted.Combine(scope, Scope.Truth, "condition", syntax, parts);
}
