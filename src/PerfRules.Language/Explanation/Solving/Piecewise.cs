using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>
/// 一个未知数的分段函数；各段定义域互不相交，其外没有定义。
/// 运算结果超出“一次式之商”而不能精确求解时为空。
/// </summary>
internal sealed class Piecewise(ImmutableArray<Piece> pieces)
{
    /// <summary>次数再高就不必再算：求解只支持一次式之商。</summary>
    private const int HighestDegree = 4;

    public ImmutableArray<Piece> Pieces { get; } = pieces;

    public static Piecewise Undefined { get; } = new([]);

    public static Piecewise Unknown { get; } = new([new Piece(IntervalSet.All, RationalFunction.Unknown)]);

    public static Piecewise Constant(Rational value) => new([new Piece(IntervalSet.All, RationalFunction.Constant(value))]);

    public Piecewise Restrict(IntervalSet domain) => new(
        [.. Pieces.Select(piece => piece with { Domain = piece.Domain.Intersect(domain) }).Where(piece => !piece.Domain.IsEmpty)]);

    /// <summary>两个定义域不相交的函数合为一个。</summary>
    public Piecewise Join(Piecewise other) => new([.. Pieces, .. other.Pieces]);

    public Piecewise? Plus(Piecewise other) => Combine(other, (left, right) => left.Plus(right));

    public Piecewise? Minus(Piecewise other) => Combine(other, (left, right) => left.Minus(right));

    public Piecewise? Times(Piecewise other) => Combine(other, (left, right) => left.Times(right));

    public Piecewise? Over(Piecewise divisor)
    {
        if (divisor.Where(sign => sign != 0) is not { } nonZero)
            return null;
        return Restrict(nonZero).Combine(divisor.Restrict(nonZero), (left, right) => left.Over(right));
    }

    public Piecewise? Absolute()
    {
        if (Where(sign => sign < 0) is not { } negative)
            return null;
        var rest = Restrict(negative.Complement());
        return rest.Join(new Piecewise([.. Restrict(negative).Pieces.Select(piece => piece with { Function = piece.Function.Negated() })]));
    }

    public Piecewise? Minimum(Piecewise other)
    {
        if (Minus(other)?.Where(sign => sign <= 0) is not { } smaller || Minus(other)?.Where(sign => sign > 0) is not { } larger)
            return null;
        return Restrict(smaller).Join(other.Restrict(larger));
    }

    public Piecewise? Maximum(Piecewise other)
    {
        if (Minus(other)?.Where(sign => sign >= 0) is not { } larger || Minus(other)?.Where(sign => sign < 0) is not { } smaller)
            return null;
        return Restrict(larger).Join(other.Restrict(smaller));
    }

    /// <summary>函数有定义且其符号被接受的未知数范围。</summary>
    public IntervalSet? Where(Func<int, bool> accepts)
    {
        var result = IntervalSet.Empty;
        foreach (var piece in Pieces)
        {
            if (piece.Function.Signs() is not { } signs)
                return null;
            result = result.Union(signs.Where(accepts).Intersect(piece.Domain));
        }
        return result;
    }

    private Piecewise? Combine(Piecewise other, Func<RationalFunction, RationalFunction, RationalFunction> operation)
    {
        var combined = ImmutableArray.CreateBuilder<Piece>();
        foreach (var left in Pieces)
        {
            foreach (var right in other.Pieces)
            {
                var domain = left.Domain.Intersect(right.Domain);
                if (domain.IsEmpty)
                    continue;
                var function = operation(left.Function, right.Function);
                if (function.Numerator.Degree > HighestDegree || function.Denominator.Degree > HighestDegree)
                    return null;
                combined.Add(new Piece(domain, function));
            }
        }
        return new Piecewise(combined.ToImmutable());
    }
}

/// <summary>分段函数的一段。</summary>
internal readonly record struct Piece(IntervalSet Domain, RationalFunction Function);
