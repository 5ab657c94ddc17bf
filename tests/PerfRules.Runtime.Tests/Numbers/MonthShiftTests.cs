using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

/// <summary>日期加减月份：对应日，没有对应日的是月末日；对任何天数都有定义而且不减。</summary>
public class MonthShiftTests
{
    [Theory]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2023-03-31", -1, "2023-02-28")]
    [InlineData("2024-01-15", -1, "2023-12-15")]
    [InlineData("2000-02-29", -1200, "1900-02-28")]
    public void 到期月的对应日或月末日(string date, int months, string expected)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        var due = DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        Assert.Equal(due, MonthShift.ApplyToDay(day, months));
        Assert.Equal(due, MonthShift.Apply((Rational)day, months));
        Assert.Equal(due, MonthShift.Apply(Rational.FromFraction(day * 2 + 1, 2), months));
        Assert.Equal(due, Approximate.AddMonths(Approximate.Of(day + 0.5m), months).Value);
        Assert.Equal(due, Exact.AddMonths(Exact.Of(day + 0.5m), months).Value);
    }

    [Theory]
    [InlineData(1, 28, 31)]
    [InlineData(-1, -31, -28)]
    [InlineData(3, 89, 92)]
    [InlineData(12, 365, 366)]
    [InlineData(0, 0, 0)]
    public void 相差的天数的两端(int months, int least, int most) => Assert.Equal((least, most), MonthShift.Days(months));

    [Fact]
    public void 历法四百年一循环而且不减()
    {
        var previous = MonthShift.ApplyToDay(-1L, 13);
        for (var day = 0L; day < 146_097; day++)
        {
            var shifted = MonthShift.ApplyToDay(day, 13);
            Assert.True(shifted >= previous);
            previous = shifted;
            Assert.Equal(shifted - 146_097, MonthShift.ApplyToDay(day - 146_097, 13));
        }
    }

    [Fact]
    public void 没有值的仍没有值_不精确的留给精确计算()
    {
        Assert.Equal(ScoreStatus.Missing, Approximate.AddMonths(Approximate.Absent(ScoreStatus.Missing), 1).Status);
        Assert.Equal(ScoreStatus.Missing, Exact.AddMonths(Exact.Absent(ScoreStatus.Missing), 1).Status);
        Assert.Equal(ScoreStatus.Undecided, Approximate.AddMonths(Approximate.FromRational(Rational.FromFraction(1, 3)), 1).Status);
    }
}
