using System.Text.Json;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>两版对各单位的影响写成 JSON。写不尽的分写到12位小数，另写出分数。</summary>
internal static class JsonImpact
{
    public static void Write(Utf8JsonWriter json, ImpactReport impact)
    {
        json.WriteArray("单位", impact.Units, unit => Write(json, impact, unit));
        json.WriteArray("指标", impact.Indicators, each =>
        {
            json.WriteString("路径", each.Indicator.Either.Path);
            Write(json, "旧版", each.Old);
            Write(json, "新版", each.New);
        });
        json.WriteArray("界限", impact.Cliffs, cliff =>
        {
            json.WriteString("路径", cliff.Indicator.Path);
            json.WriteString("说明", cliff.Title);
            json.WriteString("位置", FindingWriter.Place(cliff.Location));
            json.WriteArray("单位", cliff.Units, unit =>
            {
                json.WriteString("单位", unit.Unit);
                WriteNumber(json, "得分", unit.Score);
                WriteNumber(json, cliff.Indicator.Parent is null ? "差" : "多得", unit.Gain);
                WriteNumber(json, "改动占比", unit.Distance);
                json.WriteString("说明", unit.Sentence);
            });
        });
        json.WriteArray("分布", impact.Distribution, band =>
        {
            json.WriteString("总分", band.Label);
            json.WriteNumber("旧版", band.Old);
            json.WriteNumber("新版", band.New);
        });
        json.WriteArray("等级变化", impact.GradeMoves, move =>
        {
            json.WriteString("旧版", move.Old);
            json.WriteString("新版", move.New);
            if (move.IsUp is { } isUp)
                json.WriteBoolean("升", isUp);
            WriteStrings(json, "单位", move.Units);
        });
        if (!impact.Comparable.IsEmpty)
            json.WriteArray("可比口径", impact.Comparable, unit => Write(json, unit));
    }

    private static void Write(Utf8JsonWriter json, ImpactReport impact, UnitImpact unit)
    {
        json.WriteString("单位", unit.Unit);
        if (unit.Year is { } year)
            json.WriteNumber("年度", year);
        json.WriteObject("旧版", () => Write(json, unit.Old));
        json.WriteObject("新版", () => Write(json, unit.New));
        if (unit.Change is not { } change)
            return;
        WriteNumber(json, "变化", change);
        json.WriteArray("来历", unit.Contributions, each =>
        {
            WriteNumber(json, "分", each.Points);
            if (each.Change is { } cause)
                json.WriteNumber("改动", impact.Revision.Changes.IndexOf(cause));
            json.WriteString("说明", each.Label);
        });
        if (unit.SamplingError is { } error)
            WriteNumber(json, "抽样误差", error);
    }

    private static void Write(Utf8JsonWriter json, UnitOutcome outcome)
    {
        if (outcome.Total is { } total)
        {
            WriteNumber(json, "总分", total);
            if (outcome.Grade is { } grade)
                json.WriteString("等级", grade);
            if (outcome.Rank is { } rank)
                json.WriteNumber("名次", rank);
            return;
        }
        json.WriteNull("总分");
        json.WriteStartArray("可能范围");
        json.WriteRawValue(Decimal(outcome.Range.Minimum));
        json.WriteRawValue(Decimal(outcome.Range.Maximum));
        json.WriteEndArray();
        WriteStrings(json, "错误", outcome.Obstacles);
    }

    private static void Write(Utf8JsonWriter json, string name, IndicatorScores? scores)
    {
        if (scores is null)
            return;
        json.WriteObject(name, () =>
        {
            json.WriteNumber("单位数", scores.Units);
            if (scores.Mean is { } mean)
                WriteNumber(json, "平均", mean);
            json.WriteBoolean("人人满分", scores.AllFull);
            json.WriteBoolean("人人不得分", scores.AllZero);
        });
    }

    private static void Write(Utf8JsonWriter json, ComparableUnit unit)
    {
        json.WriteString("单位", unit.Unit);
        json.WriteArray("指标", unit.Items, item =>
        {
            json.WriteString("路径", item.Indicator.Either.Path);
            Write(json, "上年数据按旧标准", item.LastYearByOld);
            Write(json, "上年数据按新标准", item.LastYearByNew);
            Write(json, "今年数据按旧标准", item.ThisYearByOld);
            Write(json, "今年数据按新标准", item.ThisYearByNew);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, ComparableCell cell) => json.WriteObject(name, () =>
    {
        if (cell.Score is { } score)
            WriteNumber(json, "得分", score);
        else
            json.WriteString("没有得分", cell.Reason);
    });

    private static void WriteNumber(Utf8JsonWriter json, string name, Rational value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Decimal(value));
        if (value.ToString().Contains('/', StringComparison.Ordinal))
            json.WriteString($"{name}（分数）", value.ToString());
    }

    private static string Decimal(Rational value) => value.IsInteger
        ? value.ToString() : value.ToString(new Rounding(JsonRecord.MostPlaces, RoundingMode.HalfUp)).TrimEnd('0').TrimEnd('.');

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
