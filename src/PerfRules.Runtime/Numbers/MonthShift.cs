using System.Numerics;

namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 日期加减若干个月：到期月的对应日；没有对应日的，是月末日（民法典第二百零二条）。
/// 日期以天数表示（公元1年1月1日为 0），一年作十二个月。历法每四百年一循环，所以对任何天数都有定义，而且不减。
/// </summary>
public static class MonthShift
{
    private const int MonthsPerYear = 12;
    private const int YearsPerCycle = 400;
    private const int DaysPerCycle = 146_097;

    /// <summary>精确的日期；不满一天的部分不计。</summary>
    public static Rational Apply(Rational date, int months)
    {
        var day = date.Floor();
        var cycle = (day - Remainder(day)) / DaysPerCycle;
        return Rational.FromInteger(cycle * DaysPerCycle + ApplyToDay((long)Remainder(day), months));
    }

    /// <summary>以整数天数表示的日期。</summary>
    public static long ApplyToDay(long day, int months)
    {
        var (cycle, rest) = Divide(day, DaysPerCycle);
        var date = DateOnly.FromDayNumber((int)rest);
        var (years, month) = Divide((date.Year - 1L) * MonthsPerYear + date.Month - 1 + months, MonthsPerYear);
        var (cycles, year) = Divide(years, YearsPerCycle);
        var last = DateTime.DaysInMonth((int)year + 1, (int)month + 1);
        var shifted = new DateOnly((int)year + 1, (int)month + 1, Math.Min(date.Day, last));
        return (cycle + cycles) * DaysPerCycle + shifted.DayNumber;
    }

    /// <summary>加减这么多个月，至少、至多相差多少天；逐月看月初和月末就够了。</summary>
    public static (int Least, int Most) Days(int months)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        for (var month = new DateOnly(1, 1, 1); month.Year <= YearsPerCycle; month = month.AddMonths(1))
        {
            foreach (var day in new[] { month.DayNumber, month.DayNumber + DateTime.DaysInMonth(month.Year, month.Month) - 1 })
            {
                var difference = (int)(ApplyToDay(day, months) - day);
                (least, most) = (Math.Min(least, difference), Math.Max(most, difference));
            }
        }
        return (least, most);
    }

    private static BigInteger Remainder(BigInteger day)
    {
        var rest = day % DaysPerCycle;
        return rest.Sign < 0 ? rest + DaysPerCycle : rest;
    }

    private static (long Quotient, long Remains) Divide(long value, long divisor)
    {
        var (quotient, rest) = Math.DivRem(value, divisor);
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest);
    }
}
