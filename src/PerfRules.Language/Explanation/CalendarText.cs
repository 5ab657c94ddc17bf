using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>日历在消息和说明里的写法。</summary>
internal static class CalendarText
{
    /// <summary>“2023年1月1日至2023年12月31日”。</summary>
    public static string RangeOf(Calendar calendar) => $"{Date(calendar.Days.FirstDay)}至{Date(calendar.Days.LastDay)}";

    /// <summary>一天的写法。</summary>
    public static string Date(Rational day) => ValueFormatter.Quantity(Rational.FromInteger(day.Floor()), Unit.Date);

    /// <summary>工作日数的写法。</summary>
    public static string Days(Rational count) => ValueFormatter.Number(count) + Quantity.WorkingDay;

    /// <summary>为什么没有值：哪一天不在日历的范围之内，或工作日数不是整数。</summary>
    public static string WhyAbsent(CalendarExpression expression, Rational left, Rational? right)
    {
        var (calendar, days) = (expression.Calendar, expression.Calendar.Days);
        Rational?[] dates = [left, expression.Function == CalendarFunction.Between ? right : null];
        if (dates.FirstOrDefault(date => date is { } day && !Contains(days, day)) is { } outside)
            return $"{Date(outside)}不在日历“{calendar.Name}”的范围（{RangeOf(calendar)}）内";
        if (right is { IsInteger: false } fraction)
            return $"加减的工作日数应是整数，{Days(fraction)}不是";
        var shifted = right is { } count ? $"{(count.Sign < 0 ? "－" : "＋")}{Days(count.Abs())}" : "遇休息日顺延";
        return $"{Date(left)}{shifted}，超出了日历“{calendar.Name}”的范围（{RangeOf(calendar)}）";
    }

    /// <summary>在不在日历的范围之内；不满一天的部分不计。</summary>
    public static bool Contains(WorkCalendar days, Rational date) => date >= days.FirstDay && date < days.LastDay + 1;
}
