using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>由日历算出的值；用到日历以外的日期时没有值。</summary>
/// <param name="Function">哪一种。</param>
/// <param name="Calendar">日历。</param>
/// <param name="Left">日期。</param>
/// <param name="Right">两日之间的，后一日期；加减工作日的，个数（减的为负）；顺延的为空。</param>
/// <param name="Location">位置。</param>
public sealed record CalendarExpression(CalendarFunction Function, Calendar Calendar, Expression Left, Expression? Right, Location Location)
    : Expression(Function == CalendarFunction.Between ? Dimension.WorkingDay : Dimension.Date, false, Location)
{
    /// <summary>直接的下级算式。</summary>
    public IEnumerable<Expression> Operands => Right is null ? [Left] : [Left, Right];

    /// <summary>精确的值；没有值为空。</summary>
    public Rational? Evaluate(Rational left, Rational? right) => Calendar.Days.Evaluate(Function, left, right ?? Rational.Zero);
}
