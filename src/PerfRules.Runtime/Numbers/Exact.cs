namespace PerfRules.Runtime.Numbers;

/// <summary>精确的有理数值，或没有值及其原因；近似计算不能判定时用它重算。</summary>
public readonly struct Exact : IValue<Exact>
{
    private Exact(Rational value, ScoreStatus status) => (Value, Status) = (value, status);

    /// <summary>值；没有值时为 0。</summary>
    public Rational Value { get; }

    public ScoreStatus Status { get; }

    public static Exact Zero => default;

    public static Exact Of(decimal value) => FromRational(Rational.FromDecimal(value));

    public static Exact FromRational(Rational value) => new(value, ScoreStatus.Scored);

    public static Exact From(in InputValue value) => value.Exact;

    public static Exact Absent(ScoreStatus reason) => new(default, reason);

    public static Exact operator +(Exact left, Exact right) =>
        ArePresent(left, right) ? FromRational(left.Value + right.Value) : Neither(left, right);

    public static Exact operator -(Exact left, Exact right) => left + -right;

    public static Exact operator *(Exact left, Exact right) =>
        ArePresent(left, right) ? FromRational(left.Value * right.Value) : Neither(left, right);

    public static Exact operator /(Exact left, Exact right) =>
        !ArePresent(left, right) ? Neither(left, right)
        : right.Value.IsZero ? Absent(ScoreStatus.Undefined)
        : FromRational(left.Value / right.Value);

    public static Exact operator -(Exact operand) => new(-operand.Value, operand.Status);

    public static Truth operator <(Exact left, Exact right) =>
        ArePresent(left, right) ? Truth.Of(left.Value < right.Value) : Truth.Unknown(WhyAbsent(left, right));

    public static Truth operator >(Exact left, Exact right) => right < left;

    public static Truth operator <=(Exact left, Exact right) => !(right < left);

    public static Truth operator >=(Exact left, Exact right) => !(left < right);

    public static Truth Equal(Exact left, Exact right) =>
        ArePresent(left, right) ? Truth.Of(left.Value == right.Value) : Truth.Unknown(WhyAbsent(left, right));

    public static Exact Abs(Exact operand) => new(operand.Value.Abs(), operand.Status);

    public static Exact Min(Exact left, Exact right) =>
        ArePresent(left, right) ? FromRational(Rational.Min(left.Value, right.Value)) : Neither(left, right);

    public static Exact Max(Exact left, Exact right) =>
        ArePresent(left, right) ? FromRational(Rational.Max(left.Value, right.Value)) : Neither(left, right);

    public static Exact Round(Exact operand, int places, RoundingMode mode) =>
        new(new Rounding(places, mode).Apply(operand.Value), operand.Status);

    public static Exact AddMonths(Exact operand, int months) => operand.Status == ScoreStatus.Scored
        ? FromRational(MonthShift.Apply(operand.Value, months))
        : operand;

    public static Exact OnCalendar(WorkCalendar calendar, CalendarFunction function, Exact left, Exact right) =>
        !ArePresent(left, right) ? Neither(left, right)
        : calendar.Evaluate(function, left.Value, right.Value) is { } value ? FromRational(value)
        : Absent(ScoreStatus.Undefined);

    public ScoreStatus TryGetDecimal(out decimal value)
    {
        var rounded = RationalDecimal.Round(Value, Approximate.OutputPlaces);
        value = rounded ?? 0;
        return Status != ScoreStatus.Scored ? Status
            : rounded is null ? ScoreStatus.OutOfRange
            : ScoreStatus.Scored;
    }

    public override string ToString() => Status == ScoreStatus.Scored ? Value.ToString() : Status.ToString();

    private static bool ArePresent(in Exact left, in Exact right) =>
        left.Status == ScoreStatus.Scored && right.Status == ScoreStatus.Scored;

    private static ScoreStatus WhyAbsent(in Exact left, in Exact right) => Truth.Combine(left.Status, right.Status);

    private static Exact Neither(in Exact left, in Exact right) => Absent(WhyAbsent(left, right));
}
