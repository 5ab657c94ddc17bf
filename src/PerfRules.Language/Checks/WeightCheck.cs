using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>
/// 各级分值须等于下级之和。改动一处分值会使它与上级、下级都不合，
/// 因此先找同时解释两处不合的节点，只报告它。
/// </summary>
internal static class WeightCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var excesses = new Rational?[context.Framework.Indicators.Length];
        foreach (var parent in context.Framework.Indicators)
        {
            if (parent is { IsLeaf: false, Kind: IndicatorKind.Regular })
                excesses[parent.Ordinal] = Sum(parent) - parent.Points;
        }
        var explained = new HashSet<Indicator>();
        foreach (var parent in context.Framework.Indicators)
        {
            if (excesses[parent.Ordinal] is not { IsZero: false } excess || explained.Contains(parent))
                continue;
            var culprit = parent.Children.FirstOrDefault(c =>
                (excesses[c.Ordinal] ?? Expected(c) - c.Points) + excess == 0);
            if (culprit is null)
            {
                yield return Mismatch(parent, excess);
                continue;
            }
            explained.Add(culprit);
            yield return Contradiction(culprit, parent, excess);
        }
    }

    private static Rational Sum(Indicator parent)
    {
        var sum = Rational.Zero;
        foreach (var child in parent.Children)
            sum += child.Points;
        return sum;
    }

    private static string Addition(Indicator parent) =>
        $"{string.Join("＋", parent.Children.Select(c => CheckContext.Score(c.Points)))}＝{CheckContext.Score(Sum(parent))}";

    /// <summary>叶子的评分标准写明的满分；看不出时就是分值。</summary>
    private static Rational Expected(Indicator leaf) => leaf.Method switch
    {
        BandMethod bands => Highest(bands) ?? leaf.Points,
        ManualMethod manual => manual.Maximum,
        FormulaMethod formula => Factor(formula.Value) ?? leaf.Points,
        _ => leaf.Points,
    };

    /// <summary>各档写明的最高分；从分值起扣的档不算，因为它随分值而变。</summary>
    private static Rational? Highest(BandMethod method) => method.Bands
        .Select(b => b.Award switch
            {
                PointsAward { Points: NumberExpression award } => award.Value,
                RangeAward { Maximum: NumberExpression maximum } => maximum.Value,
                _ => (Rational?)null,
            })
        .Max();

    /// <summary>“得分＝完成率×6分”中的 6 分。</summary>
    private static Rational? Factor(Expression value) => value switch
    {
        BinaryExpression { Operator: BinaryOperator.Multiply, Right: NumberExpression right } when right.Unit == Unit.Score => right.Value,
        BinaryExpression { Operator: BinaryOperator.Multiply, Left: NumberExpression left } when left.Unit == Unit.Score => left.Value,
        _ => null,
    };

    private static Finding Mismatch(Indicator parent, Rational excess) => new(parent, PointsDiagnostics.SumMismatch(
        parent.NameLocation, parent.Name, CheckContext.Score(parent.Points), CheckContext.Score(Sum(parent)),
        MoreOrLess(excess), CheckContext.Score(excess.Abs()), Addition(parent)) with
    {
        Related = [.. parent.Children.Select(c => new RelatedLocation(c.NameLocation, $"下级“{c.Name}”（{CheckContext.Score(c.Points)}）"))],
    });

    private static Finding Contradiction(Indicator culprit, Indicator parent, Rational excess)
    {
        var expected = culprit.Points - excess;
        var source = culprit.IsLeaf ? "按评分标准的满分" : "下级分值合计";
        return new Finding(culprit, PointsDiagnostics.ContradictedPoints(
            culprit.NameLocation, culprit.Name, CheckContext.Score(culprit.Points), source, CheckContext.Score(expected), parent.Name,
            MoreOrLess(excess), CheckContext.Score(excess.Abs()), Addition(parent)) with
        {
            Related = [new RelatedLocation(parent.NameLocation, $"上级“{parent.Name}”（{CheckContext.Score(parent.Points)}）")],
            Fixes = HeadingPoints.Replace(culprit, expected) is { } fix ? [fix] : [],
        });
    }

    private static string MoreOrLess(Rational excess) => excess.Sign > 0 ? "多" : "少";
}
