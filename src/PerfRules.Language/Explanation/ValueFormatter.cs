using System.Globalization;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>数值在说明和消息中的写法：比率用%，金额用声明的单位，数量带量词，不写末尾的零，不用千位分隔。</summary>
public static class ValueFormatter
{
    /// <summary>取数和条文中的数通常不超过这么多位小数，一律写全。</summary>
    private const int ExactPlaces = 12;

    private const int ApproximatePlaces = 6;

    /// <summary>不带单位的数；写不尽的保留 6 位小数。</summary>
    public static string Number(Rational value) =>
        Trim(value, IsExact(value) ? ExactPlaces : ApproximatePlaces);

    /// <summary>能否写全而不必取约数。</summary>
    public static bool IsExact(Rational value) => Terminates(value, ExactPlaces);

    /// <summary>按单位写出的量，如“2.96万元”“10%”“3个百分点”。</summary>
    public static string Quantity(Rational value, Unit unit) =>
        unit == Unit.Date && IsDate(value) ? Date(value) : Number(value / unit.Scale) + unit.Text;

    /// <summary>数据项的一个取值。</summary>
    public static string Field(Field field, Rational value) => field.Type switch
    {
        NumberType number => Quantity(value, UnitOf(number)),
        BooleanType => value.IsZero ? "否" : "是",
        ChoiceType choice when value.IsInteger && value.Sign >= 0 && value < choice.Options.Length =>
            $"“{choice.Options[(int)value.Numerator]}”",
        DateType when IsDate(value) => Date(value),
        _ => Number(value),
    };

    /// <summary>比率一律用百分数显示，不论声明的单位。</summary>
    public static Unit UnitOf(NumberType type) => type.IsRatio ? Unit.Percent : type.Unit;

    /// <summary>显示一个算式的值用的单位：取式中同量纲的数据或常数的单位。</summary>
    public static Unit UnitOf(Expression expression)
    {
        var dimension = expression.Dimension;
        if (dimension.IsNone)
            return expression.IsRatio ? Unit.Percent : Unit.None;
        if (dimension.Equals(Dimension.PercentagePoint))
            return Unit.PercentagePoint;
        if (dimension.Equals(Dimension.Date))
            return Unit.Date;
        return UnitsIn(expression).FirstOrDefault(unit => unit.Dimension.Equals(dimension))
            ?? new Unit(dimension.Single ?? dimension.ToString(), dimension, Rational.One);
    }

    private static bool IsDate(Rational value) => value.IsInteger && value.Sign >= 0 && value <= DateOnly.MaxValue.DayNumber;

    private static string Date(Rational value) =>
        DateOnly.FromDayNumber((int)value.Numerator).ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    internal static bool Terminates(Rational value, int places) => (value * Rational.PowerOfTen(places)).IsInteger;

    internal static string Trim(Rational value, int places)
    {
        var text = value.ToString(new Rounding(places, RoundingMode.HalfUp));
        text = places == 0 ? text : text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    private static IEnumerable<Unit> UnitsIn(Expression expression) => FieldUse.Of(expression)
        .Select(field => field.Type).OfType<NumberType>().Select(type => type.Unit)
        .Concat(ExpressionParts.SelfAndDescendants(expression).OfType<NumberExpression>().Select(number => number.Unit));
}
