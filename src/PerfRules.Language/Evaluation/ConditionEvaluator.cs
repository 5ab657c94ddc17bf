using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>条件是否成立，按三值逻辑：已经成立或不成立的，不再要求其余的数据。</summary>
internal static class ConditionEvaluator
{
    public static Truth Evaluate(Condition condition, Scope scope) => condition switch
    {
        ComparisonCondition comparison => Truth.Compare(
            comparison.Operator,
            ExpressionEvaluator.Evaluate(comparison.Left, scope),
            ExpressionEvaluator.Evaluate(comparison.Right, scope)),
        BooleanCondition boolean => scope.ValueOf(boolean.Field) is { } value
            ? Truth.Known(!value.IsZero)
            : Truth.Missing(scope.MissingCause(boolean.Field)),
        ChoiceCondition choice => scope.ValueOf(choice.Field) is { } value
            ? Truth.Known(value == choice.Option)
            : Truth.Missing(scope.MissingCause(choice.Field)),
        MissingCondition missing => missing.Fields.Aggregate(
            Truth.Known(false), (any, field) => any.Holds ? any : any.Or(scope.IsMissing(field))),
        AndCondition and => and.Operands.Aggregate(
            Truth.Known(true), (all, operand) => all.Fails ? all : all.And(Evaluate(operand, scope))),
        OrCondition or => or.Operands.Aggregate(
            Truth.Known(false), (any, operand) => any.Holds ? any : any.Or(Evaluate(operand, scope))),
        NotCondition not => Evaluate(not.Operand, scope).Not(),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
