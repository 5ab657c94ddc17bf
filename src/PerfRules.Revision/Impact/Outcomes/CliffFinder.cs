using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Revision.Detection;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Outcomes;

/// <summary>
/// 新版里差一点的单位：单改一项数据、改动不超过现值的5%（现值不足一个单位的按一个单位计）就能多得分，
/// 而且多得的分有一半以上是越过界限的那一下得来的（按比例逐步扣分的不算）；等级的界限，是差的分不超过总分分值的1%。
/// </summary>
internal sealed class CliffFinder(Framework framework)
{
    private const int Steps = 1000;

    private static Rational NearestChange => Rational.FromFraction(5, 100);

    private static Rational NearestGrade => Rational.FromFraction(1, 100);

    /// <summary>指标的界限按指标的次序，等级的在后。</summary>
    public ImmutableArray<Cliff> Find(ImmutableArray<UnitImpact> units)
    {
        var found = ImpactAnalysis.Each(units, unit => (from node in unit.New.Assessment?.Total.SelfAndDescendants() ?? []
                                                        where node.Row is null && node.Indicator.IsLeaf && CanJump(node.Indicator)
                                                        from near in Near(unit.Unit, unit.New.Assessment!.Record, node)
                                                        select near).ToList());
        return
        [
            .. from near in found.SelectMany(each => each)
               group near by (near.Indicator, near.Target) into cliff
               orderby cliff.Key.Indicator.Ordinal, cliff.Key.Target
               select ToCliff(cliff.Key.Indicator, cliff.Key.Target, [.. cliff.Select(near => near.Unit)]),
            .. Grades(units),
        ];
    }

    /// <summary>得分有没有可能一下子变化；只按算式、按比例的不会。</summary>
    private static bool CanJump(Indicator node) => node.Method is BandMethod || !node.Exceptions.IsEmpty || !node.Limits.IsEmpty || !node.Vetoes.IsEmpty
        || node.Deductions.Any(d => d.Condition is not null || d.Amount is StepAmount { Step.Mode: not StepMode.Proportional });

    private IEnumerable<(Indicator Indicator, Rational Target, CliffUnit Unit)> Near(string unit, UnitRecord record, NodeScore node) =>
        from change in CounterfactualSolver.Solve(framework, node, record)
        where change.Field.Owner is null && record.Values[change.Field.Ordinal] is not null
        let current = record.Values[change.Field.Ordinal]!.Value
        let distance = (change.Value - current).Abs() / Rational.Max(current.Abs(), UnitOf(change.Field))
        where distance <= NearestChange && Jumps(record, node, change, current)
        group (change, distance) by change.Score into target
        let nearest = target.MinBy(each => each.distance)
        select (node.Indicator, target.Key,
            new CliffUnit(unit, node.Score!.Value, target.Key - node.Score.Value, nearest.distance, nearest.change.Describe()));

    /// <summary>改到界限跟前（千分之九百九十九处）仍有一半以上的分没有得到。</summary>
    private static bool Jumps(UnitRecord record, NodeScore node, Counterfactual change, Rational current)
    {
        var justShort = change.Field.Type is NumberType { IsWhole: true }
            ? change.Value + (change.IsIncrease ? -1 : 1)
            : change.Value - (change.Value - current) / Steps;
        var before = NodeEvaluator.Evaluate(node.Indicator, new Scope(record.With(change.Field, justShort, null))).Score.Score;
        return before is { } score && (change.Score - score) * 2 >= change.Score - node.Score!.Value;
    }

    private static Rational UnitOf(Field field) => field.Type is NumberType number ? ValueFormatter.UnitOf(number).Scale : Rational.One;

    private static Cliff ToCliff(Indicator indicator, Rational target, ImmutableArray<CliffUnit> units)
    {
        var band = (indicator.Method as BandMethod)?.Bands.FirstOrDefault(b => b.Award is PointsAward { Points: NumberExpression number } && number.Value == target);
        var title = $"“{indicator.Name}”" + (band is null ? $"得{ValueFormatter.Number(target)}分" : RuleText.Source(band.Location));
        return new Cliff(indicator, title, band?.Location ?? indicator.NameLocation, [.. units.OrderBy(unit => unit.Distance)]);
    }

    private IEnumerable<Cliff> Grades(IReadOnlyCollection<UnitImpact> units)
    {
        var total = framework.Total;
        foreach (var grade in framework.Grades.Where(grade => grade.Operator is ComparisonOperator.GreaterOrEqual or ComparisonOperator.Greater))
        {
            var near = from unit in units
                       where unit.New.Total is not null
                       let score = unit.New.Total!.Value
                       let gap = grade.Bound - score
                       where (grade.Operator == ComparisonOperator.Greater ? gap.Sign >= 0 : gap.Sign > 0) && gap <= total.Points * NearestGrade
                       orderby gap
                       select new CliffUnit(unit.Unit, score, gap, gap / total.Points,
                           $"总分{ValueFormatter.Number(score)}分，" + (gap.IsZero ? "恰在界限上，须再高一些" : $"再多{ValueFormatter.Number(gap)}分就够"));
            ImmutableArray<CliffUnit> found = [.. near];
            if (!found.IsEmpty)
                yield return new Cliff(total, $"等级“{grade.Name}”（{ConditionPrinter.Symbol(grade.Operator)}{ValueFormatter.Number(grade.Bound)}分）", grade.Location, found);
        }
    }
}
