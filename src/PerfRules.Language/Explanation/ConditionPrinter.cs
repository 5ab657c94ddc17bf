using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>把条件写成条文的记法。</summary>
public sealed class ConditionPrinter
{
    private readonly Func<ComparisonCondition, string?> _comparison;

    private ConditionPrinter(Func<ComparisonCondition, string?> comparison) => _comparison = comparison;

    /// <summary>如“实际采购金额＞采购计划金额”“‘预算公开情况’为‘未公开’”。</summary>
    public static string Print(Condition condition) => Print(condition, _ => null);

    /// <summary>比较按 <paramref name="comparison"/> 写；给出空的照常写。</summary>
    public static string Print(Condition condition, Func<ComparisonCondition, string?> comparison) =>
        new ConditionPrinter(comparison).Write(condition);

    /// <summary>省去主语的写法，如“≥60%且＜75%”；主语不在比较的一端时写全。</summary>
    public static string? WithoutSubject(ComparisonCondition comparison, Expression subject)
    {
        var name = ExpressionPrinter.Print(subject);
        if (ExpressionPrinter.Print(comparison.Left) == name)
            return Symbol(comparison.Operator) + ExpressionPrinter.Print(comparison.Right);
        return ExpressionPrinter.Print(comparison.Right) == name
            ? Symbol(comparison.Operator.Flip()) + ExpressionPrinter.Print(comparison.Left)
            : null;
    }

    public static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "＜",
        ComparisonOperator.LessOrEqual => "≤",
        ComparisonOperator.Equal => "＝",
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.GreaterOrEqual => "≥",
        ComparisonOperator.Greater => "＞",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private string Write(Condition condition) => condition switch
    {
        ComparisonCondition comparison => _comparison(comparison)
            ?? ExpressionPrinter.Print(comparison.Left) + Symbol(comparison.Operator) + ExpressionPrinter.Print(comparison.Right),
        BooleanCondition boolean => boolean.Field.Name,
        ChoiceCondition choice => $"“{choice.Field.Name}”为{ValueFormatter.Field(choice.Field, choice.Option)}",
        MissingCondition missing => $"{Names(missing)}{(missing.Fields.Length > 1 ? "有缺失" : "缺失")}",
        AndCondition and => Join(and.Operands, "且", operand => operand is OrCondition),
        OrCondition or => Join(or.Operands, "或", operand => operand is AndCondition),
        NotCondition { Operand: ComparisonCondition comparison } =>
            Write(comparison with { Operator = comparison.Operator.Opposite() }),
        NotCondition { Operand: BooleanCondition boolean } => $"不{boolean.Field.Name}",
        NotCondition { Operand: ChoiceCondition choice } =>
            $"“{choice.Field.Name}”不为{ValueFormatter.Field(choice.Field, choice.Option)}",
        NotCondition { Operand: MissingCondition missing } => $"{Names(missing)}齐全",
        NotCondition { Operand: NotCondition twice } => Write(twice.Operand),
        NotCondition { Operand: OrCondition { Operands: [var only] } } => Write(new NotCondition(only, condition.Location)),
        NotCondition not => $"不符合（{Write(not.Operand)}）",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Names(MissingCondition missing) => string.Join("、", missing.Fields.Select(field => $"“{field.Name}”"));

    private string Join(ImmutableArray<Condition> operands, string word, Func<Condition, bool> needsBrackets) =>
        operands.IsEmpty
            ? word == "且" ? "任何情形" : "无此情形"
            : string.Join(word, operands.Select(operand =>
                needsBrackets(operand) ? $"（{Write(operand)}）" : Write(operand)));
}
