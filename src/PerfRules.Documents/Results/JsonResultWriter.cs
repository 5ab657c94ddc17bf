using System.Text.Encodings.Web;
using System.Text.Json;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Results;

/// <summary>结果写成 JSON（UTF-8，汉字不转义）；得分是数，恰有规定的位数。</summary>
public static class JsonResultWriter
{
    public static byte[] Write(ResultSet results)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("框架", results.Framework.Name);
            WriteYear(json, results.Framework.Year);
            json.WriteString("规则摘要", results.Framework.Digest);
            json.WriteStartArray("结果");
            foreach (var unit in results.Units)
                WriteUnit(json, results.Framework, unit);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, Framework framework, UnitResult unit)
    {
        var assessment = unit.Assessment;
        json.WriteStartObject();
        json.WriteString("单位", assessment.Record.Unit);
        WriteYear(json, assessment.Record.Year);
        WriteNumber(json, "总分", unit.IsScored ? ScoreFormat.Score(assessment.Total) : null);
        if (unit.IsScored)
        {
            json.WriteString("等级", assessment.Grade?.Name);
            if (assessment.GradeLimit is not null || !assessment.GradeObstacles.IsEmpty)
                json.WriteString("等级说明", GradeExplanation.Explain(framework, assessment));
        }
        else
        {
            WriteRange(json, assessment.Total);
            json.WriteNull("等级");
            json.WriteStartArray("可能等级");
            foreach (var grade in PossibleGrades(assessment))
                json.WriteStringValue(grade);
            json.WriteEndArray();
        }
        WriteNodes(json, "指标", assessment.Total, "", unit.Explain);
        WriteErrors(json, unit);
        json.WriteEndObject();
    }

    private static IEnumerable<string> PossibleGrades(Assessment assessment) =>
        assessment.Grade is { } grade ? [grade.Name] : assessment.PossibleGrades.Select(possible => possible.Name);

    private static void WriteNodes(Utf8JsonWriter json, string name, NodeScore parent, string path, Func<NodeScore, string> explain)
    {
        json.WriteStartArray(name);
        foreach (var node in parent.Parts)
            WriteNode(json, node, path.Length == 0 ? node.Name : $"{path}/{node.Name}", explain);
        json.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter json, NodeScore node, string path, Func<NodeScore, string> explain)
    {
        json.WriteStartObject();
        json.WriteString("路径", path);
        json.WriteString("名称", node.Name);
        if (node.Indicator is { Level: IndicatorLevel.First, Kind: not IndicatorKind.Regular })
            json.WriteString("类别", node.Indicator.Kind == IndicatorKind.Bonus ? "加分项" : "扣分项");
        WriteNumber(json, "分值", ScoreFormat.Points(node.Points));
        WriteNumber(json, "得分", ScoreFormat.Score(node));
        WriteNumber(json, "扣分", ScoreFormat.Lost(node));
        if (node.IsExcluded)
            json.WriteString("状态", ScoreFormat.Excluded);
        else if (node.Score is null)
            WriteRange(json, node);
        json.WriteString("说明", explain(node));
        if (!node.Children.IsEmpty)
            WriteNodes(json, "子项", node, path, explain);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, UnitResult unit)
    {
        json.WriteStartArray("错误");
        foreach (var error in unit.Errors)
        {
            json.WriteStartObject();
            WriteIfPresent(json, "文件", error.File);
            WriteIfPresent(json, "位置", error.Place);
            WriteIfPresent(json, "项目", error.Field);
            json.WriteString("问题", error.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, NodeScore node)
    {
        var (minimum, maximum) = ScoreFormat.Range(node);
        json.WriteStartArray("可能范围");
        json.WriteRawValue(minimum);
        json.WriteRawValue(maximum);
        json.WriteEndArray();
    }

    private static void WriteIfPresent(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void WriteYear(Utf8JsonWriter json, int? year)
    {
        if (year is { } value)
            json.WriteNumber("年度", value);
        else
            json.WriteNull("年度");
    }

    /// <summary>数按给定的写法写出，保住末尾的 0。</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, string? digits)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(digits ?? "null");
    }
}
