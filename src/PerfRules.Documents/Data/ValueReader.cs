using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>按数据项声明的类型、单位、范围理解一个写法，换算为基本单位。</summary>
internal static class ValueReader
{
    private static string[] DateForms => ["yyyy-M-d", "yyyy年M月d日", "yyyy/M/d", "yyyy.M.d"];

    /// <summary>不处理缺失和文本项。</summary>
    public static ReadOutcome Read(Field field, RawValue raw) => raw.Kind == RawKind.Compound
        ? ReadOutcome.Wrong($"应为{FieldText.Expectation(field)}，写的是一组值。")
        : field.Type switch
        {
            NumberType number => ReadNumber(field, number, raw),
            BooleanType => ReadBoolean(field, raw),
            ChoiceType choice => ReadChoice(choice, raw),
            DateType => ReadDate(field, raw),
            _ => throw new ArgumentException($"类型 {field.Type} 没有数值", nameof(field)),
        };

    public static bool? Boolean(RawValue raw) => Width.Narrow(raw.Text).ToUpperInvariant() switch
    {
        "TRUE" or "是" => true,
        "FALSE" or "否" => false,
        _ => null,
    };

    private static ReadOutcome ReadNumber(Field field, NumberType type, RawValue raw)
    {
        if (raw.Kind == RawKind.Boolean || !NumberText.TryParse(raw.Text, out var number, out var unitText))
            return Unexpected(field, raw);
        var written = unitText.Length > 0 ? unitText : raw.HeaderUnit;
        var unit = written is null ? type.Unit : UnitNames.Resolve(written, type.Unit);
        if (unit is null)
            return ReadOutcome.Wrong($"单位“{written}”不对，应为{FieldText.Expectation(field)}。");
        var value = number * unit.Scale;
        if (!field.Range.Contains(value))
        {
            return ReadOutcome.Wrong(type.IsRatio && written is null
                ? FieldText.BothReadings(field, type, raw.Text, number)
                : $"写的是 {raw.Text}，超出范围：应{FieldText.Range(field)}。");
        }
        return type.IsWhole && !value.IsInteger
            ? ReadOutcome.Wrong($"写的是 {raw.Text}，应为整数。")
            : ReadOutcome.Of(value);
    }

    private static ReadOutcome ReadBoolean(Field field, RawValue raw) => Boolean(raw) is { } value
        ? ReadOutcome.Of(value ? Rational.One : Rational.Zero)
        : Unexpected(field, raw);

    private static ReadOutcome ReadChoice(ChoiceType type, RawValue raw)
    {
        var index = type.Options.IndexOf(type.IsDirection ? Direction(Width.Narrow(raw.Text)) : raw.Text.Trim());
        if (index >= 0)
            return ReadOutcome.Of(index);
        var hint = Suggestions.Closest(raw.Text.Trim(), type.Options) is { } closest ? $"是不是“{closest}”？" : "";
        return ReadOutcome.Wrong($"没有“{raw.Text}”这个选项。{hint}可填：{string.Join("、", type.Options)}。");
    }

    /// <summary>目标值的符号也说明方向：越大越好的写“≥”。</summary>
    private static string Direction(string text) => text switch
    {
        "≥" or "≧" or "⩾" or ">=" => "正向",
        "≤" or "≦" or "⩽" or "<=" => "反向",
        "=" => "适度",
        _ => text,
    };

    private static ReadOutcome ReadDate(Field field, RawValue raw)
    {
        if (!DateOnly.TryParseExact(Width.Narrow(raw.Text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Unexpected(field, raw);
        Rational value = date.DayNumber;
        return field.Range.Contains(value) ? ReadOutcome.Of(value) : ReadOutcome.Wrong($"日期 {raw.Text} 超出声明的范围。");
    }

    private static ReadOutcome Unexpected(Field field, RawValue raw) =>
        ReadOutcome.Wrong($"应为{FieldText.Expectation(field)}，写的是“{raw.Text}”。");
}
