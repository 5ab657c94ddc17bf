using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>由日历算出的：某日至某日的工作日数，日期加减工作日，遇休息日顺延。</summary>
internal sealed class WorkingDayBinder(BindingContext context)
{
    /// <summary>日期加减若干个工作日；不是这样的为假。有错的已经报告，结果为空。</summary>
    public bool TryShift(BinaryOperator op, Expression left, Expression right, Location location, out Expression? shifted)
    {
        shifted = null;
        var (date, days) = op == BinaryOperator.Add && IsDate(right) ? (right, left) : (left, right);
        if (op is not (BinaryOperator.Add or BinaryOperator.Subtract) || !IsDate(date) || !days.Dimension.Equals(Dimension.WorkingDay))
            return false;
        if (!CalendarEvaluator.IsWhole(days))
            context.Report(CalendarDiagnostics.NotWhole(days.Location));
        else
            shifted = Create(CalendarFunction.Add, date, op == BinaryOperator.Add ? days : new NegateExpression(days, days.Location), location);
        return true;
    }

    public Expression? Between(Expression? start, Expression? end, Location location)
    {
        var (from, to) = (AsDate(start, "数工作日"), AsDate(end, "数工作日"));
        return from is null || to is null ? null : Create(CalendarFunction.Between, from, to, location);
    }

    public Expression? Next(Expression? date, Location location) =>
        AsDate(date, "顺延") is { } day ? Create(CalendarFunction.Next, day, null, location) : null;

    private static bool IsDate(Expression expression) => expression.Dimension.Equals(Dimension.Date);

    private Expression? AsDate(Expression? expression, string action)
    {
        if (expression is null || IsDate(expression))
            return expression;
        if (!expression.Dimension.IsError)
            context.Report(CalendarDiagnostics.NotADate(expression, action));
        return null;
    }

    private CalendarExpression? Create(CalendarFunction function, Expression left, Expression? right, Location location)
    {
        if (context.Calendar is not { } calendar)
        {
            if (!context.HasBrokenCalendar)
                context.Report(CalendarDiagnostics.NoCalendar(location, context.CalendarPlace, context.Year));
            return null;
        }
        var isSound = true;
        foreach (var date in new[] { left, right }.OfType<NumberExpression>().Where(n => IsDate(n) && !CalendarText.Contains(calendar.Days, n.Value)))
        {
            context.Report(CalendarDiagnostics.Outside(date.Location, CalendarText.Date(date.Value), calendar.Name, CalendarText.RangeOf(calendar)));
            isSound = false;
        }
        return isSound ? new CalendarExpression(function, calendar, left, right, location) : null;
    }
}
