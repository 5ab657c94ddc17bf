using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>对照表 名称（按 数据）。</summary>
public sealed class TableHeadingSyntax(NameToken name, NameSyntax subject, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    /// <summary>按哪一项数据对照。</summary>
    public NameSyntax Subject { get; } = subject;

    public override IEnumerable<SyntaxNode> Children => [Subject];
}

/// <summary>对照表的一行：若干选项，取值。</summary>
public sealed class TableRowSyntax(ImmutableArray<TableKey> keys, ExpressionSyntax value, TextSpan span) : StatementSyntax(span)
{
    public ImmutableArray<TableKey> Keys { get; } = keys;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary>对照表一行的一个选项；“是”“否”“其余”也在此。</summary>
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
