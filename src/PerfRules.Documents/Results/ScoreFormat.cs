using PerfRules.Language.Evaluation;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Results;

/// <summary>得分、分值怎样写：得分恰为规定的位数，分值写最短的小数。</summary>
public static class ScoreFormat
{
    /// <summary>不适用而剔除的节点，得分处的写法。</summary>
    public const string Excluded = "不适用";

    private const int LeastPlaces = 2;
    private const int MostPlaces = 6;
    private const int PlacesWhenEndless = 4;

    /// <summary>节点的得分；不能确定时为空。</summary>
    public static string? Score(NodeScore node) => node.Score is { } score ? Number(node, score) : null;

    /// <summary>分值减得分，位数与得分相同；不能确定时为空。</summary>
    public static string? Lost(NodeScore node) => node.Score is { } score ? Number(node, node.Points - score) : null;

    /// <summary>可能的最低分和最高分。</summary>
    public static (string Minimum, string Maximum) Range(NodeScore node) =>
        (Number(node, node.Range.Minimum), Number(node, node.Range.Maximum));

    /// <summary>分值：有限小数照写，否则四位小数。</summary>
    public static string Points(Rational points) =>
        points.ToString() is var exact && exact.Contains('/') ? points.ToString(Endless) : exact;

    /// <summary>规定了位数的恰写那么多位；没有规定的写出全部小数，至少两位，写不尽的写四位。</summary>
    private static string Number(NodeScore node, Rational value) =>
        value.ToString(node.Indicator.DisplayPlaces is { } places ? new Rounding(places, RoundingMode.HalfUp) : Shortest(value));

    private static Rounding Shortest(Rational value)
    {
        for (var places = LeastPlaces; places <= MostPlaces; places++)
        {
            if ((value * Rational.PowerOfTen(places)).IsInteger)
                return new Rounding(places, RoundingMode.HalfUp);
        }
        return Endless;
    }

    private static Rounding Endless => new(PlacesWhenEndless, RoundingMode.HalfUp);
}
