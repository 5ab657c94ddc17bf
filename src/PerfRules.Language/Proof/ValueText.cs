using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>消息中量的名称及其取值；写不尽的加“约”，因为消息说的是相等。</summary>
public static class ValueText
{
    /// <summary>以某单位书写；除不尽的加“约”。</summary>
    public static string Of(Rational value, Unit unit)
    {
        var text = ValueFormatter.Quantity(value, unit);
        return ValueFormatter.IsExact(value / unit.Scale) ? text : $"约{text}";
    }

    /// <summary>算式的值，用式中数据的单位。</summary>
    public static string Of(Expression expression, Rational value) => Of(value, ValueFormatter.UnitOf(expression));

    /// <summary>算式的值写成“编外人员控制率＝10%”；没有名称的算式用原文。</summary>
    public static string Named(Expression expression, Rational value) => $"{NameOf(expression)}＝{Of(expression, value)}";

    public static string NameOf(Expression expression) => expression switch
    {
        DefinitionExpression definition => definition.Definition.Name,
        FieldExpression field => field.Field.Name,
        ListExpression list => ExpressionPrinter.Print(list),
        _ => expression.Location.Text,
    };

    /// <summary>一段取值：“固定资产利用率在[75%，90%)”“固定资产利用率＜60%”，只有一点的写作相等。</summary>
    public static string Named(Expression expression, ValueRange range)
    {
        var name = NameOf(expression);
        return range switch
        {
            { Lower: { } lower, Upper: { } upper } when lower == upper => Named(expression, lower),
            { Lower: { } lower, Upper: { } upper } =>
                $"{name}在{(range.IncludesLower ? '[' : '(')}{Of(expression, lower)}，{Of(expression, upper)}{(range.IncludesUpper ? ']' : ')')}",
            { Lower: { } lower } => $"{name}{(range.IncludesLower ? '≥' : '＞')}{Of(expression, lower)}",
            { Upper: { } upper } => $"{name}{(range.IncludesUpper ? '≤' : '＜')}{Of(expression, upper)}",
            _ => $"{name}取任何值",
        };
    }

    /// <summary>一组取数，写成“在编人数＝9人，编外人数＝1人”。</summary>
    public static string Describe(ImmutableArray<KeyValuePair<Field, Rational>> values) =>
        string.Join("，", values.Select(v => $"{v.Key.Name}＝{Of(v.Key, v.Value)}"));

    private static string Of(Field field, Rational value) =>
        field.Type is NumberType number ? Of(value, ValueFormatter.UnitOf(number)) : ValueFormatter.Field(field, value);
}
