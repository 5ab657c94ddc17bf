using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>评分点的得分能超出 0 至分值时，须写明封顶或不封顶。其他各级由语言限幅。</summary>
internal static class ClampCheck
{
    private const string Question = "的得分是否总在0至分值之间";

    public static IEnumerable<Finding> Check(CheckContext context) =>
        from node in context.Nodes
        where node.Rule is { Level: IndicatorLevel.Item, IsLeaf: true, IsUncapped: false }
        let finding = Check(context, node)
        where finding is not null
        select finding;

    private static Finding? Check(CheckContext context, ScoredNode node)
    {
        if (ScoreExpressions.HasTooManyCases(node))
            return CheckContext.Undecided(node, Question, ScoreExpressions.TooManyCases.Reason);
        var zero = ScoreExpressions.Points(node.Rule.Minimum, node.Rule.Location);
        foreach (var scoring in ScoreExpressions.Cases(node).Where(c => !IsWrittenAward(node.Rule, c)))
        {
            List<Formula> outside = [];
            if (!node.Rule.CapsAtPoints)
                outside.Add(Formula.Compare(scoring.Score, ComparisonOperator.Greater, node.Points));
            if (!node.Rule.FloorsAtZero && !HasUnstatedFloor(node.Rule))
                outside.Add(Formula.Compare(scoring.Score, ComparisonOperator.Less, zero));
            foreach (var side in outside)
            {
                switch (context.Satisfy(node.NoOverride(), scoring.Guard, side))
                {
                    case Undecided undecided:
                        return CheckContext.Undecided(node, Question, undecided.Reason);
                    case Satisfiable found:
                        return Report(node, scoring, found);
                }
            }
        }
        return null;
    }

    /// <summary>各档直接写明的得分由 <see cref="AwardRangeCheck"/> 核对。</summary>
    private static bool IsWrittenAward(Indicator rule, ScoreCase scoring) =>
        rule.Method is BandMethod && scoring.Score is NumberExpression;

    private static Finding Report(ScoredNode node, ScoreCase scoring, Satisfiable found)
    {
        var score = new ExactEvaluator(found.Valuation).Evaluate(scoring.Score) ?? Rational.Zero;
        var deduction = score.Sign < 0 ? DeductionPlace(node.Rule) : null;
        var place = deduction ?? scoring.Location;
        string[] remedies = deduction is null ? ["封顶", "不封顶"] : ["扣完为止"];
        return new Finding(node.Owner, PointsDiagnostics.Unclamped(
            place, node.Owner.Name, CheckContext.Score(score), ValueText.Of(node.Points, PointsValue(node, found)),
            found.Witness, string.Join("或", remedies)) with
        {
            Fixes = [.. remedies.Select(word => CodeFix.Insert($"写明“{word}”", EndOfSentence(place), $"，{word}"))],
        });
    }

    private static Rational PointsValue(ScoredNode node, Satisfiable found) =>
        node.FixedPoints ?? new ExactEvaluator(found.Valuation).Evaluate(node.Points) ?? Rational.Zero;

    /// <summary>扣到哪里为止完全没有写，绑定时已经报告。</summary>
    private static bool HasUnstatedFloor(Indicator rule) => Steps(rule).Any(s => s.Limit is null);

    private static Location? DeductionPlace(Indicator rule) =>
        Steps(rule).FirstOrDefault() is { } step ? step.Location
        : rule.Deductions.LastOrDefault() is { } clause ? clause.Location
        : null;

    private static IEnumerable<StepDeduction> Steps(Indicator rule) => rule.Deductions.Where(d => !d.IsAddition)
        .Select(d => d.Amount).OfType<StepAmount>().Select(a => a.Step)
        .Concat(rule.Method is BandMethod bands ? bands.Bands.Select(b => b.Award).OfType<DeductionAward>().Select(a => a.Deduction) : [])
        .Where(s => !s.StopsAtZero);

    /// <summary>句子的末尾，句号、分号之前。</summary>
    private static int EndOfSentence(Location location)
    {
        var text = location.Text.TrimEnd().TrimEnd('；', '。', ';');
        return location.Source.Advance(location.Span.Start, text.Length);
    }
}
