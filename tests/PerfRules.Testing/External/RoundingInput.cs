using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Testing.External;

/// <summary>舍入用例的输入：一个数或两个数的一次运算，再按规则舍入。</summary>
public sealed record RoundingInput(Rational Left, char? Operator, Rational Right, Rounding Rounding)
{
    public static RoundingInput Parse(ExternalCase external)
    {
        var (expression, places) = external.Parts;
        var rounding = new Rounding(int.Parse(places.TrimEnd('位'), CultureInfo.InvariantCulture), ModeOf(external.Operation));
        var position = expression.IndexOfAny(['＋', '－', '×', '÷']);
        return position < 0
            ? new(Number(expression), null, 1, rounding)
            : new(Number(expression[..position]), expression[position], Number(expression[(position + 1)..]), rounding);
    }

    public static Rational Number(string text) => Rational.TryParse(text, out var value)
        ? value
        : throw new FormatException($"“{text}”不是数");

    /// <summary>用一种数算出舍入前的值，再舍入。</summary>
    public TValue Evaluate<TValue>(Func<Rational, TValue> from)
        where TValue : struct, IValue<TValue>
    {
        var (left, right) = (from(Left), from(Right));
        return TValue.Round(
            Operator switch
            {
                null => left,
                '＋' => left + right,
                '－' => left - right,
                '×' => left * right,
                _ => left / right,
            },
            Rounding.Places,
            Rounding.Mode);
    }

    private static RoundingMode ModeOf(string name) => name switch
    {
        "四舍五入" => RoundingMode.HalfUp,
        "四舍六入五成双" => RoundingMode.HalfEven,
        "去尾" => RoundingMode.Down,
        "进一" => RoundingMode.Up,
        _ => throw new FormatException($"没有名为“{name}”的舍入规则"),
    };
}
