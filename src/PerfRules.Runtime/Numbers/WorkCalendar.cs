using System.Collections.Immutable;
using System.Numerics;

namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 一段时间里哪几天上班，不可变。日期以天数表示（公元1年1月1日为 0），不满一天的部分不计。
/// 用到范围以外的日期，或结果在范围以外的，没有值。每一种算法对两个参数都是单调的。
/// </summary>
public sealed class WorkCalendar
{
    private const int BitsPerWord = 64;
    private const int DaysPerWeek = 7;

    private readonly ImmutableArray<int> _before;

    /// <summary>以每天一位写出：第一天是第一个字的最低位，上班的为 1。</summary>
    public WorkCalendar(int firstDay, int lastDay, params ReadOnlySpan<ulong> words)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        var length = lastDay - firstDay + 1;
        ArgumentOutOfRangeException.ThrowIfNotEqual(words.Length, (length + BitsPerWord - 1) / BitsPerWord);
        (FirstDay, LastDay, Words) = (firstDay, lastDay, [.. words]);
        var before = ImmutableArray.CreateBuilder<int>(words.Length + 1);
        before.Add(0);
        foreach (var word in words)
            before.Add(before[^1] + BitOperations.PopCount(word));
        _before = before.MoveToImmutable();
    }

    /// <summary>范围的第一天、最后一天。</summary>
    public int FirstDay { get; }

    public int LastDay { get; }

    /// <summary>每天一位，同构造时所给的。</summary>
    public ImmutableArray<ulong> Words { get; }

    /// <summary>范围内有多少个工作日。</summary>
    public int WorkingDays => _before[^1];

    /// <summary>周六、周日休息，另按放假和上班的各段；一天写了两样的，以上班为准。范围以外的部分不计。</summary>
    public static WorkCalendar Create(
        int firstDay, int lastDay, IEnumerable<(int First, int Last)> holidays, IEnumerable<(int First, int Last)> workdays)
    {
        var words = new ulong[(lastDay - firstDay + BitsPerWord) / BitsPerWord];
        for (var day = firstDay; day <= lastDay; day++)
            Set(words, day - firstDay, !IsWeekend(day));
        foreach (var (ranges, works) in new[] { (holidays, false), (workdays, true) })
        {
            foreach (var (first, last) in ranges)
            {
                for (var day = Math.Max(first, firstDay); day <= Math.Min(last, lastDay); day++)
                    Set(words, day - firstDay, works);
            }
        }
        return new WorkCalendar(firstDay, lastDay, words);
    }

    /// <summary>周六、周日；公元1年1月1日是周一。</summary>
    public static bool IsWeekend(int day) => day % DaysPerWeek is 5 or 6;

    public bool Contains(long day) => day >= FirstDay && day <= LastDay;

    /// <summary>是不是工作日；须在范围之内。</summary>
    public bool IsWorkingDay(long day) => Contains(day)
        ? (Words[(int)(day - FirstDay) / BitsPerWord] >> (int)((day - FirstDay) % BitsPerWord) & 1) != 0
        : throw new ArgumentOutOfRangeException(nameof(day));

    /// <summary>精确的值；没有值为空。</summary>
    /// <param name="function">哪一种。</param>
    /// <param name="left">日期。</param>
    /// <param name="right">另一日期，或工作日数（须是整数）；顺延用不到。</param>
    public Rational? Evaluate(CalendarFunction function, Rational left, Rational right)
    {
        if (Day(left) is not { } date)
            return null;
        return function switch
        {
            CalendarFunction.Between => Day(right) is { } end ? Rational.FromInteger(WorkingDaysBetween(date, end)!.Value) : null,
            CalendarFunction.Add => right.IsInteger && right.Abs() <= WorkingDays && AddWorkingDays(date, (int)right.Numerator) is { } day ? Rational.FromInteger(day) : null,
            CalendarFunction.Next => NextWorkingDay(date) is { } day ? Rational.FromInteger(day) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
    }

    /// <summary>一天到另一天的工作日数；有一天在范围以外为空。</summary>
    public int? WorkingDaysBetween(long from, long to) => Contains(from) && Contains(to) ? Through(to) - Through(from) : null;

    /// <summary>一天之后（为负的是之前）的第几个工作日，当日不算；0 个是当日本身。超出范围为空。</summary>
    public long? AddWorkingDays(long day, long count)
    {
        if (!Contains(day))
            return null;
        if (count == 0)
            return day;
        // 之前的从前一日数起：当日休息时，前一日为止的工作日数与当日相同。
        var ordinal = count > 0 ? Through(day) + count : Through(day) - (IsWorkingDay(day) ? 1 : 0) + count + 1;
        return ordinal >= 1 && ordinal <= WorkingDays ? Nth((int)ordinal) : null;
    }

    /// <summary>当日是工作日的为当日，否则是其后第一个工作日；超出范围为空。</summary>
    public long? NextWorkingDay(long day) => !Contains(day) ? null : IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    private long? Day(Rational date) => date.Floor() is var day && day >= FirstDay && day <= LastDay ? (long)day : null;

    /// <summary>从范围的第一天起，到这一天为止（含）的工作日数。</summary>
    private int Through(long day)
    {
        var (word, bit) = Math.DivRem((int)(day - FirstDay), BitsPerWord);
        return _before[word] + BitOperations.PopCount(Words[word] << (BitsPerWord - 1 - bit));
    }

    /// <summary>范围里的第几个工作日（从 1 起）是哪一天。</summary>
    private long Nth(int ordinal)
    {
        // 它所在的字：到这个字之前为止不够，加上这个字就够了。
        var (word, end) = (0, Words.Length);
        while (end - word > 1)
        {
            var middle = (word + end) / 2;
            (word, end) = _before[middle] < ordinal ? (middle, end) : (word, middle);
        }
        var bits = Words[word];
        for (var skipped = ordinal - _before[word] - 1; skipped > 0; skipped--)
            bits &= bits - 1;
        return FirstDay + (long)word * BitsPerWord + BitOperations.TrailingZeroCount(bits);
    }

    private static void Set(ulong[] words, int index, bool value)
    {
        var bit = 1UL << (index % BitsPerWord);
        words[index / BitsPerWord] = value ? words[index / BitsPerWord] | bit : words[index / BitsPerWord] & ~bit;
    }
}
