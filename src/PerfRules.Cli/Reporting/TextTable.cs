namespace PerfRules.Cli.Reporting;

/// <summary>一列怎样对齐。</summary>
internal enum Align
{
    Left,
    Right,
}

/// <summary>按格数对齐的表，汉字占两格；各列之间空两格，行末不留空格。</summary>
internal sealed class TextTable(string indent, params (string Title, Align Align)[] columns)
{
    private readonly List<string[]> _rows = [[.. columns.Select(column => column.Title)]];

    public void Add(params string[] cells) => _rows.Add(cells);

    public IEnumerable<string> Lines()
    {
        var widths = columns.Select((_, i) => _rows.Max(row => TextWidth.Of(row[i]))).ToArray();
        return _rows.Select(row => indent + string.Join("  ", row.Select((cell, i) => Pad(cell, widths[i], columns[i].Align))).TrimEnd());
    }

    private static string Pad(string cell, int width, Align align) => align == Align.Left
        ? TextWidth.Pad(cell, width)
        : new string(' ', width - TextWidth.Of(cell)) + cell;
}
