using System.Text.Json;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>一份取数写成数据文件的写法，可以直接评分。</summary>
internal static class JsonRecord
{
    /// <summary>写不尽的数写多少位小数。</summary>
    public const int MostPlaces = 12;

    public static void Write(Utf8JsonWriter json, Framework framework, UnitRecord record)
    {
        json.WriteString("单位", record.Unit);
        if (record.Year is { } year)
            json.WriteNumber("年度", year);
        json.WriteObject("数据", () =>
        {
            foreach (var field in framework.Fields)
                WriteValue(json, field, record.Values[field.Ordinal], null);
            foreach (var list in framework.Lists.Where(list => !record.Lists[list.Ordinal].IsDefault))
            {
                json.WriteArray(list.Name, record.Lists[list.Ordinal], row =>
                {
                    foreach (var column in list.Fields)
                        WriteValue(json, column, row.Values[column.Ordinal], row.Texts[column.Ordinal]);
                    if (row.Manual is { } manual && list.RowScore is null)
                        Write(json, manual);
                });
            }
        });
        json.WriteObject("人工评分", () =>
        {
            foreach (var (node, manual) in record.ManualScores.OrderBy(pair => pair.Key.Ordinal))
                json.WriteObject(node.Path, () => Write(json, manual));
        });
    }

    private static void Write(Utf8JsonWriter json, ManualScore manual)
    {
        json.WritePropertyName("得分");
        WriteNumber(json, manual.Score);
        if (manual.Reason is { } reason)
            json.WriteString("理由", reason);
        if (manual.Evidence is { } evidence)
            json.WriteString("佐证", evidence);
    }

    private static void WriteValue(Utf8JsonWriter json, Field field, Rational? value, string? text)
    {
        if (field.Type is TextType)
        {
            if (text is not null)
                json.WriteString(field.Name, text);
            return;
        }
        if (value is not { } some)
            return;
        json.WritePropertyName(field.Name);
        switch (field.Type)
        {
            case BooleanType:
                json.WriteBooleanValue(!some.IsZero);
                break;
            case ChoiceType choice:
                json.WriteStringValue(choice.Options[(int)some.Numerator]);
                break;
            case DateType:
                json.WriteStringValue(DateOnly.FromDayNumber((int)some.Numerator).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case NumberType number:
                WriteNumber(json, some / number.Unit.Scale);
                break;
        }
    }

    // 写不尽的写到12位小数；数据文件只收小数。
    private static void WriteNumber(Utf8JsonWriter json, Rational value) => json.WriteRawValue(
        value.IsInteger ? value.ToString() : value.ToString(new Rounding(MostPlaces, RoundingMode.HalfUp)).TrimEnd('0').TrimEnd('.'));
}
