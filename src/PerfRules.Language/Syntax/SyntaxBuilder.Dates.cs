using System.Collections.Immutable;
using Antlr4.Runtime.Tree;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private static readonly ImmutableArray<string> DateUnits = ["年", "月", "日"];

    private WorkingDaysSyntax WorkingDays(WorkingDaysContext context) => new(Day(context.day(0)), Day(context.day(1)), SpanOf(context));

    private ExpressionSyntax Day(DayContext context) => context.nameReference() is { } name ? Reference(name)
        : context.date() is { } date ? Date(date)
        : Expression(context.expression());

    private static DateSyntax Date(DateContext context) => Date(context.NUMBER(), context.MEASURE(), null, SpanOf(context));

    private static CalendarSentenceSyntax CalendarSentence(CalendarSentenceContext context, TextSpan span)
    {
        DateSyntax? previous = null;
        var ranges = context.dateRange().Select(range =>
        {
            var days = range.partialDate()
                .Select(day => previous = Date(day.NUMBER(), day.MEASURE(), previous, SpanOf(day))).ToArray();
            return new DateRangeSyntax(days[0], days.Length > 1 ? days[1] : null, SpanOf(range));
        }).ToImmutableArray();
        var kind = context.Start.Type switch
        {
            RANGE => CalendarSentenceKind.Range,
            HOLIDAYS => CalendarSentenceKind.Holidays,
            _ => CalendarSentenceKind.Workdays,
        };
        return new CalendarSentenceSyntax(kind, ranges, span);
    }

    // “3项2个5人”也是这个样子；不是年、月、日的，或者没有可以照补的年、月的，当作没有这一天。
    private static DateSyntax Date(ITerminalNode[] numbers, ITerminalNode[] units, DateSyntax? previous, TextSpan span)
    {
        var omitted = DateUnits.Length - numbers.Length;
        var isDate = units.Select(u => u.GetText()).SequenceEqual(DateUnits.Skip(omitted));
        int[] known = [previous?.Year ?? 0, previous?.Month ?? 0];
        var parts = known.Take(omitted).Concat(numbers.Select(n => isDate ? WrittenNumber.Whole(n.GetText()) ?? 0 : 0)).ToArray();
        return new DateSyntax(parts[0], parts[1], parts[2], span);
    }
}
