using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 由日历算出的一个未知数，和它由之算出的日期。解出的各数只满足必要的关系，
/// 所以照所要的结果另选一个日期，再代入检验。
/// </summary>
/// <param name="Expression">算式。</param>
/// <param name="Result">结果的未知数。</param>
/// <param name="Left">日期。</param>
/// <param name="Right">另一日期或个数。</param>
internal sealed record CalendarLink(CalendarExpression Expression, int Result, Fraction Left, Fraction Right)
{
    /// <summary>几种选法，各是一些未知数取的值：结果不大于解出的，或不小于解出的。</summary>
    public static IEnumerable<IReadOnlyDictionary<int, Rational>> Choices(IReadOnlyList<CalendarLink> links, IReadOnlyList<Rational> values)
    {
        if (links.Count == 0)
            yield break;
        foreach (var isBelow in new[] { true, false })
        {
            var chosen = values.ToArray();
            var pinned = new Dictionary<int, Rational>();
            foreach (var link in links)
                link.Choose(chosen, pinned, isBelow);
            yield return pinned;
        }
    }

    /// <summary>改动没有选定过的一端，使结果最接近所要的。</summary>
    private void Choose(Rational[] values, Dictionary<int, Rational> pinned, bool isBelow)
    {
        var days = Expression.Calendar.Days;
        var (left, right) = (Only(Left), Expression.Function == CalendarFunction.Between ? Only(Right) : null);
        if (Value(Left, values) is not { } start || Value(Right, values) is not { } end)
            return;
        var target = values[Result];
        var movesRight = right is { } last && !pinned.ContainsKey(last.Variable);
        if (movesRight && left is { } first && !pinned.ContainsKey(first.Variable) && Nearest(day => Expression.Evaluate(start, day), end, target, isBelow, days) is not { Exact: true })
        {
            // 从这一天起数不到那么多，就从日历的一头数起。
            start = target.Sign >= 0 ? days.FirstDay : days.LastDay;
            values[first.Variable] = start - first.Offset;
        }
        if ((movesRight ? right : left) is var (variable, offset) && !pinned.ContainsKey(variable))
        {
            var found = movesRight
                ? Nearest(day => Expression.Evaluate(start, day), end, target, isBelow, days)
                : Nearest(day => Expression.Evaluate(day, end), start, target, isBelow, days);
            if (found is { } nearest)
                values[variable] = nearest.Day - offset;
        }
        foreach (var used in Left.Numerator.Variables.Concat(Right.Numerator.Variables))
            pinned[used] = values[used];
        if (Value(Left, values) is { } from && Value(Right, values) is { } to && Expression.Evaluate(from, to) is { } result)
            pinned[Result] = values[Result] = result;
    }

    /// <summary>结果在所要的这一边、最接近它的日期；有几个的取最接近原来的。</summary>
    private static (Rational Day, bool Exact)? Nearest(Func<Rational, Rational?> result, Rational current, Rational target, bool isBelow, WorkCalendar days)
    {
        (Rational Day, bool Exact)? best = null;
        var least = (Gap: Rational.Zero, Distance: Rational.Zero);
        for (Rational day = days.FirstDay; day <= days.LastDay; day += 1)
        {
            if (result(day) is not { } value || (isBelow ? value > target : value < target))
                continue;
            var gap = ((value - target).Abs(), (day - current).Abs());
            if (best is not null && gap.CompareTo(least) >= 0)
                continue;
            (best, least) = ((day, gap.Item1.IsZero), gap);
        }
        return best;
    }

    /// <summary>恰为一个未知数（或它加减一个定数）时，是哪一个、加多少。</summary>
    private static (int Variable, Rational Offset)? Only(Fraction value)
    {
        if (!value.Denominator.Equals(Polynomial.One) || value.Numerator.Variables.ToList() is not [var variable])
            return null;
        var offset = value.Numerator - Polynomial.Variable(variable);
        return offset.IsConstant ? (variable, offset.ConstantTerm) : null;
    }

    private static Rational? Value(Fraction fraction, Rational[] values)
    {
        var (top, bottom) = (Value(fraction.Numerator, values), Value(fraction.Denominator, values));
        return bottom.IsZero ? null : top / bottom;
    }

    private static Rational Value(Polynomial polynomial, Rational[] values) => polynomial.Terms.Aggregate(
        Rational.Zero, (sum, term) => sum + term.Key.Variables.Aggregate(term.Value, (product, variable) => product * values[variable]));
}
