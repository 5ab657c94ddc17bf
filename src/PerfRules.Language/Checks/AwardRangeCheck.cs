using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>写明的得分（各档、例外）须在 0 至分值之间。</summary>
internal static class AwardRangeCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (node.FixedPoints is not { } points)
                continue;
            foreach (var (rule, award) in Awards(node.Rule))
            {
                if (award.Value < node.Rule.Minimum || award.Value > points)
                {
                    yield return new Finding(node.Owner, PointsDiagnostics.AwardOutOfRange(
                        award.Location, node.Owner.Name, rule, CheckContext.Score(award.Value),
                        node.Rule.Minimum.IsZero ? "0" : CheckContext.Score(node.Rule.Minimum), CheckContext.Score(points), null));
                }
            }
        }
    }

    private static IEnumerable<(string Rule, NumberExpression Award)> Awards(Indicator rule)
    {
        if (rule.Method is BandMethod bands)
        {
            foreach (var band in bands.Bands)
            {
                var words = band.IsOtherwise ? "其余" : band.Condition.Location.Text;
                if (band.Award is PointsAward { Points: NumberExpression award })
                    yield return (words, award);
                if (band.Award is RangeAward { Minimum: NumberExpression minimum, Maximum: NumberExpression maximum })
                {
                    yield return (words, maximum);
                    yield return (words, minimum);
                }
            }
        }
        foreach (var exception in rule.Exceptions)
        {
            if (exception.Points is NumberExpression award)
                yield return (exception.Condition.Location.Text, award);
        }
    }
}
