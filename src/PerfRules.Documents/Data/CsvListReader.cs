using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Data;

/// <summary>读一个明细的 CSV：一行是某个单位的一行，以“单位”列（和“年度”列，如果有）相连。</summary>
internal static class CsvListReader
{
    public static void Read(DataSetDraft draft, RecordList list, DataFile file, string text)
    {
        if (CsvTable.Read(draft, file, text) is not { } table)
            return;
        var reader = new RowReader(draft, list, file.Path);
        var columns = table.Columns.Where(column => column.Name is not ("单位" or "年度"))
            .Select(column => (column.Index, Header: Header(draft.Names, list, reader, column.Name))).ToArray();
        foreach (var unknown in columns.Where(column => column.Header is null))
        {
            var name = table.Columns.First(column => column.Index == unknown.Index).Name;
            var hint = Suggestions.Closest(name, reader.Names) is { } closest ? $"是不是“{closest}”？" : "";
            draft.Report(file, table.HeaderPlace, $"明细“{list.Name}”没有“{name}”这一列。{hint}", name);
        }
        if (columns.Any(column => column.Header is null))
            return;
        foreach (var unit in draft.Units)
            unit.StartList(list);
        var units = draft.Units.ToLookup(unit => unit.Unit, StringComparer.Ordinal);
        foreach (var line in table.Lines)
        {
            if (FindUnit(draft, units, table, file, line) is not { } unit)
                continue;
            var cells = columns.Select(column => new RawCell(column.Header!.Value.Name,
                RawValue.FromCell(line.Cell(column.Index), column.Header.Value.Unit), line.Place));
            unit.AddRow(list, reader.Read(cells, line.Place, unit.Problems));
        }
    }

    private static (string Name, string? Unit)? Header(DataNames names, RecordList list, RowReader reader, string header)
    {
        if (reader.Names.Contains(header) || names.Column(list, header) is not null || names.IsElsewhere(list, header))
            return (header, null);
        return CsvTable.SplitUnit(header) is { } split
            && names.Column(list, split.Name) is { Type: NumberType number }
            && UnitNames.Resolve(split.Unit, number.Unit) is not null ? (split.Name, split.Unit) : null;
    }

    private static UnitDraft? FindUnit(
        DataSetDraft draft, ILookup<string, UnitDraft> units, CsvTable table, DataFile file, CsvLine line)
    {
        var name = line.Cell(table.UnitColumn.Index).Trim();
        var year = table.Columns.FirstOrDefault(column => column.Name == "年度") is { } column ? line.Cell(column.Index).Trim() : "";
        var found = units[name].Where(unit => year.Length == 0 || unit.IsOfYear(year)).ToArray();
        if (found.Length == 1)
            return found[0];
        var hint = Suggestions.Closest(name, draft.Units.Select(unit => unit.Unit)) is { } closest ? $"是不是“{closest}”？" : "";
        draft.Report(file, line.Place, found.Length == 0
            ? $"没有单位“{name}”{(year.Length == 0 ? "" : $"{year}年度")}的数据。{hint}"
            : $"单位“{name}”有多个年度的数据，请加“年度”一列。", "单位");
        return null;
    }
}
