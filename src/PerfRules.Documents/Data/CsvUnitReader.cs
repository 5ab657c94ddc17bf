namespace PerfRules.Documents.Data;

/// <summary>读一行一个单位的 CSV；列是数据、人工评分（及“…/理由”“…/佐证”）或“自评得分/…”。</summary>
internal static class CsvUnitReader
{
    public static void Read(DataSetDraft draft, DataFile file, string text)
    {
        if (CsvTable.Read(draft, file, text) is not { } table)
            return;
        var headers = table.Columns.Select(column => (column.Index, Header: CsvHeader.Resolve(draft, column.Name, out var error), error)).ToArray();
        foreach (var (index, _, error) in headers.Where(header => header.Header is null))
            draft.Report(file, table.HeaderPlace, error!, table.Columns.First(column => column.Index == index).Name);
        if (headers.Any(header => header.Header is null))
            return;
        foreach (var line in table.Lines)
            ReadLine(draft, file, line, [.. headers.Select(header => (header.Index, header.Header!))]);
    }

    private static void ReadLine(DataSetDraft draft, DataFile file, CsvLine line, (int Index, CsvHeader Header)[] headers)
    {
        var unit = draft.AddUnit(file, line.Place);
        var manual = new Dictionary<string, RawManual>(StringComparer.Ordinal);
        foreach (var (index, header) in headers)
        {
            var value = RawValue.FromCell(line.Cell(index), header.Unit);
            switch (header.Kind)
            {
                case CsvColumnKind.Unit when value.IsMissing:
                    unit.Report(file.Path, line.Place, "单位", "缺少“单位”：请写明单位的名称。");
                    break;
                case CsvColumnKind.Unit:
                    unit.Unit = value.Text;
                    break;
                case CsvColumnKind.Year:
                    unit.SetYear(value, line.Place);
                    break;
                case CsvColumnKind.Field:
                    unit.SetField(header.Field!, value, line.Place);
                    break;
                case CsvColumnKind.Manual:
                    manual[header.Name] = manual.GetValueOrDefault(header.Name) with { Score = value };
                    break;
                case CsvColumnKind.Reason when !value.IsMissing:
                    manual[header.Name] = manual.GetValueOrDefault(header.Name) with { Reason = value.Text };
                    break;
                case CsvColumnKind.Evidence when !value.IsMissing:
                    manual[header.Name] = manual.GetValueOrDefault(header.Name) with { Evidence = value.Text };
                    break;
                case CsvColumnKind.Self:
                    unit.SetSelf(header.Name, value, line.Place);
                    break;
            }
        }
        foreach (var (name, raw) in manual)
            unit.SetManual(name, raw, line.Place);
    }
}
