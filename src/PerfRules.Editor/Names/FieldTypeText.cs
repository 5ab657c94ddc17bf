using PerfRules.Language.Model;

namespace PerfRules.Editor.Names;

/// <summary>数据的类型在条文里的写法。</summary>
internal static class FieldTypeText
{
    public static string Of(FieldType type) => type switch
    {
        NumberType { IsRatio: true } number => number.Unit == Unit.Percent ? "比率（%）" : "比率",
        NumberType { UnitColumn: { } column } => $"数值（{column}）",
        NumberType { Unit: var unit } when unit.Dimension.Equals(Dimension.Money) => $"金额（{unit.Text}）",
        NumberType { Unit: var unit } when unit == Unit.Score => "分值",
        NumberType { Unit: var unit } => unit.Text.Length == 0 ? "数值" : $"数量（{unit.Text}）",
        BooleanType => "是否",
        ChoiceType { IsDirection: true } => "指标方向",
        ChoiceType choice => $"选项（{string.Join("、", choice.Options)}）",
        DateType => "日期",
        _ => "文本",
    };
}
