using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>逐项：明细每一行的得分及其合计。</summary>
internal static class RowEvaluator
{
    public static ImmutableArray<NodeResult> Evaluate(ListMethod method, Indicator node, Scope scope)
    {
        var results = ImmutableArray.CreateBuilder<NodeResult>();
        foreach (var row in scope.RowsOf(method.List) ?? [])
        {
            var inner = scope.ForRow(method.List, row, results.Count);
            var points = PointsOf(method, node, inner);
            results.Add(NodeEvaluator.Evaluate(method.Row, inner, points, NameOf(method, row, results.Count)));
        }
        return results.ToImmutable();
    }

    /// <summary>一行的分值；还不知道时，至少知道它不超过各行合计应有的分值。</summary>
    private static Estimate PointsOf(ListMethod method, Indicator node, Scope row)
    {
        var points = ExpressionEvaluator.Evaluate(method.RowPoints, row);
        return points.Value is null
            ? points.Map(range => RangeArithmetic.Minimum(range, RangeArithmetic.Point(node.Points)))
            : points;
    }

    public static Estimate Total(ListMethod method, Indicator node, Scope scope, ImmutableArray<NodeResult> rows)
    {
        if (scope.RowsOf(method.List) is not { } records)
            return Estimate.Rejected(AnyTotal(method, node), [new Obstacle($"缺少“{method.List.Name}”")]);
        var points = records
            .Select((row, index) => ExpressionEvaluator.Evaluate(method.RowPoints, scope.ForRow(method.List, row, index)))
            .Aggregate(Estimate.Known(Rational.Zero), (sum, row) => sum.Combine(row, RangeArithmetic.Add));
        if (points.Value is not { } total)
            return Estimate.Rejected(AnyTotal(method, node), Obstacle.Union(points.Causes, NodeEvaluator.Sum(rows).Causes));
        return total == node.Points
            ? NodeEvaluator.Sum(rows)
            : Estimate.Rejected(AnyTotal(method, node), [new Obstacle(
                $"各行分值合计{ValueFormatter.Number(total)}分，应为{ValueFormatter.Number(node.Points)}分", node.Name)]);
    }

    /// <summary>不知各行时合计的范围：每行都不低于 0、不高于该行分值时，合计也如此。</summary>
    private static ValueRange AnyTotal(ListMethod method, Indicator node)
    {
        var isManual = method.Row is { Method: ManualMethod { Minimum.Sign: >= 0 }, Deductions.IsEmpty: true };
        var isFloored = method.Row.FloorsAtZero || isManual;
        var isCapped = method.Row.CapsAtPoints || isManual;
        return new ValueRange(
            isFloored ? Rational.Zero : null, isFloored,
            isCapped ? node.Points : null, isCapped);
    }

    private static string NameOf(ListMethod method, RecordRow row, int index)
    {
        if (method.RowName is { } column)
        {
            if (row.Texts[column.Ordinal] is { } text)
                return text;
            if (row.Values[column.Ordinal] is { } value)
                return ValueFormatter.Field(column, value);
        }
        return string.Create(CultureInfo.InvariantCulture, $"第{index + 1}项");
    }
}
