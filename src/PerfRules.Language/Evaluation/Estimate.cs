using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>
/// 在取数不全时对一个值所能知道的：可能的范围、是否可能没有定义、不能确定的原因。
/// 取数齐全时范围只含一个值，因此确定的求值与不确定的求值是同一套规则。
/// </summary>
internal readonly record struct Estimate
{
    private Estimate(ValueRange range, bool mayBeUndefined, ImmutableArray<Obstacle> causes)
    {
        Range = range;
        MayBeUndefined = mayBeUndefined;
        Causes = mayBeUndefined || range.AsPoint() is null ? causes : [];
    }

    public ValueRange Range { get; }

    public bool MayBeUndefined { get; }

    public ImmutableArray<Obstacle> Causes { get; }

    /// <summary>确定的值；不能确定时为空。</summary>
    public Rational? Value => MayBeUndefined ? null : Range.AsPoint();

    public static Estimate Known(Rational value) => new(RangeArithmetic.Point(value), false, []);

    public static Estimate Within(ValueRange range, ImmutableArray<Obstacle> causes) => new(range, false, causes);

    /// <summary>没有定义的值。不给界限，使补齐取数后的结论总在原来的范围之内。</summary>
    public static Estimate Undefined(ImmutableArray<Obstacle> causes) => new(ValueRange.All, true, causes);

    /// <summary>不能采用的值，但知道改正之后的界限。</summary>
    public static Estimate Rejected(ValueRange range, ImmutableArray<Obstacle> causes) => new(range, true, causes);

    public Estimate Map(Func<ValueRange, ValueRange> operation) => new(operation(Range), MayBeUndefined, Causes);

    public Estimate Combine(Estimate other, Func<ValueRange, ValueRange, ValueRange> operation) =>
        new(operation(Range, other.Range), MayBeUndefined || other.MayBeUndefined, Obstacle.Union(Causes, other.Causes));

    /// <summary>不知是两者中的哪一个；<paramref name="causes"/> 是不知道的原因。</summary>
    public Estimate Or(Estimate other, ImmutableArray<Obstacle> causes) => new(
        RangeArithmetic.Hull(Range, other.Range),
        MayBeUndefined || other.MayBeUndefined,
        Obstacle.Union(causes, Obstacle.Union(Causes, other.Causes)));

    public Estimate Divide(Estimate divisor, Func<string> divisorName)
    {
        if (divisor.Value is { IsZero: true })
            return Undefined(Obstacle.Union(Causes, [new Obstacle($"“{divisorName()}”为0，不能作除数")]));
        var causes = Obstacle.Union(Causes, divisor.Causes);
        return MayBeUndefined || divisor.MayBeUndefined || divisor.Range.Contains(Rational.Zero)
            || RangeArithmetic.Divide(Range, divisor.Range) is not { } quotients
            ? Undefined(causes)
            : Within(quotients, causes);
    }
}
