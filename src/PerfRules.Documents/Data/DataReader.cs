using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>
/// 读取数据：JSON（一个对象或列表）和 CSV（一行一个单位；文件名是明细名的，是该明细的各行，以“单位”列相连）。
/// 按框架核对名称、单位、范围，换算为基本单位；一处错误只影响它所在的单位。
/// </summary>
public static class DataReader
{
    public static DataSet Read(Framework framework, IEnumerable<DataFile> files) => Read(framework, files, framework.Year, null);

    /// <summary>读上年的数据：年度应为评价年度的上一年。</summary>
    public static DataSet ReadLastYear(Framework framework, IEnumerable<DataFile> files) => Read(framework, files, framework.Year - 1, null);

    /// <summary>同一份数据还要按另一版评分的。两版的年度不同，因此不核对年度。</summary>
    public static DataSet Read(Framework framework, IEnumerable<DataFile> files, OtherVersion other) => Read(framework, files, null, other);

    private static DataSet Read(Framework framework, IEnumerable<DataFile> files, int? year, OtherVersion? other)
    {
        var draft = new DataSetDraft(framework, year, other);
        var details = new List<(RecordList List, DataFile File)>();
        foreach (var file in files)
        {
            var list = draft.Names.List(Path.GetFileNameWithoutExtension(file.Name));
            if (Path.GetExtension(file.Name).ToUpperInvariant() is not (".JSON" or ".CSV"))
                draft.Report(file, "", "不认识这种数据文件，应为 .json 或 .csv。");
            else if (list is not null && IsCsv(file))
                details.Add((list, file));
            else if (IsCsv(file) && draft.Names.IsElsewhere(Path.GetFileNameWithoutExtension(file.Name)))
                continue;
            else if (!TextDecoder.TryDecode(file.Content, out var text))
                draft.Report(file, "", NotText);
            else if (IsCsv(file))
                CsvUnitReader.Read(draft, file, text);
            else
                JsonDataReader.Read(draft, file, text);
        }
        foreach (var (list, file) in details)
        {
            if (TextDecoder.TryDecode(file.Content, out var text))
                CsvListReader.Read(draft, list, file, text);
            else
                draft.Report(file, "", NotText);
        }
        return draft.Build();
    }

    private const string NotText = "认不出文件的编码，应为 UTF-8、UTF-16 或 GB18030（GBK）的文本。";

    private static bool IsCsv(DataFile file) => Path.GetExtension(file.Name).Equals(".csv", StringComparison.OrdinalIgnoreCase);
}

