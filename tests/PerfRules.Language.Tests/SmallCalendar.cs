using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests;

/// <summary>只有半个月的日历，小到可以逐一试遍：周一起的两周零一天，有放假也有调休上班。</summary>
internal static class SmallCalendar
{
    /// <summary>2023年5月1日，周一。</summary>
    public static int First { get; } = new DateOnly(2023, 5, 1).DayNumber;

    public static int Last { get; } = First + 14;

    /// <summary>1日至3日、12日放假，6日（周六）上班。</summary>
    public static Calendar Calendar { get; } = new(
        "半月", WorkCalendar.Create(First, Last, [(First, First + 2), (First + 11, First + 11)], [(First + 5, First + 5)]), At("日历 半月"));

    public static Field Date(string name, int ordinal) => new(name, new DateType(), ordinal, At(name))
    {
        Range = new ValueRange(First - 1, true, Last + 1, true),
    };

    public static CalendarExpression Between(Expression from, Expression to) =>
        new(CalendarFunction.Between, Calendar, from, to, At($"{from.Location.Text}至{to.Location.Text}的工作日数"));

    public static CalendarExpression Add(Expression date, Expression days) => new(CalendarFunction.Add, Calendar, date, days, At("加工作日"));

    public static CalendarExpression Next(Expression date) => new(CalendarFunction.Next, Calendar, date, null, At("顺延"));

    public static NumberExpression Days(int count) => N(count, Unit.Counter(Quantity.WorkingDay));
}
