namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 编译后的规则所用的数：近似的 <see cref="Approximate"/> 或精确的 <see cref="Exact"/>。
/// 没有值的数参与运算，结果也没有值；相除时除数为零则没有定义。
/// </summary>
public interface IValue<TSelf>
    where TSelf : struct, IValue<TSelf>
{
    /// <summary>有没有值，没有时的原因。</summary>
    ScoreStatus Status { get; }

    static abstract TSelf Zero { get; }

    /// <summary>十进制常数。</summary>
    static abstract TSelf Of(decimal value);

    /// <summary>取一个输入值。</summary>
    static abstract TSelf From(in InputValue value);

    /// <summary>没有值，原因不得为 <see cref="ScoreStatus.Scored"/>。</summary>
    static abstract TSelf Absent(ScoreStatus reason);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf operand);

    static abstract Truth operator <(TSelf left, TSelf right);

    static abstract Truth operator <=(TSelf left, TSelf right);

    static abstract Truth operator >(TSelf left, TSelf right);

    static abstract Truth operator >=(TSelf left, TSelf right);

    static abstract Truth Equal(TSelf left, TSelf right);

    static abstract TSelf Abs(TSelf operand);

    static abstract TSelf Min(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    static abstract TSelf Round(TSelf operand, int places, RoundingMode mode);

    /// <summary>日期加减若干个月，见 <see cref="MonthShift"/>。</summary>
    static abstract TSelf AddMonths(TSelf operand, int months);

    /// <summary>由日历算出的值，见 <see cref="WorkCalendar.Evaluate"/>；日期在日历以外的没有定义。</summary>
    static abstract TSelf OnCalendar(WorkCalendar calendar, CalendarFunction function, TSelf left, TSelf right);

    /// <summary>
    /// 作为输出的十进制数：至多 20 位小数（四舍六入五成双）；十进制数装不下时位数更少，
    /// 再装不下为 <see cref="ScoreStatus.OutOfRange"/>。
    /// </summary>
    ScoreStatus TryGetDecimal(out decimal value);
}
