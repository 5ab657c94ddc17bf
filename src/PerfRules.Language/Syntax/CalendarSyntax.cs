using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>日历 名称。</summary>
public sealed class CalendarHeadingSyntax(NameToken name, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;
}

/// <summary>日历的一句：范围，或放假、上班的若干天。</summary>
public sealed class CalendarSentenceSyntax(CalendarSentenceKind kind, ImmutableArray<DateRangeSyntax> ranges, TextSpan span) : StatementSyntax(span)
{
    public CalendarSentenceKind Kind { get; } = kind;

    public ImmutableArray<DateRangeSyntax> Ranges { get; } = ranges;

    public override IEnumerable<SyntaxNode> Children => Ranges;
}

public enum CalendarSentenceKind
{
    /// <summary>范围。</summary>
    Range,

    /// <summary>放假。</summary>
    Holidays,

    /// <summary>调休上班。</summary>
    Workdays,
}

/// <summary>一天，或某日至某日（都含）。省去的年、月已照前一个日期补上。</summary>
public sealed class DateRangeSyntax(DateSyntax first, DateSyntax? last, TextSpan span) : SyntaxNode(span)
{
    public DateSyntax First { get; } = first;

    /// <summary>只写了一天的为空。</summary>
    public DateSyntax? Last { get; } = last;

    public override IEnumerable<SyntaxNode> Children => Present(First, Last);
}

/// <summary>截止日期至提交日期的工作日数。</summary>
public sealed class WorkingDaysSyntax(ExpressionSyntax start, ExpressionSyntax end, TextSpan span) : ExpressionSyntax(span)
{
    public ExpressionSyntax Start { get; } = start;

    public ExpressionSyntax End { get; } = end;

    public override IEnumerable<SyntaxNode> Children => [Start, End];
}

/// <summary>截止日期（遇休息日顺延）。</summary>
public sealed class PostponedSyntax(ExpressionSyntax operand, TextSpan span) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>口径末尾的“，遇休息日顺延”。</summary>
public sealed class PostponedClauseSyntax(TextSpan span) : DefinitionClauseSyntax(span);
