using System.Collections.Immutable;

namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 带严格误差界的十进制数：真值与 <see cref="Value"/> 之差的绝对值不超过 <see cref="Error"/>。
/// 没有误差的运算误差为 0；误差界之内不能判定的比较、舍入得“未判定”，绝不会判错。
/// </summary>
public readonly partial struct Approximate : IValue<Approximate>
{
    /// <summary>误差界自身以 double 计算，每步放大这一点即可盖住它的舍入。</summary>
    private const double Slack = 1e-14;

    /// <summary>比误差界中任何有意义的量都小的正数。</summary>
    private const double Tiny = 1e-300;

    private static readonly ImmutableArray<double> UnitsInLastPlace =
    [
        1e0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9,
        1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-17, 1e-18, 1e-19,
        1e-20, 1e-21, 1e-22, 1e-23, 1e-24, 1e-25, 1e-26, 1e-27, 1e-28,
    ];

    /// <summary>不舍入的得分输出的小数位数。</summary>
    internal const int OutputPlaces = 20;

    private Approximate(decimal value, double error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>近似值。</summary>
    public decimal Value { get; }

    /// <summary>误差界；没有值时为负（原因的相反数），未判定时为 NaN 或无穷大。</summary>
    public double Error { get; }

    public bool IsExact => Error == 0;

    public ScoreStatus Status =>
        Error < 0 ? (ScoreStatus)(int)-Error
        : double.IsFinite(Error) ? ScoreStatus.Scored
        : ScoreStatus.Undecided;

    public static Approximate Zero => default;

    private static Approximate Undecided => new(0, double.NaN);

    public static Approximate Of(decimal value) => new(value, 0);

    public static Approximate From(in InputValue value) => value.Approximate;

    public static Approximate FromRational(Rational value)
    {
        if (RationalDecimal.Round(value, RationalDecimal.MaximumPlaces) is not { } padded)
            return Undecided;
        // 去掉末尾的零：小数位数短，后面的加减乘才能认出是精确的，恰在界限上的数不必重算。
        var nearest = padded / 1.0000000000000000000000000000m;
        return new Approximate(nearest, Rational.FromDecimal(nearest) == value ? 0 : UnitsInLastPlace[nearest.Scale]);
    }

    public static Approximate Absent(ScoreStatus reason) =>
        reason == ScoreStatus.Undecided ? Undecided : new Approximate(0, -(int)reason);

    public ScoreStatus TryGetDecimal(out decimal value)
    {
        var rounded = Round(this, OutputPlaces, RoundingMode.HalfEven);
        value = rounded.Value;
        return rounded.Status;
    }

    public override string ToString() => Status == ScoreStatus.Scored
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value}±{Error}")
        : Status.ToString();

    /// <summary>误差界向上取：盖住 double 运算的相对误差和下溢；0 仍为 0。</summary>
    private static double Up(double error) => error == 0 ? 0 : error * (1 + Slack) + Tiny;

    /// <summary>不大于绝对值的一个 double。</summary>
    private static double Below(decimal magnitude) => (double)Math.Abs(magnitude) * (1 - Slack);

    /// <summary>不小于绝对值的一个 double。</summary>
    private static double Above(decimal magnitude) => (double)Math.Abs(magnitude) * (1 + Slack);

    private static bool ArePresent(in Approximate left, in Approximate right) => left.Error >= 0 && right.Error >= 0;

    private static ScoreStatus WhyAbsent(in Approximate left, in Approximate right) =>
        Truth.Combine(left.Status, right.Status);
}
