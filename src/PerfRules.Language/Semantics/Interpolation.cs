using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// “之间按线性插值”的得分：在相邻两点的界限 L、H 和得分 a、b 之间，得分＝a＋（b－a）×（x－L）÷（H－L）。
/// 它只是一个算式，所以求值、生成、证明都不必认识插值。
/// </summary>
internal static class Interpolation
{
    /// <summary>补上相邻两点之间的各档（条件和得分）；两端不全时为空。</summary>
    public static IReadOnlyList<BandCandidate>? Complete(IReadOnlyList<BandCandidate> candidates, BandCandidate between, Expression? subject)
    {
        var anchors = candidates.Where(c => c != between).Select(c => End(c, subject)).OfType<Anchor>().OrderBy(a => a.Bound).ToList();
        if (subject is null || anchors.Count < 2 || anchors.Count != candidates.Count - 1)
            return null;
        var isOrdered = anchors[0].Direction < 0 && anchors[^1].Direction > 0
            && anchors.Skip(1).SkipLast(1).All(a => a.Operator == ComparisonOperator.Equal)
            && anchors.Zip(anchors.Skip(1)).All(p => p.First.Bound < p.Second.Bound);
        if (!isOrdered)
            return null;
        var value = subject with { Location = between.Location };
        return [.. anchors.Zip(anchors.Skip(1)).Select(p => between with
        {
            Condition = new AndCondition(
                [Beyond(p.First, value, ComparisonOperator.Greater), Beyond(p.Second, value, ComparisonOperator.Less)], between.Location),
            Points = Line(value, p.First, p.Second),
        })];
    }

    // 两端的档写明含不含端点，中间的点自成一档，所以不含。
    private static ComparisonCondition Beyond(Anchor end, Expression value, ComparisonOperator inside) =>
        new(end.Direction == 0 ? inside : end.Operator.Opposite(), value, Bound(value, end.Bound), value.Location);

    private static BinaryExpression Line(Expression value, Anchor lower, Anchor upper)
    {
        var location = value.Location;
        var distance = value.IsRatio && value.Dimension.IsNone ? Dimension.PercentagePoint : value.Dimension;
        BinaryExpression Distance(Expression left, Expression right) =>
            new(BinaryOperator.Subtract, left, right, distance, false, location);
        var share = new BinaryExpression(
            BinaryOperator.Divide,
            Distance(value, Bound(value, lower.Bound)), Distance(Bound(value, upper.Bound), Bound(value, lower.Bound)),
            Dimension.None, false, location);
        var rises = upper.Points >= lower.Points;
        var range = new NumberExpression((upper.Points - lower.Points).Abs(), Unit.Score, location);
        return new BinaryExpression(
            rises ? BinaryOperator.Add : BinaryOperator.Subtract,
            new NumberExpression(lower.Points, Unit.Score, location),
            new BinaryExpression(BinaryOperator.Multiply, range, share, Dimension.Score, false, location),
            Dimension.Score, false, location);
    }

    // 界限按条文的单位显示；数量不带量词，与说明里的写法一致。
    private static NumberExpression Bound(Expression value, Rational bound)
    {
        var unit = value.IsRatio && value.Dimension.IsNone ? Unit.Percent
            : value is FieldExpression { Field.Type: NumberType { IsWhole: false } type } ? type.Unit
            : new Unit("", value.Dimension, 1);
        return new NumberExpression(bound, unit, value.Location);
    }

    private static Anchor? End(BandCandidate candidate, Expression? subject) =>
        subject is not null && candidate.Condition is ComparisonCondition comparison && candidate.Points is NumberExpression points
            && BandBinder.End(comparison, subject) is { } end
            ? new Anchor(end.Direction, end.Operator, end.Bound, points.Value)
            : null;

    /// <summary>直线的一点：主语在左的比较号、界限和得分。</summary>
    private sealed record Anchor(int Direction, ComparisonOperator Operator, Rational Bound, Rational Points);
}
