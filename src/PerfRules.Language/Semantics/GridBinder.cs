using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 把按两项数据的对照表绑定为按情形取值的算式：一格一支。一行里的“其余”是这一行没有写到的各列；
/// “其余”的一行是没有写到的各行，写到了的行不借用它。
/// </summary>
internal sealed class GridBinder(BindingContext context, NameScope scope, TableDraft table)
{
    private const int Otherwise = TableKeys.Otherwise;

    private readonly TableHeadingSyntax _heading = table.Heading;
    private readonly ExpressionBinder _expressions = new(context, scope);
    private readonly List<int> _rowOrder = [];
    private readonly Dictionary<(int Row, int Column), Cell> _cells = [];
    private bool _isSound = !table.IsBroken;

    /// <summary>一格：写在哪里，取多少。</summary>
    private sealed record Cell(Location Location, string Text, Expression Value);

    public Expression? Bind()
    {
        var rows = TableKeys.Of(_heading.Subject, context, scope);
        var columns = TableKeys.Of(_heading.ColumnSubject!, context, scope);
        if (rows is null || columns is null)
            return null;
        if (rows.Field == columns.Field)
        {
            context.Report(TableDiagnostics.SameSubjects(context.At(_heading.ColumnSubject!.Span), _heading.Name.Text, rows.Field.Name));
            return null;
        }
        ImmutableArray<TableKey> header = default;
        foreach (var row in table.Rows)
        {
            if (!row.IsHeader)
                Add(row, header, rows, columns);
            else if (header.IsDefault)
                header = Header(row, rows, columns);
            else
                Report(TableDiagnostics.Layout(context.At(row.Span), _heading.Name.Text, "又写了一次各列"));
        }
        if (!_isSound || _cells.Count == 0)
        {
            if (_cells.Count == 0 && _isSound)
                context.Report(TableDiagnostics.MissingKeys(context.At(_heading.Name.Span), _heading.Name.Text, rows.Options, null, ""));
            return null;
        }
        CheckCovered(rows, columns);
        return TableArms.Combine(context, context.At(_heading.Span), Arms(rows, columns));
    }

    private void Report(Diagnostic diagnostic)
    {
        context.Report(diagnostic);
        _isSound = false;
    }

    // 表头的左上角可以写按哪一项。
    private static ImmutableArray<TableKey> Header(TableRowSyntax row, TableKeys rows, TableKeys columns) =>
        row.Keys[0].Text == rows.Field.Name && !columns.Has(row.Keys[0].Text) ? row.Keys[1..] : row.Keys;

    private void Add(TableRowSyntax row, ImmutableArray<TableKey> header, TableKeys rows, TableKeys columns)
    {
        var isGrid = row.Value is null && row.Cells[0].Keys.IsEmpty;
        if (isGrid && (header.IsDefault || header.Length != row.Cells.Length))
        {
            Report(TableDiagnostics.Layout(context.At(row.Span), _heading.Name.Text, header.IsDefault
                ? "这一行一格一格地写，前面却没有写各列的一行"
                : $"各列有{header.Length}个，这一行有{row.Cells.Length}格"));
            return;
        }
        var options = row.Keys.Select(rows.Find).OfType<int>().ToList();
        _isSound &= options.Count == row.Keys.Length;
        _rowOrder.AddRange(options.Where(option => !_rowOrder.Contains(option)));
        if (row.Value is { } whole)
        {
            Put(row.Keys, options, [], [Otherwise], whole);
            return;
        }
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var keys = isGrid ? [header[i]] : row.Cells[i].Keys;
            var found = keys.Select(columns.Find).OfType<int>().ToList();
            _isSound &= found.Count == keys.Length;
            Put(row.Keys, options, keys, found, row.Cells[i].Value);
        }
    }

    private void Put(ImmutableArray<TableKey> rowKeys, List<int> rows, ImmutableArray<TableKey> columnKeys, List<int> columns, ExpressionSyntax syntax)
    {
        if (_expressions.Bind(syntax) is not { } value)
        {
            _isSound = false;
            return;
        }
        var written = columnKeys.IsEmpty ? rowKeys : columnKeys;
        var location = context.At(written[0].Span.To(syntax.Span));
        var text = string.Join("、", rowKeys.Concat(columnKeys).Select(key => key.Text));
        foreach (var place in rows.SelectMany(row => columns.Select(column => (row, column))))
        {
            if (!_cells.TryAdd(place, new Cell(location, text, value)))
                Report(TableDiagnostics.DuplicateKey(location, text, _heading.Name.Text, _cells[place].Location));
        }
    }

    private void CheckCovered(TableKeys rows, TableKeys columns)
    {
        foreach (var row in _rowOrder)
        {
            if (_cells.TryGetValue((row, Otherwise), out var rest) && columns.All.All(column => _cells.ContainsKey((row, column))))
                context.Report(TableDiagnostics.UselessOtherwise(rest.Location, _heading.Name.Text));
        }
        var absent = rows.All.Except(_rowOrder).ToList();
        if (absent.Count == 0 && _rowOrder.Contains(Otherwise))
        {
            context.Report(TableDiagnostics.UselessOtherwise(
                _cells.First(cell => cell.Key.Row == Otherwise).Value.Location, _heading.Name.Text));
        }
        var missing = ImmutableArray.CreateBuilder<(string Row, ImmutableArray<string> Columns)>();
        foreach (var row in _rowOrder.Order().OrderBy(row => row == Otherwise))
        {
            var left = columns.All.Where(column => !_cells.ContainsKey((row, column))).Select(column => columns.Options[column]).ToImmutableArray();
            if (!left.IsEmpty && !_cells.ContainsKey((row, Otherwise)))
                missing.Add((row == Otherwise ? "其余" : rows.Options[row], left));
        }
        if (!_rowOrder.Contains(Otherwise))
            missing.AddRange(absent.Select(row => (rows.Options[row], ImmutableArray<string>.Empty)));
        if (missing.Count == 0)
            return;
        _isSound = false;
        var last = table.Rows.Last(row => !row.IsHeader);
        var value = context.At((last.Value ?? last.Cells[^1].Value).Span).Text;
        context.Report(TableDiagnostics.MissingCells(context.At(_heading.Name.Span), _heading.Name.Text, missing.ToImmutable(), context.At(last.Span), value));
    }

    // 写明的格在前，各行的“其余”在后，“其余”的一行在最后。
    private ImmutableArray<ConditionalArm> Arms(TableKeys rows, TableKeys columns)
    {
        var arms = ImmutableArray.CreateBuilder<ConditionalArm>();
        foreach (var row in _rowOrder.OrderBy(row => row == Otherwise))
        {
            foreach (var ((_, column), cell) in _cells.Where(cell => cell.Key.Row == row).OrderBy(cell => cell.Key.Column == Otherwise))
            {
                ImmutableArray<Condition> parts =
                [
                    .. row == Otherwise ? [] : (Condition[])[rows.Is(row, cell.Location)],
                    .. column == Otherwise ? [] : (Condition[])[columns.Is(column, cell.Location)],
                ];
                arms.Add(new ConditionalArm(parts is [var only] ? only : new AndCondition(parts, cell.Location), cell.Value));
            }
        }
        return arms.ToImmutable();
    }
}
