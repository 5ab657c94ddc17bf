using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>供消息使用：一项数据应当怎样填。</summary>
internal static class FieldText
{
    /// <summary>应填什么，附一个写法的例子。</summary>
    public static string Expectation(Field field) => field.Type switch
    {
        NumberType { IsRatio: true } => "比率（如 0.952 或 \"95.2%\"）",
        NumberType { Unit.Dimension: var dimension } number when dimension.Equals(Dimension.Money) =>
            $"金额（如 12.5{(number.Unit == Unit.Yuan ? " 元" : $"，指 12.5{number.Unit.Text}")}，或 \"12.5万元\"）",
        NumberType { Unit.Text: "" } => "数",
        NumberType { IsWhole: true } number => $"整数，单位“{number.Unit.Text}”",
        NumberType number => $"数，单位“{number.Unit.Text}”",
        BooleanType => "是或否（true、false）",
        ChoiceType choice => $"以下选项之一：{string.Join("、", choice.Options)}",
        DateType => "日期（如 2023-12-31 或 2023年12月31日）",
        _ => "文字",
    };

    /// <summary>声明的范围，如“不小于0%且不大于100%”。</summary>
    public static string Range(Field field)
    {
        var range = field.Range;
        var lower = range.Lower is { } l ? (range.IncludesLower ? "不小于" : "大于") + Show(field, l) : null;
        var upper = range.Upper is { } u ? (range.IncludesUpper ? "不大于" : "小于") + Show(field, u) : null;
        return string.Join("且", new[] { lower, upper }.Where(bound => bound is not null));
    }

    /// <summary>没有写单位而超出范围的比率：说出按小数和按百分数的两种读法。</summary>
    public static string BothReadings(Field field, NumberType type, string text, Rational number)
    {
        var (asFraction, asPercent) = (number, number * Unit.Percent.Scale);
        var (declared, other, otherName) = type.Unit == Unit.Percent
            ? (asPercent, asFraction, "小数") : (asFraction, asPercent, "百分数");
        var verdict = field.Range.Contains(other) ? "在范围之内" : "也超出范围";
        return $"写的是 {text}，按声明读作 {Percent(declared)}，超出范围：应{Range(field)}；"
            + $"如按{otherName}读作 {Percent(other)}，{verdict}。请写明单位，如 \"{Percent(field.Range.Contains(other) ? other : declared)}\"。";
    }

    private static string Show(Field field, Rational value) => field.Type is NumberType { IsRatio: true }
        ? Percent(value)
        : field.Type is NumberType { Unit: var unit } ? $"{value / unit.Scale}{unit.Text}" : value.ToString();

    private static string Percent(Rational value) => $"{value / Unit.Percent.Scale}%";
}
