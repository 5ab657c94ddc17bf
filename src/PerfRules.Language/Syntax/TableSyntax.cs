using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>对照表 名称（按 数据），或者（按 数据、数据）。</summary>
public sealed class TableHeadingSyntax(NameToken name, NameSyntax subject, NameSyntax? columnSubject, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    /// <summary>按哪一项数据对照；按两项的，各行是它的选项。</summary>
    public NameSyntax Subject { get; } = subject;

    /// <summary>按两项对照的，各列是它的选项；只按一项的为空。</summary>
    public NameSyntax? ColumnSubject { get; } = columnSubject;

    public override IEnumerable<SyntaxNode> Children => Present(Subject, ColumnSubject);
}

/// <summary>对照表的一行：若干选项和取值；按两项对照的，一格一个取值，或者整行一个取值。</summary>
public sealed class TableRowSyntax(ImmutableArray<TableKey> keys, ExpressionSyntax? value, ImmutableArray<TableCellSyntax> cells, TextSpan span)
    : StatementSyntax(span)
{
    public ImmutableArray<TableKey> Keys { get; } = keys;

    /// <summary>整行的取值；一格一格写的、表头为空。</summary>
    public ExpressionSyntax? Value { get; } = value;

    /// <summary>各格。</summary>
    public ImmutableArray<TableCellSyntax> Cells { get; } = cells;

    /// <summary>是不是表头：只有各列的选项。</summary>
    public bool IsHeader => Value is null && Cells.IsEmpty;

    public override IEnumerable<SyntaxNode> Children => Value is null ? Cells : [Value];
}

/// <summary>一格。</summary>
public sealed class TableCellSyntax(ImmutableArray<TableKey> keys, ExpressionSyntax value, TextSpan span) : SyntaxNode(span)
{
    /// <summary>是哪几列；写成表的依次对着表头，为空。</summary>
    public ImmutableArray<TableKey> Keys { get; } = keys;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary>对照表的一个选项；“是”“否”“其余”也在此。</summary>
/// <param name="Text">写法。</param>
/// <param name="Kind">写成的是什么。</param>
/// <param name="Span">位置。</param>
public readonly record struct TableKey(string Text, TableKeyKind Kind, TextSpan Span);

public enum TableKeyKind
{
    Option,
    Yes,
    No,
    Otherwise,
}
