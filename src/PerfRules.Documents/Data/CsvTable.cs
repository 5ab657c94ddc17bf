using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace PerfRules.Documents.Data;

/// <summary>一行 CSV：在文件中的位置（“第3行”）和各格。</summary>
internal sealed record CsvLine(string Place, ImmutableArray<string> Cells)
{
    public string Cell(int column) => column < Cells.Length ? Cells[column] : "";
}

/// <summary>表头的一列：写法和位置。</summary>
internal sealed record CsvColumn(string Name, int Index);

/// <summary>一个 CSV 文件：表头和各行。已核对：有“单位”列、列名不重复、没有多出的格、引号成对。</summary>
internal sealed record CsvTable(string HeaderPlace, ImmutableArray<CsvColumn> Columns, ImmutableArray<CsvLine> Lines)
{
    public CsvColumn UnitColumn => Columns.First(column => column.Name == "单位");

    /// <summary>读入；表头有错时报告并返回空。</summary>
    public static CsvTable? Read(DataSetDraft draft, DataFile file, string text)
    {
        var lines = Parse(draft, file, text);
        if (lines is [])
        {
            draft.Report(file, "", "文件是空的；第一行应为表头，第一列是“单位”。");
            return null;
        }
        var columns = lines[0].Cells.Select((header, index) => new CsvColumn(header.Trim(), index)).Where(column => column.Name.Length > 0).ToImmutableArray();
        var repeated = columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
            draft.Report(file, lines[0].Place, $"表头中“{repeated.Key}”出现了不止一次。", repeated.Key);
        else if (columns.All(column => column.Name != "单位"))
            draft.Report(file, lines[0].Place, "表头缺少“单位”一列。", "单位");
        else
            return new CsvTable(lines[0].Place, columns, [.. lines.Skip(1).Where(line => Check(draft, file, line, lines[0].Cells.Length))]);
        return null;
    }

    private static ImmutableArray<CsvLine> Parse(DataSetDraft draft, DataFile file, string text)
    {
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            TrackLineNumbers = true,
            Separator = firstLine.Contains('\t') && !firstLine.Contains(',') ? '\t' : ',',
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => draft.Report(file, Line(record.LineNumber), "英文双引号不成对，请检查这一行。"),
        };
        using var reader = CsvReader.FromText(text, options);
        var lines = ImmutableArray.CreateBuilder<CsvLine>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToImmutableArray();
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                lines.Add(new CsvLine(Line(reader.LineNumber), cells));
        }
        return lines.ToImmutable();
    }

    private static string Line(long number) => string.Create(CultureInfo.InvariantCulture, $"第{number}行");

    private static bool Check(DataSetDraft draft, DataFile file, CsvLine line, int width)
    {
        if (line.Cells.Skip(width).All(string.IsNullOrWhiteSpace))
            return true;
        draft.Report(file, line.Place, string.Create(CultureInfo.InvariantCulture,
            $"这一行有 {line.Cells.Length} 格，表头只有 {width} 列；含逗号的值（如千分位）须用英文双引号括起来。"));
        return false;
    }

    /// <summary>分出表头末尾括号里的单位；没有括号则为空。</summary>
    public static (string Name, string Unit)? SplitUnit(string header)
    {
        var open = Math.Max(header.LastIndexOf('（'), header.LastIndexOf('('));
        return open > 0 && header[^1] is '）' or ')' ? (header[..open].Trim(), Width.Narrow(header[(open + 1)..^1])) : null;
    }
}
