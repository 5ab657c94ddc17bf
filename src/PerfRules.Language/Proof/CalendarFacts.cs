using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>一个日历的各天之间必然成立的关系。</summary>
internal sealed class CalendarFacts(WorkCalendar days)
{
    public const int WorkdaysPerWeek = 5;
    public const int DaysPerWeek = 7;

    private readonly Lazy<(int Least, int Most)> _spread = new(() => Measure(days));
    private readonly Dictionary<(CalendarFunction Function, long Count), (int First, int Last, int Least, int Most)?> _distances = [];

    /// <summary>任何一段里，工作日数的七倍与天数的五倍至少、至多相差多少。</summary>
    public (int Least, int Most) Spread => _spread.Value;

    /// <summary>加减若干个工作日（或顺延）有值的第一天、最后一天，以及与结果至少、至多相差几天；总没有值的为空。</summary>
    public (int First, int Last, int Least, int Most)? Distances(CalendarFunction function, long count)
    {
        if (_distances.TryGetValue((function, count), out var known))
            return known;
        (int First, int Last, int Least, int Most)? found = null;
        for (var day = days.FirstDay; day <= days.LastDay; day++)
        {
            if (days.EvaluateDays(function, day, count) is not { } result)
                continue;
            var distance = (int)(result - day);
            found = found is var (first, _, least, most)
                ? (first, day, Math.Min(least, distance), Math.Max(most, distance))
                : (day, day, distance, distance);
        }
        return _distances[(function, count)] = found;
    }

    private static (int Least, int Most) Measure(WorkCalendar days)
    {
        var (least, most) = (0, 0);
        var (level, lowest, highest) = (0, 0, 0);
        for (var day = days.FirstDay + 1; day <= days.LastDay; day++)
        {
            level += (days.IsWorkingDay(day) ? DaysPerWeek : 0) - WorkdaysPerWeek;
            (least, most) = (Math.Min(least, level - highest), Math.Max(most, level - lowest));
            (lowest, highest) = (Math.Min(lowest, level), Math.Max(highest, level));
        }
        return (least, most);
    }
}
