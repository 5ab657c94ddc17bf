using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>分档的得分。</summary>
internal static class BandEvaluator
{
    /// <param name="given">评价人给的分；没有为空。</param>
    public static (Estimate Score, Band? Band) Evaluate(
        BandMethod method, Scope scope, Estimate points, string name, ManualScore? given)
    {
        // 各档条件互不重叠，所以有一档确定成立时，其余未知的档必不成立。
        var bands = Alternatives<Band>.FirstHolding(method.Bands, band => band.Condition, scope).Exclusive();
        if (bands.Possible.IsEmpty)
            return (Estimate.Undefined([new Obstacle("没有与取值相符的档位", name)]), null);
        var score = bands.Possible
            .Select(band => Evaluate(band.Award, scope, points, name, given))
            .Aggregate((left, right) => left.Or(right, bands.Causes));
        if (bands.CanBeUndefined)
            return (Estimate.Rejected(score.Range, Obstacle.Union(bands.Causes, score.Causes)), null);
        return (score, bands.Possible.Length == 1 ? bands.Possible[0] : null);
    }

    private static Estimate Evaluate(Award award, Scope scope, Estimate points, string name, ManualScore? given) => award switch
    {
        PointsAward fixedAward => ExpressionEvaluator.Evaluate(fixedAward.Points, scope),
        RangeAward range => ManualEvaluator.Evaluate(range, given, scope, name),
        DeductionAward deduction => Deducted(deduction.Deduction, scope, points),
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    private static Estimate Deducted(StepDeduction deduction, Scope scope, Estimate points)
    {
        var score = points.Combine(DeductionEvaluator.Evaluate(deduction, scope), RangeArithmetic.Subtract);
        return deduction.StopsAtZero
            ? score.Map(range => RangeArithmetic.Maximum(range, RangeArithmetic.Point(Rational.Zero)))
            : score;
    }
}
