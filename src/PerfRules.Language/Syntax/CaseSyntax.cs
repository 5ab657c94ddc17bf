using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>用例的数据文件是什么数据。</summary>
public enum FetchKind
{
    /// <summary>本单位的取数。</summary>
    Own,

    /// <summary>同类单位的取数。</summary>
    Peers,

    /// <summary>上年的取数。</summary>
    LastYear,
}

/// <summary>取数「文件」、同类数据「文件」、上年数据「文件」。</summary>
public sealed class FetchSyntax(FetchKind kind, string path, TextSpan span) : StatementSyntax(span)
{
    public FetchKind Kind { get; } = kind;

    public string Path { get; } = path;
}

/// <summary>用例中写明的取数：名称＝值。</summary>
public sealed class InputSyntax(ExpressionSyntax name, ExpressionSyntax value, TextSpan span) : StatementSyntax(span)
{
    /// <summary>数据的名称，或从别处来的值（上年、名次等）。</summary>
    public ExpressionSyntax Name { get; } = name;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Name, Value];
}

/// <summary>用例中写明的明细的一行，或者明细一行也没有。</summary>
public sealed class CaseRowSyntax(NameSyntax list, ImmutableArray<RowCellSyntax> cells, bool isEmpty, TextSpan span) : StatementSyntax(span)
{
    public NameSyntax List { get; } = list;

    /// <summary>写明的各列；没有写的列按没有填报。</summary>
    public ImmutableArray<RowCellSyntax> Cells { get; } = cells;

    /// <summary>是否写作“无”。</summary>
    public bool IsEmpty { get; } = isEmpty;

    public override IEnumerable<SyntaxNode> Children => [List, .. Cells];
}

/// <summary>一行的一列：列名＝值。</summary>
public sealed class RowCellSyntax(NameSyntax column, ExpressionSyntax value, TextSpan span) : SyntaxNode(span)
{
    public NameSyntax Column { get; } = column;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Column, Value];
}

/// <summary>指标的路径：名称之间用“/”；空表示总分。</summary>
public sealed class PathSyntax(ImmutableArray<NameSyntax> names, TextSpan span) : SyntaxNode(span)
{
    public ImmutableArray<NameSyntax> Names { get; } = names;

    public override IEnumerable<SyntaxNode> Children => Names;
}

/// <summary>用例中写明的人工评分。</summary>
public sealed class CaseManualSyntax(PathSyntax path, NumberSyntax score, bool isNegative, TextSpan span) : StatementSyntax(span)
{
    public PathSyntax Path { get; } = path;

    public NumberSyntax Score { get; } = score;

    /// <summary>是否写了负号。</summary>
    public bool IsNegative { get; } = isNegative;

    public override IEnumerable<SyntaxNode> Children => [Path, Score];
}

/// <summary>应得多少分。</summary>
public sealed class ExpectScoreSyntax(PathSyntax path, NumberSyntax score, bool isNegative, TextSpan span) : StatementSyntax(span)
{
    public PathSyntax Path { get; } = path;

    public NumberSyntax Score { get; } = score;

    /// <summary>是否写了负号。</summary>
    public bool IsNegative { get; } = isNegative;

    public override IEnumerable<SyntaxNode> Children => [Path, Score];
}

/// <summary>应不适用而剔除。</summary>
public sealed class ExpectExcludedSyntax(PathSyntax path, TextSpan span) : StatementSyntax(span)
{
    public PathSyntax Path { get; } = path;

    public override IEnumerable<SyntaxNode> Children => [Path];
}

/// <summary>应得什么等级。</summary>
public sealed class ExpectGradeSyntax(NameToken grade, TextSpan span) : StatementSyntax(span)
{
    public NameToken Grade { get; } = grade;
}
