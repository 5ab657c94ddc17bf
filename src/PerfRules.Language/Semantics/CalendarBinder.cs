using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定日历：周六、周日休息，另按写明的放假和上班；写得矛盾、没有作用的都报告。</summary>
internal sealed class CalendarBinder(BindingContext context)
{
    private const string Sample = "范围：2023年1月1日至2023年12月31日";
    private const string HolidaySample = "放假：2023年1月21日至27日、2023年4月5日";

    private readonly record struct Days(int First, int Last, Location Location);

    /// <summary>有错而不能用的为空，问题已经报告。</summary>
    public Calendar? Bind(CalendarDraft draft)
    {
        if (context.Reuse.Calendar(draft) is { } same)
            return Remember(draft, same);
        var mark = context.Mark;
        var calendar = draft.IsBroken ? null : Create(draft);
        return calendar is not null && context.Mark == mark ? Remember(draft, calendar) : calendar;
    }

    private Calendar Remember(CalendarDraft draft, Calendar calendar)
    {
        context.Reuse.Memory.Declarations.Add(draft, calendar);
        return calendar;
    }

    private Calendar? Create(CalendarDraft draft)
    {
        var (name, location) = (draft.Heading.Name.Text, context.At(draft.Heading.Span));
        var ranges = Of(draft, CalendarSentenceKind.Range);
        var holidays = Of(draft, CalendarSentenceKind.Holidays);
        var workdays = Of(draft, CalendarSentenceKind.Workdays);
        if (ranges is null || holidays is null || workdays is null)
            return null;
        if (ranges.Count != 1)
        {
            var place = ranges.Count == 0 ? location : ranges[1].Location;
            context.Report(CalendarDiagnostics.Incomplete(place, name, ranges.Count == 0 ? "没有写范围" : "的范围只写一句、一段", Sample));
            return null;
        }
        var range = ranges[0];
        if (!DateType.Usual.Contains(range.First) || !DateType.Usual.Contains(range.Last))
        {
            context.Report(CalendarDiagnostics.Incomplete(range.Location, name, "的范围应在1949年10月1日至2099年12月31日之间", Sample));
            return null;
        }
        if (holidays.Count == 0)
            context.Report(CalendarDiagnostics.Incomplete(location, name, "没有写放假", HolidaySample));
        var calendar = new Calendar(name, WorkCalendar.Create(range.First, range.Last, Pairs(holidays), Pairs(workdays)), location);
        foreach (var days in holidays.Concat(workdays).Where(days => !IsInside(calendar, days)))
            context.Report(CalendarDiagnostics.Outside(days.Location, days.Location.Text, name, CalendarText.RangeOf(calendar)));
        foreach (var days in workdays.Where(days => IsInside(calendar, days)))
            CheckWorkdays(calendar, days, holidays);
        return calendar;
    }

    private static IEnumerable<(int First, int Last)> Pairs(IEnumerable<Days> ranges) => ranges.Select(r => (r.First, r.Last));

    /// <summary>一种句子写的各段；有写错的为空，已经报告。</summary>
    private List<Days>? Of(CalendarDraft draft, CalendarSentenceKind kind)
    {
        var found = new List<Days>();
        var isSound = true;
        foreach (var range in draft.Sentences.Where(s => s.Kind == kind).SelectMany(s => s.Ranges))
        {
            var first = Day(range.First);
            var last = range.Last is null ? first : Day(range.Last);
            if (first > last)
                context.Report(CalendarDiagnostics.Reversed(context.At(range.Span)));
            if (first is { } from && last is { } to && from <= to)
                found.Add(new Days(from, to, context.At(range.Span)));
            else
                isSound = false;
        }
        return isSound ? found : null;
    }

    private int? Day(DateSyntax date) => DateBinder.Bind(date, context) is NumberExpression { Value: var day } ? (int)day.Numerator : null;

    private static bool IsInside(Calendar calendar, Days days) => calendar.Days.Contains(days.First) && calendar.Days.Contains(days.Last);

    private void CheckWorkdays(Calendar calendar, Days days, List<Days> holidays)
    {
        foreach (var holiday in holidays.Where(h => h.First <= days.Last && days.First <= h.Last))
            context.Report(CalendarDiagnostics.Both(days.Location, calendar.Name, CalendarText.Date(Math.Max(days.First, holiday.First)), holiday.Location));
        var ordinary = Enumerable.Range(days.First, Math.Min(days.Last - days.First, DaysPerWeek) + 1).Where(day => !WorkCalendar.IsWeekend(day)).ToList();
        if (ordinary.Count > 0 && !holidays.Any(h => h.First <= ordinary[0] && ordinary[0] <= h.Last))
            context.Report(CalendarDiagnostics.Ordinary(days.Location, CalendarText.Date(ordinary[0])));
    }

    private const int DaysPerWeek = 7;
}
