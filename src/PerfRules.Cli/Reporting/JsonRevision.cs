using System.Text.Json;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Reporting;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>比较结果写成 JSON。实例的取数就是数据文件的写法，可以直接评分。</summary>
internal static class JsonRevision
{
    public static string Write(RevisionReport report) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteObject("旧版", () => Write(json, report.Old));
        json.WriteObject("新版", () => Write(json, report.New));
        json.WriteArray("改动", report.Changes, change => Write(json, report, change));
        json.WriteArray("建议", report.Suggestions, suggestion =>
        {
            WriteStrings(json, "旧", suggestion.Old);
            WriteStrings(json, "新", suggestion.New);
            json.WriteString("把握", Labels.Of(suggestion.Confidence));
            json.WriteString("说明", suggestion.Sentence);
        });
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Framework framework)
    {
        json.WriteString("框架", framework.Name);
        if (framework.Year is { } year)
            json.WriteNumber("年度", year);
        json.WriteString("规则摘要", framework.Digest);
    }

    private static void Write(Utf8JsonWriter json, RevisionReport report, RuleChange change)
    {
        json.WriteString("性质", Labels.Of(change.Class));
        json.WriteString("种类", Labels.Of(change.Kind));
        json.WriteString("路径", change.Path);
        json.WriteString("说明", change.Sentence);
        WritePlace(json, "旧版位置", change.Old);
        WritePlace(json, "新版位置", change.New);
        if (change.Node is { Basis: { } basis })
            json.WriteString("对应依据", Labels.Of(basis));
        json.WriteString("证明", change.Proof switch
        {
            ProvenEquivalent => "等价",
            ProvenDifferent { Witness.IsSampled: true } => "不同（抽样）",
            ProvenDifferent => "不同",
            _ => "未判定",
        });
        json.WriteString("证明说明", TextReport.ProofOf(change.Proof));
        if (change.Proof is ProvenDifferent { Witness: var witness })
            json.WriteObject("实例", () => Write(json, report, change, witness));
    }

    private static void Write(Utf8JsonWriter json, RevisionReport report, RuleChange change, ChangeWitness witness)
    {
        json.WriteString("取值", witness.Description);
        WriteSide(json, "旧版", report.Old, witness.OldRecord, witness.OldNode, witness.OldOutcome, witness.OldScore, witness.OldCase(report.Old, change.Sentence));
        WriteSide(json, "新版", report.New, witness.NewRecord, witness.NewNode, witness.NewOutcome, witness.NewScore, witness.NewCase(report.New, change.Sentence));
    }

    private static void WriteSide(
        Utf8JsonWriter json, string name, Framework framework, UnitRecord record, Indicator? node, string outcome, Rational? score, string? @case) =>
        json.WriteObject(name, () =>
        {
            json.WriteString("结果", outcome);
            if (node is not null)
                json.WriteString("指标", node.Path);
            if (score is { } value)
                json.WriteString("得分", value.ToString());
            json.WriteObject("取数", () => Write(json, framework, record));
            if (@case is not null)
                json.WriteString("用例", @case);
        });

    private static void Write(Utf8JsonWriter json, Framework framework, UnitRecord record)
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
        value.IsInteger ? value.ToString() : value.ToString(new Rounding(12, RoundingMode.HalfUp)).TrimEnd('0').TrimEnd('.'));

    private static void WritePlace(Utf8JsonWriter json, string name, Location? location)
    {
        if (location is { } place)
            json.WriteString(name, FindingWriter.Place(place));
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
