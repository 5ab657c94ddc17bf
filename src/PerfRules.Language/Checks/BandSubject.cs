using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>一档中的一个界：各档共同比较的值与一个常数的比较。</summary>
internal sealed record BandBound(Band Band, ComparisonCondition Comparison, NumberExpression Constant);

/// <summary>分档的界，以及由界划出的代表点；用代表点求实例，消息便于阅读。</summary>
internal sealed class BandSubject
{
    private BandSubject(Expression subject, ImmutableArray<BandBound> bounds) => (Subject, Bounds) = (subject, bounds);

    public Expression Subject { get; }

    public ImmutableArray<BandBound> Bounds { get; }

    public static BandSubject? Of(BandMethod method)
    {
        if (method.Subject is not { } subject)
            return null;
        var key = ExpressionKey.Of(subject);
        var bounds =
            from band in method.Bands
            from comparison in References.Atoms(band.Condition).OfType<ComparisonCondition>()
            let constant = Other(comparison, key)
            where constant is not null
            select new BandBound(band, comparison, constant);
        return new BandSubject(subject, [.. bounds]);
    }

    /// <summary>相邻两界的中点，界外的点，然后是各界。</summary>
    public IEnumerable<Rational> Representatives()
    {
        var points = Points().ToList();
        for (var i = 1; i < points.Count; i++)
            yield return (points[i - 1] + points[i]) / 2;
        if (points.Count > 0)
        {
            // 比率常以 100% 为限，界外先取最后一界与 100% 的中点。
            if (Subject.IsRatio && points[^1] < 1)
                yield return (points[^1] + 1) / 2;
            yield return points[^1] + Rational.Max(points[^1].Abs() / 2, points[^1].IsZero ? 1 : 0);
            yield return points[0] - Rational.Max(points[0].Abs() / 2, points[0].IsZero ? 1 : 0);
        }
        foreach (var point in points)
            yield return point;
    }

    /// <summary>界与某值最接近的档，近的在前。</summary>
    public IEnumerable<Band> Nearest(Rational value) =>
        Bounds.OrderBy(b => (b.Constant.Value - value).Abs()).Select(b => b.Band).Distinct();

    /// <summary>一档只由主语的界连成时，它所占的一段；否则为空。</summary>
    public ValueRange? RangeOf(Band band)
    {
        if (band.Condition is not (ComparisonCondition or AndCondition))
            return null;
        var atoms = band.Condition is AndCondition and ? and.Operands : [band.Condition];
        var range = ValueRange.All;
        foreach (var atom in atoms)
        {
            if (Bounds.FirstOrDefault(b => ReferenceEquals(b.Comparison, atom)) is not { } bound)
                return null;
            range = Narrow(range, bound);
        }
        return range;
    }

    /// <summary>各档都只由主语的界连成时，各占的一段；有别的条件时为空。</summary>
    public IReadOnlyList<ValueRange>? Ranges(BandMethod method)
    {
        var ranges = method.Bands.Select(RangeOf).OfType<ValueRange>().ToList();
        return ranges.Count == method.Bands.Length ? ranges : null;
    }

    private static ValueRange Narrow(ValueRange range, BandBound bound)
    {
        var value = bound.Constant.Value;
        var comparison = ReferenceEquals(bound.Constant, bound.Comparison.Right)
            ? bound.Comparison.Operator
            : bound.Comparison.Operator.Flip();
        return comparison switch
        {
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual when range.Upper is not { } upper || value < upper =>
                range with { Upper = value, IncludesUpper = comparison == ComparisonOperator.LessOrEqual },
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual when range.Lower is not { } lower || value > lower =>
                range with { Lower = value, IncludesLower = comparison == ComparisonOperator.GreaterOrEqual },
            _ => range,
        };
    }

    public Formula IsAt(Rational value) => Formula.Compare(
        Subject, ComparisonOperator.Equal, new NumberExpression(value, Unit.None, Subject.Location));

    private IEnumerable<Rational> Points() => Bounds.Select(b => b.Constant.Value).Distinct().Order();

    private static NumberExpression? Other(ComparisonCondition comparison, string key) => comparison switch
    {
        { Right: NumberExpression right } when ExpressionKey.Of(comparison.Left) == key => right,
        { Left: NumberExpression left } when ExpressionKey.Of(comparison.Right) == key => left,
        _ => null,
    };
}
