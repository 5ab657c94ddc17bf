using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Editor.Hovers;

/// <summary>一项数据的类型和要求写成文字。</summary>
internal static class FieldDescription
{
    public static string Type(FieldType type) => type switch
    {
        NumberType { UnitColumn: { } column } => $"数值（单位见“{column}”）",
        NumberType { IsRatio: true } => "比率",
        NumberType number when number.Unit == Unit.None => "数值",
        NumberType number when number.Unit == Unit.Score => "分值",
        NumberType number when number.Unit.Dimension.Equals(Dimension.Money) => $"金额（{number.Unit.Text}）",
        NumberType number => $"数量（{number.Unit.Text}）",
        BooleanType => "是否",
        ChoiceType { IsDirection: true } => "指标方向",
        ChoiceType choice => $"选项（{string.Join("、", choice.Options)}）",
        DateType => "日期",
        TextType => "文本",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>取值范围，如“大于0”“0%～100%”；没有范围为空。</summary>
    public static string? Range(Field field)
    {
        var range = field.Range;
        string Shown(Rational value) => ValueFormatter.Field(field, value);
        return field.Type is not (NumberType or DateType) || field.Type is DateType && range.Equals(DateType.Usual) ? null : range switch
        {
            { Lower: { } lower, Upper: { } upper } => $"{(range.IncludesLower ? "[" : "（")}{Shown(lower)}，{Shown(upper)}{(range.IncludesUpper ? "]" : "）")}",
            { Lower: { } lower } => $"{(range.IncludesLower ? "不小于" : "大于")}{Shown(lower)}",
            { Upper: { } upper } => $"{(range.IncludesUpper ? "不超过" : "小于")}{Shown(upper)}",
            _ => null,
        };
    }
}
