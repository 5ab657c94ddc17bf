using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>以作者的单位书写一个值。</summary>
public static class ValueText
{
    private static readonly Rounding Shown = new(4, RoundingMode.HalfUp);

    /// <summary>“编外人数＝16人”。</summary>
    public static string Of(Field field, Rational value) => field.Type switch
    {
        NumberType number => $"{field.Name}＝{Of(value, number.IsRatio ? Unit.Percent : number.Unit)}",
        BooleanType => $"{field.Name}＝{(value.IsZero ? "否" : "是")}",
        ChoiceType choice => $"{field.Name}＝{choice.Options[(int)value.Numerator]}",
        DateType => $"{field.Name}＝{DateOnly.FromDayNumber((int)value.Numerator).ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture)}",
        _ => field.Name,
    };

    /// <summary>以某单位书写；除不尽的写四位小数并加“约”。</summary>
    public static string Of(Rational value, Unit unit)
    {
        var scaled = value / unit.Scale;
        var text = scaled.ToString();
        return text.Length <= 16 && !text.Contains('/') ? text + unit.Text : $"约{scaled.ToString(Shown)}{unit.Text}";
    }

    /// <summary>算式的值：比率用百分数，金额用万元。</summary>
    public static string Of(Expression expression, Rational value) => Of(value, UnitOf(expression));

    /// <summary>算式的值写成“编外人员控制率＝10%”；没有名称的算式用原文。</summary>
    public static string Named(Expression expression, Rational value) => $"{NameOf(expression)}＝{Of(expression, value)}";

    public static string NameOf(Expression expression) => expression switch
    {
        DefinitionExpression definition => definition.Definition.Name,
        FieldExpression field => field.Field.Name,
        _ => expression.Location.Text,
    };

    public static string Describe(ImmutableArray<KeyValuePair<Field, Rational>> values) =>
        string.Join("，", values.Select(v => Of(v.Key, v.Value)));

    private static Unit UnitOf(Expression expression)
    {
        if (expression is FieldExpression { Field.Type: NumberType { IsRatio: false } number })
            return number.Unit;
        if (expression.IsRatio)
            return Unit.Percent;
        return expression.Dimension.Single switch
        {
            Quantity.Money => Unit.TenThousandYuan,
            Quantity.Score => Unit.Score,
            Quantity.PercentagePoint => Unit.PercentagePoint,
            { } measure => Unit.Counter(measure),
            null => Unit.None,
        };
    }
}
