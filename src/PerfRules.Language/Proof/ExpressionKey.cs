using System.Globalization;
using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>算式、条件不计位置的书写，用来判断两处是否同一个量。</summary>
internal static class ExpressionKey
{
    public static string Of(Expression expression) => expression switch
    {
        NumberExpression number => number.Value.ToString(),
        FieldExpression field => Of(field.Field),
        DefinitionExpression definition => Of(definition.Definition.Value),
        BinaryExpression binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        NegateExpression negate => $"-{Of(negate.Operand)}",
        AbsoluteExpression absolute => $"|{Of(absolute.Operand)}|",
        ExtremeExpression extreme => $"{(extreme.IsMaximum ? "max" : "min")}({string.Join(",", extreme.Operands.Select(Of))})",
        RoundExpression round => string.Create(
            CultureInfo.InvariantCulture, $"round({Of(round.Operand)},{round.Rounding.Places},{round.Rounding.Mode})"),
        MonthShiftExpression shift => string.Create(CultureInfo.InvariantCulture, $"months({Of(shift.Operand)},{shift.Months})"),
        CalendarExpression calendar => $"{calendar.Function}({string.Join(",", calendar.Operands.Select(Of))})",
        ConditionalExpression conditional => $"if({string.Join(",", conditional.Arms.Select(a => $"{Of(a.Condition)}:{Of(a.Value)}"))})",
        ListExpression list => $"{list.Function}#{list.List.Ordinal}({(list.Filter is null ? "" : Of(list.Filter))};{(list.Operand is null ? "" : Of(list.Operand))})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public static string Of(Condition condition) => condition switch
    {
        ComparisonCondition comparison => $"{Of(comparison.Left)} {comparison.Operator} {Of(comparison.Right)}",
        BooleanCondition boolean => Of(boolean.Field),
        ChoiceCondition choice => string.Create(CultureInfo.InvariantCulture, $"{Of(choice.Field)}={choice.Option}"),
        MissingCondition missing => $"missing({string.Join(",", missing.Fields.Select(Of))})",
        AndCondition and => $"and({string.Join(",", and.Operands.Select(Of))})",
        OrCondition or => $"or({string.Join(",", or.Operands.Select(Of))})",
        NotCondition not => $"not({Of(not.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Of(Field field) => string.Create(CultureInfo.InvariantCulture, $"f{field.Owner?.Ordinal ?? -1}.{field.Ordinal}");
}
