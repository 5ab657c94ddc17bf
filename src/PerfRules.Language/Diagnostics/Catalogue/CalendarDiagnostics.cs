using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>日历和工作日的诊断。</summary>
public static class CalendarDiagnostics
{
    public static readonly DiagnosticDescriptor NoCalendarDescriptor = new("PR2080", Severity.Error,
        "没有日历", "哪天是工作日要看放假安排，这里没有日历，算不出“{0}”。请写一个“日历”，或引用写有日历的公用口径。");

    public static readonly DiagnosticDescriptor SecondCalendarDescriptor = new("PR2083", Severity.Error,
        "日历不止一个", "已经有日历“{0}”（{1}），不能再有日历“{2}”。请合并成一个，范围写到最后一年。");

    public static readonly DiagnosticDescriptor IncompleteDescriptor = new("PR2084", Severity.Error,
        "日历没有写全", "日历“{0}”{1}。请写成例如“{2}”。");

    public static readonly DiagnosticDescriptor NotADateDescriptor = new("PR3093", Severity.Error,
        "不是日期", "“{0}”是{1}，不是日期，不能{2}。请核对；要{2}的是整个算式的，给算式加括号。");

    public static readonly DiagnosticDescriptor NotWholeDescriptor = new("PR3094", Severity.Error,
        "加减的工作日数不一定是整数", "“{0}”不一定是整数，不能与日期加减。请写明整数个工作日，或用整数的数量。");

    public static readonly DiagnosticDescriptor ReversedDescriptor = new("PR3095", Severity.Error,
        "起止日期颠倒了", "“{0}”的前一日期晚于后一日期。请对调，或核对年份。");

    public static readonly DiagnosticDescriptor OutsideDescriptor = new("PR6100", Severity.Error,
        "日期在日历以外", "{0}不在日历“{1}”的范围（{2}）内。请核对日期，或把范围写宽。");

    public static readonly DiagnosticDescriptor BothDescriptor = new("PR6101", Severity.Error,
        "同一天又放假又上班", "日历“{0}”里{1}又写了放假（第{2}行），又写了上班。请删去其中一处。");

    public static readonly DiagnosticDescriptor OrdinaryDescriptor = new("PR6102", Severity.Warning,
        "本来就上班", "{0}是周一至周五，又没有写放假，本来就上班。请核对日期；只有调休上班的周六、周日才需要写。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoCalendarDescriptor, SecondCalendarDescriptor, IncompleteDescriptor, NotADateDescriptor, NotWholeDescriptor,
        ReversedDescriptor, OutsideDescriptor, BothDescriptor, OrdinaryDescriptor,
    ];

    /// <param name="location">用到日历的地方。</param>
    /// <param name="position">日历可以写在哪里。</param>
    /// <param name="year">评价的年度；没有写明为空。</param>
    public static Diagnostic NoCalendar(Location location, int position, int? year) =>
        Diagnostic.Create(NoCalendarDescriptor, location, location.Text) with { Fixes = year is { } known ? [Skeleton(position, known)] : [] };

    public static Diagnostic SecondCalendar(Location location, string name, Calendar first) =>
        Diagnostic.Create(SecondCalendarDescriptor, location, first.Name, PlaceOf(first.Location, location), name) with
        {
            Related = [new RelatedLocation(first.Location, "已有的日历写在这里")],
        };

    public static Diagnostic Incomplete(Location location, string name, string what, string sample) =>
        Diagnostic.Create(IncompleteDescriptor, location, name, what, sample);

    public static Diagnostic NotADate(Expression expression, string action) =>
        Diagnostic.Create(NotADateDescriptor, expression.Location, expression.Location.Text, UnitDiagnostics.Kind(expression), action);

    public static Diagnostic NotWhole(Location location) => Diagnostic.Create(NotWholeDescriptor, location, location.Text);

    public static Diagnostic Reversed(Location location) => Diagnostic.Create(ReversedDescriptor, location, location.Text);

    public static Diagnostic Outside(Location location, string date, string name, string range) =>
        Diagnostic.Create(OutsideDescriptor, location, date, name, range);

    public static Diagnostic Both(Location location, string name, string date, Location holiday) =>
        Diagnostic.Create(BothDescriptor, location, name, date, holiday.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)) with
        {
            Related = [new RelatedLocation(holiday, "放假写在这里")],
        };

    public static Diagnostic Ordinary(Location location, string date) => Diagnostic.Create(OrdinaryDescriptor, location, date);

    private static string PlaceOf(Location first, Location second) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{(first.Source == second.Source ? "" : $"“{first.Source.FileName}”")}第{first.LineNumber}行");

    // 元旦当日总是放假，其余的由作者照当年的放假安排补。
    private static CodeFix Skeleton(int position, int year) => CodeFix.Insert(
        "写一个日历（放假和上班请按当年的放假安排补全）", position,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n\n日历 {year}年\n  范围：{year}年1月1日至{year}年12月31日\n  放假：{year}年1月1日"));
}
