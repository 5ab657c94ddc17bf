using System.Collections.Immutable;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private TableRowSyntax TableRow(TableRowContext context, TextSpan span) => context switch
    {
        ValueRowContext c => new TableRowSyntax(Keys(c.tableKeys()), Expression(c.expression()), [], span),
        CellRowContext c => new TableRowSyntax(Keys(c.tableKeys()), null, [.. c.tableCell().Select(Cell)], span),
        GridRowContext c => new TableRowSyntax(Keys(c.tableKeys()), null, [.. c.gridCell().Select(Cell)], span),
        HeaderRowContext c => new TableRowSyntax([.. c.tableKey().Select(Key)], null, [], span),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private TableCellSyntax Cell(TableCellContext context) => new(Keys(context.tableKeys()), Expression(context.expression()), SpanOf(context));

    private TableCellSyntax Cell(GridCellContext context) => new(
        [], context.expression() is { } expression ? Expression(expression) : GridNumber(context), SpanOf(context));

    private static NumberSyntax GridNumber(GridCellContext context) => new(
        WrittenNumber.Digits(context.NUMBER().GetText()), context.PERCENT() is null ? context.unit()?.singleUnit().GetText() : "%",
        context.unit()?.MEASURE()?.GetText(), SpanOf(context));

    private static ImmutableArray<TableKey> Keys(TableKeysContext context) => [.. context.tableKey().Select(Key)];

    private static TableKey Key(TableKeyContext context) => new(
        context.GetText(),
        context.Start.Type switch
        {
            YES => TableKeyKind.Yes,
            NO => TableKeyKind.No,
            OTHERWISE => TableKeyKind.Otherwise,
            _ => TableKeyKind.Option,
        },
        SpanOf(context));
}
