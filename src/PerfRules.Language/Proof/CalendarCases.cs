using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 由日历算出的值：日期在日历以外的没有定义；在以内的引入整数表示所得的值，写出它与日期的关系。
/// 关系只是必要的（例如工作日数不多于天数，也不会少太多），由代入检验补足。
/// </summary>
internal static class CalendarCases
{
    private const int WorkdaysPerWeek = 5;
    private const int DaysPerWeek = 7;

    public static IEnumerable<Case> Expand(CalendarExpression expression, Fraction left, Fraction right, Branch branch)
    {
        if (Constant(left) is { } value && Constant(right) is { } other)
            return [new Case(branch, expression.Evaluate(value, other) is { } known ? Fraction.Of(known) : null)];
        var result = Polynomial.Variable(branch.Variables.OnCalendar(expression, left, right).Index);
        return expression.Function == CalendarFunction.Between
            ? Between(expression.Calendar.Days, left, right, result, branch)
            : Constant(right) is { } count ? ShiftBy(expression, left, count, result, branch)
            : Shift(expression.Calendar.Days, left, right, result, branch);
    }

    private static Rational? Constant(Fraction value) => value.Numerator.IsConstant && value.Denominator.IsConstant
        ? value.Numerator.ConstantTerm / value.Denominator.ConstantTerm
        : null;

    /// <summary>日期在两日（含）之内、之前、之后的各种情形。</summary>
    private static IEnumerable<(Branch Branch, bool IsInside)> Inside(int first, int last, Fraction date, Branch branch)
    {
        var fromFirst = date.Numerator - date.Denominator.Times(first);
        var toLast = date.Numerator - date.Denominator.Times(last + 1);
        if (branch.Restrict(fromFirst, SignSet.NotNegative)?.Restrict(toLast, SignSet.Negative) is { } inside)
            yield return (inside, true);
        if (branch.Restrict(fromFirst, SignSet.Negative) is { } before)
            yield return (before, false);
        if (branch.Restrict(toLast, SignSet.NotNegative) is { } after)
            yield return (after, false);
    }

    private static IEnumerable<Case> Between(WorkCalendar days, Fraction left, Fraction right, Polynomial result, Branch branch)
    {
        foreach (var start in Inside(days.FirstDay, days.LastDay, left, branch))
        {
            if (!start.IsInside)
            {
                yield return new Case(start.Branch, null);
                continue;
            }
            foreach (var end in Inside(days.FirstDay, days.LastDay, right, start.Branch))
            {
                foreach (var related in end.IsInside ? Relate(days, left, right, result, end.Branch) : [end.Branch])
                    yield return new Case(related, end.IsInside ? Fraction.Of(result) : null);
            }
        }
    }

    private static IEnumerable<Branch> Relate(WorkCalendar calendar, Fraction left, Fraction right, Polynomial result, Branch branch)
    {
        if (!left.IsWhole(branch.Variables) || !right.IsWhole(branch.Variables))
        {
            yield return branch;
            yield break;
        }
        var days = right.Numerator - left.Numerator;
        var (least, most) = Spread(calendar);
        if (branch.Restrict(days, SignSet.NotNegative) is { } later && Relate(later, days, result, least, most) is { } forward)
            yield return forward;
        if (branch.Restrict(days, SignSet.Negative) is { } earlier && Relate(earlier, days.Times(-1), result.Times(-1), least, most) is { } backward)
            yield return backward;
    }

    /// <summary>相差的天数非负时：工作日数也非负，不多于天数；一周七天五天上班，出入有限。</summary>
    private static Branch? Relate(Branch branch, Polynomial days, Polynomial count, int least, int most)
    {
        var excess = count.Times(DaysPerWeek) - days.Times(WorkdaysPerWeek);
        return branch.Restrict(count, SignSet.NotNegative)
            ?.Restrict(days - count, SignSet.NotNegative)
            ?.Restrict(excess - Polynomial.Constant(least), SignSet.NotNegative)
            ?.Restrict(Polynomial.Constant(most) - excess, SignSet.NotNegative);
    }

    /// <summary>任何一段里，工作日数的七倍与天数的五倍至少、至多相差多少。</summary>
    private static (int Least, int Most) Spread(WorkCalendar days)
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

    /// <summary>加减的个数是定数时，有值的各天相连，与结果相差的天数有限。</summary>
    private static IEnumerable<Case> ShiftBy(CalendarExpression expression, Fraction left, Rational count, Polynomial result, Branch branch)
    {
        if (Distances(expression, count) is not var (first, last, least, most))
        {
            yield return new Case(branch, null);
            yield break;
        }
        foreach (var place in Inside(first, last, left, branch))
        {
            var distance = result - left.Numerator;
            var near = !place.IsInside || !left.IsWhole(branch.Variables) ? place.Branch
                : place.Branch.Restrict(distance - Polynomial.Constant(least), SignSet.NotNegative)
                    ?.Restrict(Polynomial.Constant(most) - distance, SignSet.NotNegative);
            if (near is not null)
                yield return new Case(near, place.IsInside ? Fraction.Of(result) : null);
        }
    }

    /// <summary>加减的个数不是定数：向后数的，正是两日之间的工作日数；向前数的，当日休息时少数一个。</summary>
    private static IEnumerable<Case> Shift(WorkCalendar days, Fraction left, Fraction count, Polynomial result, Branch branch)
    {
        foreach (var place in Inside(days.FirstDay, days.LastDay, left, branch))
        {
            // 结果也可能在日历以外。
            yield return new Case(place.Branch, null);
            if (!place.IsInside)
                continue;
            if (!left.IsWhole(branch.Variables) || !count.IsWhole(branch.Variables))
            {
                yield return new Case(place.Branch, Fraction.Of(result));
                continue;
            }
            var distance = result - left.Numerator;
            var (least, most) = Spread(days);
            if (place.Branch.Restrict(count.Numerator, SignSet.Positive) is { } later && Relate(later, distance, count.Numerator, least, most) is { } forward)
                yield return new Case(forward, Fraction.Of(result));
            if (place.Branch.Restrict(count.Numerator, SignSet.Zero)?.Restrict(distance, SignSet.Zero) is { } same)
                yield return new Case(same, Fraction.Of(result));
            if (place.Branch.Restrict(count.Numerator, SignSet.Negative) is { } earlier
                && Relate(earlier, distance.Times(-1), count.Numerator.Times(-1), least, most + DaysPerWeek) is { } backward)
                yield return new Case(backward, Fraction.Of(result));
        }
    }

    /// <summary>有值的第一天、最后一天，以及与结果至少、至多相差几天；总没有值的为空。</summary>
    private static (int First, int Last, int Least, int Most)? Distances(CalendarExpression expression, Rational count)
    {
        var days = expression.Calendar.Days;
        (int First, int Last, int Least, int Most)? found = null;
        for (var day = days.FirstDay; day <= days.LastDay; day++)
        {
            if (expression.Evaluate(day, count) is not { } result)
                continue;
            var distance = (int)result.Numerator - day;
            found = found is var (first, _, least, most)
                ? (first, day, Math.Min(least, distance), Math.Max(most, distance))
                : (day, day, distance, distance);
        }
        return found;
    }
}
