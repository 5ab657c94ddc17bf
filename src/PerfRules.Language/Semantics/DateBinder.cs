using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 日期的算法：两个日期相差若干天（起算的当日不算在内，民法典第二百零一条），日期加减天数是另一个日期。
/// 日期以天数表示，所以都只是加减法；加减月数、年数要看到期月有没有对应日。
/// </summary>
internal static class DateBinder
{
    /// <summary>远多于任何期间，而又不会算出界。</summary>
    private const int MostPeriods = 1000;

    /// <summary>写出的日期；没有这一天的，报告并返回空。</summary>
    public static Expression? Bind(DateSyntax syntax, BindingContext context)
    {
        var location = context.At(syntax.Span);
        if (Value(syntax) is { } value)
            return new NumberExpression(value, Unit.Date, location);
        context.Report(UnitDiagnostics.NotADate(location));
        return null;
    }

    /// <summary>写出的日期的天数；没有这一天为空。</summary>
    public static Rational? Value(DateSyntax syntax) =>
        syntax is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 }
            && syntax.Day <= DateTime.DaysInMonth(syntax.Year, syntax.Month)
            ? new DateOnly(syntax.Year, syntax.Month, syntax.Day).DayNumber
            : null;

    /// <summary>日期与日期、天数的加减；不是这样的为空，由通常的规则处理。</summary>
    public static Expression? Sum(BinaryOperator op, Expression left, Expression right, Location location)
    {
        var isDifference = op == BinaryOperator.Subtract && Is(left, Dimension.Date) && Is(right, Dimension.Date);
        var isShift = op == BinaryOperator.Add && (IsShift(left, right) || IsShift(right, left)) || op == BinaryOperator.Subtract && IsShift(left, right);
        return isDifference || isShift
            ? new BinaryExpression(op, left, right, isDifference ? Dimension.Day : Dimension.Date, false, location)
            : null;
    }

    /// <summary>日期加减写明的若干个月、若干年；不是这样的为假。月数、年数不是写明的整数的，报告，结果为空。</summary>
    public static bool TryShift(
        BinaryOperator op, Expression left, Expression right, Location location, BindingContext context, out Expression? shifted)
    {
        shifted = null;
        var (date, period) = op == BinaryOperator.Add && Is(right, Dimension.Date) ? (right, left) : (left, right);
        if (op is not (BinaryOperator.Add or BinaryOperator.Subtract) || !Is(date, Dimension.Date)
            || period.Dimension.Single is not ("个月" or "月" or "年"))
            return false;
        var isInYears = period.Dimension.Single == "年";
        var months = (period as NumberExpression)?.Value * (isInYears ? MonthShiftExpression.MonthsPerYear : 1);
        if (period.Dimension.Single == "月" || period is not NumberExpression { Value: { IsInteger: true } amount } || amount > MostPeriods)
            context.Report(UnitDiagnostics.NotAPeriod(period.Location));
        else
            shifted = new MonthShiftExpression(date, (int)months!.Value.Numerator * (op == BinaryOperator.Add ? 1 : -1), isInYears, location);
        return true;
    }

    private static bool IsShift(Expression date, Expression days) => Is(date, Dimension.Date) && Is(days, Dimension.Day);

    private static bool Is(Expression expression, Dimension dimension) => expression.Dimension.Equals(dimension);
}
