using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>条件可能的结果的集合：成立、不成立、没有定义（比较的一方没有值）。</summary>
internal readonly record struct Truth(
    bool CanHold, bool CanFail, bool CanBeUndefined, ImmutableArray<Obstacle> Causes)
{
    public bool Holds => CanHold && !CanFail && !CanBeUndefined;

    public bool Fails => !CanHold && CanFail && !CanBeUndefined;

    public static Truth Known(bool value) => new(value, !value, false, []);

    public static Truth Missing(ImmutableArray<Obstacle> causes) => new(true, true, false, causes);

    public static Truth Undefined(ImmutableArray<Obstacle> causes) => new(true, true, true, causes);

    public Truth Not() => this with { CanHold = CanFail, CanFail = CanHold };

    public Truth And(Truth other) => new Truth(
        CanHold && other.CanHold,
        CanFail || other.CanFail,
        CanBeUndefined && !other.Fails || other.CanBeUndefined && !Fails,
        Obstacle.Union(Causes, other.Causes)).Settled();

    public Truth Or(Truth other) => Not().And(other.Not()).Not();

    public static Truth Compare(ComparisonOperator comparison, Estimate left, Estimate right)
    {
        var difference = left.Combine(right, RangeArithmetic.Subtract);
        if (difference.MayBeUndefined)
            return Undefined(difference.Causes);
        var range = difference.Range;
        var canBeLess = range.Lower is not { } lower || lower.Sign < 0;
        var canBeEqual = range.Contains(Rational.Zero);
        var canBeGreater = range.Upper is not { } upper || upper.Sign > 0;
        return new Truth(
            canBeLess && comparison.Accepts(-1) || canBeEqual && comparison.Accepts(0) || canBeGreater && comparison.Accepts(+1),
            canBeLess && !comparison.Accepts(-1) || canBeEqual && !comparison.Accepts(0) || canBeGreater && !comparison.Accepts(+1),
            false,
            Obstacle.Union(left.Causes, right.Causes)).Settled();
    }

    private Truth Settled() => Holds || Fails ? this with { Causes = [] } : this;
}
