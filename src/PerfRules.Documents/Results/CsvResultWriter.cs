using System.Globalization;
using CsvHelper;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Results;

/// <summary>结果写成 CSV（带 BOM 的 UTF-8，Excel 直接打开）：一行一个单位，一列一个指标，要点不列。</summary>
public static class CsvResultWriter
{
    public static byte[] Write(ResultSet results)
    {
        using var stream = new MemoryStream();
        // 单位名称若以 = 或 @ 开头，会被电子表格当作公式执行。
        var options = CsvWriterOptions.Default with
        {
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
            InjectionCharacters = "=@",
        };
        using (var csv = CsvWriter.Create(stream, options))
        {
            var columns = Columns(results.Framework);
            foreach (var name in columns.Select(column => column.Name).Prepend("等级").Prepend("总分").Prepend("年度").Prepend("单位").Append("错误"))
                csv.WriteField(name);
            csv.EndRecord();
            foreach (var unit in results.Units)
                WriteUnit(csv, unit, columns);
        }
        return stream.ToArray();
    }

    private static void WriteUnit(CsvWriter csv, UnitResult unit, (string Name, Indicator Indicator)[] columns)
    {
        var assessment = unit.Assessment;
        var scores = new Dictionary<Indicator, NodeScore>();
        Collect(assessment.Total, scores);
        csv.WriteField(assessment.Record.Unit);
        csv.WriteField(assessment.Record.Year?.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(unit.IsScored ? ScoreFormat.Score(assessment.Total) : null);
        csv.WriteField(unit.IsScored ? assessment.Grade?.Name : null);
        foreach (var (_, indicator) in columns)
            csv.WriteField(scores.TryGetValue(indicator, out var score) ? Cell(score) : null);
        csv.WriteField(string.Join("；", unit.Errors));
        csv.EndRecord();
    }

    private static string? Cell(NodeScore node) => node.IsExcluded ? ScoreFormat.Excluded : ScoreFormat.Score(node);

    /// <summary>逐项的各行不在指标树中，它们的得分已合入所属的指标。</summary>
    private static void Collect(NodeScore node, Dictionary<Indicator, NodeScore> scores)
    {
        if (node.Row is not null)
            return;
        scores[node.Indicator] = node;
        foreach (var child in node.Parts)
            Collect(child, scores);
    }

    /// <summary>名称不重复的用名称，重复的用路径。</summary>
    private static (string Name, Indicator Indicator)[] Columns(Framework framework)
    {
        var listed = framework.Indicators.Where(indicator => indicator.Level is not (IndicatorLevel.Total or IndicatorLevel.Point)).ToArray();
        var counts = listed.CountBy(indicator => indicator.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. listed.Select(indicator => (counts[indicator.Name] == 1 ? indicator.Name : indicator.Path, indicator))];
    }
}
