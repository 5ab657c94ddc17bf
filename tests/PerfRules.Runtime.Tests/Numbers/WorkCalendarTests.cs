using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

/// <summary>日历：逐日数出来的与位运算得出的相同；各种算法之间的关系。</summary>
public class WorkCalendarTests
{
    private const CalendarFunction Between = CalendarFunction.Between;
    private const CalendarFunction Add = CalendarFunction.Add;
    private const CalendarFunction Next = CalendarFunction.Next;

    /// <summary>2023年的放假和调休（国办发明电〔2022〕16号）。</summary>
    private static readonly WorkCalendar Year2023 = WorkCalendar.Create(
        Day("2023-01-01"), Day("2023-12-31"),
        Pairs("2023-01-01 2023-01-02", "2023-01-21 2023-01-27", "2023-04-05 2023-04-05", "2023-04-29 2023-05-03", "2023-06-22 2023-06-24", "2023-09-29 2023-10-06"),
        Pairs("2023-01-28 2023-01-29", "2023-04-23 2023-04-23", "2023-05-06 2023-05-06", "2023-06-25 2023-06-25", "2023-10-07 2023-10-08"));

    private static readonly HashSet<string> Holidays2023 =
    [
        "01-02", "01-23", "01-24", "01-25", "01-26", "01-27", "04-05", "05-01", "05-02", "05-03", "06-22", "06-23",
        "09-29", "10-02", "10-03", "10-04", "10-05", "10-06",
    ];

    private static readonly HashSet<string> Workdays2023 = ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"];

    /// <summary>另一种写法：星期几和逐日列出的放假、调休。</summary>
    private static bool Works(DateOnly day)
    {
        var text = day.ToString("MM-dd", CultureInfo.InvariantCulture);
        return Workdays2023.Contains(text) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays2023.Contains(text);
    }

    private static IEnumerable<DateOnly> Days => Enumerable.Range(0, 365).Select(new DateOnly(2023, 1, 1).AddDays);

    [Fact]
    public void 二零二三年有249个工作日()
    {
        Assert.Equal(249, Year2023.WorkingDays);
        Assert.All(Days, day => Assert.Equal(Works(day), Year2023.IsWorkingDay(day.DayNumber)));
    }

    [Theory]
    [InlineData("2023-01-20", "2023-02-01", 5)]
    [InlineData("2023-01-20", "2023-01-27", 0)]
    [InlineData("2023-01-20", "2023-01-29", 2)]
    [InlineData("2023-01-20", "2023-01-17", -3)]
    [InlineData("2023-05-31", "2023-06-05", 3)]
    [InlineData("2023-04-28", "2023-05-12", 8)]
    [InlineData("2023-06-21", "2023-06-25", 1)]
    [InlineData("2023-07-01", "2023-07-01", 0)]
    public void 工作日数(string from, string to, int expected)
    {
        Assert.Equal(expected, Year2023.WorkingDaysBetween(Day(from), Day(to)));
        Assert.Equal(expected, Year2023.Evaluate(Between, Day(from), Day(to)));
        Assert.Equal(expected, Exact.OnCalendar(Year2023, Between, Exact.Of(Day(from)), Exact.Of(Day(to))).Value);
        Assert.Equal(expected, Approximate.OnCalendar(Year2023, Between, Approximate.Of(Day(from)), Approximate.Of(Day(to))).Value);
    }

    [Theory]
    [InlineData("2023-01-20", 1, "2023-01-28")]
    [InlineData("2023-01-20", 0, "2023-01-20")]
    [InlineData("2023-01-22", 0, "2023-01-22")]
    [InlineData("2023-01-22", 1, "2023-01-28")]
    [InlineData("2023-01-22", -1, "2023-01-20")]
    [InlineData("2023-01-28", -1, "2023-01-20")]
    [InlineData("2023-09-28", 1, "2023-10-07")]
    [InlineData("2023-12-28", 1, "2023-12-29")]
    [InlineData("2023-12-28", 2, null)]
    [InlineData("2023-01-03", -1, null)]
    public void 加减工作日(string date, int count, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), Year2023.AddWorkingDays(Day(date), count));

    [Theory]
    [InlineData("2023-01-20", "2023-01-20")]
    [InlineData("2023-01-21", "2023-01-28")]
    [InlineData("2023-01-29", "2023-01-29")]
    [InlineData("2023-04-30", "2023-05-04")]
    [InlineData("2023-12-30", null)]
    public void 遇休息日顺延(string date, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), Year2023.NextWorkingDay(Day(date)));

    [Fact]
    public void 每两天之间的工作日数都与逐日数的相同而且前后颠倒为负()
    {
        foreach (var from in Days)
        {
            var count = 0;
            for (var to = from; to.Year == 2023; to = to.AddDays(1))
            {
                count += to > from && Works(to) ? 1 : 0;
                Assert.Equal(count, Year2023.WorkingDaysBetween(from.DayNumber, to.DayNumber));
                Assert.Equal(-count, Year2023.WorkingDaysBetween(to.DayNumber, from.DayNumber));
            }
        }
    }

    [Fact]
    public void 每天加减每个数都与逐日数的相同()
    {
        foreach (var date in Days)
        {
            foreach (var step in new[] { 1, -1 })
            {
                var count = 0;
                for (var day = date.AddDays(step); day.Year == 2023; day = day.AddDays(step))
                {
                    if (!Works(day))
                        continue;
                    count += step;
                    Assert.Equal(day.DayNumber, Year2023.AddWorkingDays(date.DayNumber, count));
                }
                Assert.Null(Year2023.AddWorkingDays(date.DayNumber, count + step));
            }
        }
    }

    [Fact]
    public void 加上几个工作日之后相隔正是几个工作日()
    {
        foreach (var date in Days)
        {
            for (var count = 1; Year2023.AddWorkingDays(date.DayNumber, count) is { } day; count++)
            {
                Assert.Equal(count, Year2023.WorkingDaysBetween(date.DayNumber, day));
                Assert.Equal(day, Year2023.NextWorkingDay(day));
            }
        }
    }

    [Fact]
    public void 顺延是不早于当日的第一个工作日()
    {
        foreach (var date in Days)
        {
            var expected = date;
            while (expected.Year == 2023 && !Works(expected))
                expected = expected.AddDays(1);
            Assert.Equal(expected.Year == 2023 ? expected.DayNumber : null, Year2023.NextWorkingDay(date.DayNumber));
        }
    }

    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2024-01-01")]
    public void 范围以外没有值(string outside)
    {
        var (day, inside) = (Day(outside), Day("2023-06-01"));
        Assert.Null(Year2023.WorkingDaysBetween(day, inside));
        Assert.Null(Year2023.WorkingDaysBetween(inside, day));
        Assert.Null(Year2023.AddWorkingDays(day, 0));
        Assert.Null(Year2023.NextWorkingDay(day));
        Assert.All(new[] { Between, Add, Next }, function => Assert.Null(Year2023.Evaluate(function, day, 0)));
        Assert.Equal(ScoreStatus.Undefined, Exact.OnCalendar(Year2023, Next, Exact.Of(day), Exact.Zero).Status);
        Assert.Equal(ScoreStatus.Undefined, Approximate.OnCalendar(Year2023, Next, Approximate.Of(day), Approximate.Zero).Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => Year2023.IsWorkingDay(day));
    }

    [Fact]
    public void 不满一天的部分不计_不是整数的个数和大得离谱的都没有值()
    {
        Assert.Equal(5, Year2023.Evaluate(Between, Day("2023-01-20") + Rational.FromFraction(1, 2), Day("2023-02-01") + Rational.FromFraction(2, 3)));
        Assert.Null(Year2023.Evaluate(Add, Day("2023-01-20"), Rational.FromFraction(5, 2)));
        Assert.Null(Year2023.Evaluate(Add, Day("2023-01-20"), Rational.PowerOfTen(30)));
        Assert.Null(Year2023.Evaluate(Next, Rational.PowerOfTen(30), 0));
    }

    [Fact]
    public void 没有值的仍没有值_不精确的留给精确计算()
    {
        var day = Day("2023-06-01");
        var third = Approximate.FromRational(Rational.FromFraction(1, 3));
        Assert.Equal(ScoreStatus.Missing, Exact.OnCalendar(Year2023, Between, Exact.Of(day), Exact.Absent(ScoreStatus.Missing)).Status);
        Assert.Equal(ScoreStatus.Missing, Approximate.OnCalendar(Year2023, Between, Approximate.Absent(ScoreStatus.Missing), Approximate.Of(day)).Status);
        Assert.Equal(ScoreStatus.Undecided, Approximate.OnCalendar(Year2023, Between, third, Approximate.Of(day)).Status);
        Assert.Equal(ScoreStatus.Undecided, Approximate.OnCalendar(Year2023, Between, Approximate.Of(day), third).Status);
    }

    [Fact]
    public void 一天也不上班的日历()
    {
        var rest = WorkCalendar.Create(Day("2023-01-21"), Day("2023-01-27"), Pairs("2023-01-21 2023-01-27"), []);
        Assert.Equal(0, rest.WorkingDays);
        Assert.Equal(0, rest.WorkingDaysBetween(Day("2023-01-21"), Day("2023-01-27")));
        Assert.Null(rest.AddWorkingDays(Day("2023-01-24"), 1));
        Assert.Null(rest.AddWorkingDays(Day("2023-01-24"), -1));
        Assert.Null(rest.NextWorkingDay(Day("2023-01-24")));
    }

    [Fact]
    public void 由每天一位写出的是同一个日历()
    {
        var copy = new WorkCalendar(Year2023.FirstDay, Year2023.LastDay, Year2023.Words.AsSpan());
        Assert.All(Days, day => Assert.Equal(Works(day), copy.IsWorkingDay(day.DayNumber)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkCalendar(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkCalendar(0, 64, 1UL));
    }

    private static int Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber;

    private static IEnumerable<(int First, int Last)> Pairs(params string[] ranges) =>
        ranges.Select(range => range.Split(' ')).Select(ends => (Day(ends[0]), Day(ends[1])));
}
