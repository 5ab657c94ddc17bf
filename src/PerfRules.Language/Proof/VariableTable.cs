using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>一次证明用到的未知数；同一数据、同样的汇总只有一个未知数。</summary>
internal sealed class VariableTable
{
    private readonly List<Variable> _all = [];
    private readonly Dictionary<Field, Variable> _fields = [];
    private readonly Dictionary<string, Variable> _keyed = [];
    private readonly List<CalendarLink> _links = [];

    public IReadOnlyList<Variable> All => _all;

    public Variable Of(Field field)
    {
        if (!_fields.TryGetValue(field, out var variable))
            _fields[field] = variable = Add(RangeOf(field), IsWhole(field), ScaleOf(field), field, null);
        return variable;
    }

    /// <summary>对明细的汇总：不展开各行，只用符号和整数性。</summary>
    public Variable Of(ListExpression list) => Keyed(ExpressionKey.Of(list), ListRange(list), list.Function == ListFunction.Count, isList: true);

    /// <summary>舍入所得的整数倍数。</summary>
    public Variable RoundedMultiple(Fraction operand, Rounding rounding) => Keyed(
        string.Create(CultureInfo.InvariantCulture, $"{operand.Numerator}÷{operand.Denominator}|{rounding.Places}|{rounding.Mode}"),
        ValueRange.All,
        isWhole: true,
        isList: false);

    /// <summary>日期加减若干个月所得的日期。</summary>
    public Variable Shifted(Fraction date, int months, ValueRange range) => Keyed(
        string.Create(CultureInfo.InvariantCulture, $"{date.Numerator}÷{date.Denominator}|{months}个月"), range, isWhole: true, isList: false);

    /// <summary>由日历算出的各未知数。</summary>
    public IReadOnlyList<CalendarLink> CalendarLinks => _links;

    /// <summary>由日历算出的值。</summary>
    public Variable OnCalendar(CalendarExpression expression, Fraction left, Fraction right)
    {
        var count = _all.Count;
        var variable = Keyed(
            $"{left.Numerator}÷{left.Denominator}，{right.Numerator}÷{right.Denominator}|{expression.Function}",
            CalendarEvaluator.Everything(expression), isWhole: true, isList: false);
        if (_all.Count > count)
            _links.Add(new CalendarLink(expression, variable.Index, left, right));
        return variable;
    }

    private Variable Keyed(string key, ValueRange range, bool isWhole, bool isList)
    {
        if (!_keyed.TryGetValue(key, out var variable))
            _keyed[key] = variable = Add(range, isWhole, Rational.One, null, isList ? key : null);
        return variable;
    }

    private Variable Add(ValueRange range, bool isWhole, Rational scale, Field? field, string? key)
    {
        var variable = new Variable(_all.Count, range, isWhole, scale, field, key);
        _all.Add(variable);
        return variable;
    }

    private static ValueRange RangeOf(Field field) => field.Type switch
    {
        BooleanType => new ValueRange(Rational.Zero, true, Rational.One, true),
        ChoiceType choice => new ValueRange(Rational.Zero, true, choice.Options.Length - 1, true),
        _ => field.Range,
    };

    private static bool IsWhole(Field field) => field.Type is not NumberType { IsWhole: false };

    private static Rational ScaleOf(Field field) => field.Type is NumberType number ? number.Unit.Scale : Rational.One;

    /// <summary>个数非负；非负的值之和非负。</summary>
    public static ValueRange ListRange(ListExpression list) =>
        list.Operand is not { } operand || PossibleValues.Of(operand).Lower is { Sign: >= 0 } ? ValueRange.NonNegative : ValueRange.All;
}
