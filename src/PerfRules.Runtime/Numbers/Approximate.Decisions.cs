namespace PerfRules.Runtime.Numbers;

public readonly partial struct Approximate
{
    private const decimal LargestDay = 1_000_000_000_000;

    public static Truth operator <(Approximate left, Approximate right) => Decide(left, right, static order => order < 0);

    public static Truth operator <=(Approximate left, Approximate right) => Decide(left, right, static order => order <= 0);

    public static Truth operator >(Approximate left, Approximate right) => Decide(left, right, static order => order > 0);

    public static Truth operator >=(Approximate left, Approximate right) => Decide(left, right, static order => order >= 0);

    public static Truth Equal(Approximate left, Approximate right) => Decide(left, right, static order => order == 0);

    public static Approximate Round(Approximate operand, int places, RoundingMode mode)
    {
        if (!(operand.Error >= 0))
            return operand;
        var magnitude = Abs(operand);
        var rounded = decimal.Round(magnitude.Value, places, mode switch
        {
            RoundingMode.HalfUp => MidpointRounding.AwayFromZero,
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.Down => MidpointRounding.ToZero,
            RoundingMode.Up => MidpointRounding.ToPositiveInfinity,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        });
        if (!operand.IsExact && !IsCertain(magnitude, rounded, places, mode))
            return Undecided;
        return new Approximate(operand.Value < 0 ? -rounded : rounded, 0);
    }

    public static Approximate AddMonths(Approximate operand, int months)
    {
        if (!(operand.Error >= 0))
            return operand;
        // 日期总是整数天，是精确的；不是的留给精确计算。
        return operand.IsExact && Math.Abs(operand.Value) <= LargestDay
            ? Of(MonthShift.ApplyToDay((long)decimal.Floor(operand.Value), months))
            : Undecided;
    }

    public static Approximate OnCalendar(WorkCalendar calendar, CalendarFunction function, Approximate left, Approximate right)
    {
        if (!ArePresent(left, right))
            return Absent(WhyAbsent(left, right));
        if (!left.IsExact || !right.IsExact)
            return Undecided;
        return calendar.Evaluate(function, Rational.FromDecimal(left.Value), Rational.FromDecimal(right.Value)) is { } value
            ? Of((decimal)value.Numerator)
            : Absent(ScoreStatus.Undefined);
    }

    /// <summary>真值是否必在舍入到 <paramref name="rounded"/> 的那一段的内部。</summary>
    private static bool IsCertain(Approximate magnitude, decimal rounded, int places, RoundingMode mode)
    {
        var unit = new decimal(1, 0, 0, false, (byte)places);
        var (below, above) = mode switch
        {
            RoundingMode.Down => (0m, unit),
            RoundingMode.Up => (unit, 0m),
            _ => (unit / 2, unit / 2),
        };
        var center = Of(rounded);
        // 舍入为 0 的一段关于 0 对称，没有下界要看；进一时 0 自成一段。
        var clearsLower = rounded == 0 && mode != RoundingMode.Up || IsPositive(magnitude - (center - Of(below)));
        return clearsLower && IsPositive(center + Of(above) - magnitude);
    }

    private static bool IsPositive(Approximate value) => value.Value > 0 && Below(value.Value) > value.Error;

    private static Truth Decide(Approximate left, Approximate right, Func<int, bool> accepts)
    {
        if (!ArePresent(left, right))
            return Truth.Unknown(WhyAbsent(left, right));
        return Order(left, right) is { } order ? Truth.Of(accepts(order)) : Truth.Unknown(ScoreStatus.Undecided);
    }

    /// <summary>两数的次序；误差界之内分不出时为空。</summary>
    private static int? Order(Approximate left, Approximate right)
    {
        if (left.IsExact && right.IsExact)
            return left.Value.CompareTo(right.Value);
        var difference = left - right;
        return Below(difference.Value) > difference.Error ? Math.Sign(difference.Value) : null;
    }
}
