using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>
/// 一个节点的得分：方法（下级有剔除的先折算） → 扣分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入。
/// 例外和否决压过前面各步，所以先判断它们：确定适用时，前面各步缺什么都不要紧。
/// </summary>
internal static class NodeEvaluator
{
    public static NodeResult Evaluate(Indicator node, Scope scope) =>
        Evaluate(node, scope, Estimate.Known(node.Points), node.Name);

    /// <param name="points">分值；逐项的行为该行的分值。</param>
    public static NodeResult Evaluate(Indicator node, Scope scope, Estimate points, string name)
    {
        var children = node.Method is ListMethod list
            ? RowEvaluator.Evaluate(list, node, scope)
            : [.. node.Children.Select(child => Evaluate(child, scope))];
        return Evaluate(node, scope, points, name, children, [.. node.Adjustments.Select(child => Evaluate(child, scope))]);
    }

    /// <summary>下级、加分项、扣分项的得分已经算出时，节点的得分。</summary>
    /// <param name="points">分值。</param>
    public static NodeResult Evaluate(
        Indicator node, Scope scope, Rational points, ImmutableArray<NodeResult> children, ImmutableArray<NodeResult> adjustments) =>
        Evaluate(node, scope, Estimate.Known(points), node.Name, children, adjustments);

    private static NodeResult Evaluate(
        Indicator node, Scope scope, Estimate points, string name, ImmutableArray<NodeResult> children, ImmutableArray<NodeResult> adjustments)
    {
        var vetoes = Alternatives<Veto>.FirstHolding(node.Vetoes, veto => veto.Condition, scope).Exclusive();
        var exceptions = Alternatives<ScoreException>.FirstHolding(node.Exceptions, exception => exception.Condition, scope);
        var deductions = node.Deductions.Select(deduction => DeductionEvaluator.Evaluate(deduction, scope)).ToImmutableArray();
        var (standings, band) = (ImmutableArray.Create(Standing.Scored(Estimate.Known(Rational.Zero))), (Band?)null);
        var (limit, unlimited, subtotal) = ((ScoreLimit?)null, (Rational?)null, (Rational?)null);
        if (!vetoes.IsDecided)
        {
            (standings, band) = ApplyExceptions(exceptions, node, scope, points, name, children, deductions);
            if (!adjustments.IsEmpty)
                (standings, subtotal) = Adjust(standings, node, adjustments);
            unlimited = standings is [{ IsExcluded: false, Score.Value: var before }] ? before : null;
            (standings, limit) = ApplyLimits(standings, node, scope);
            if (!vetoes.Possible.IsEmpty)
                standings = standings.Add(Standing.Scored(Estimate.Known(Rational.Zero)));
        }
        var undecided = children.Aggregate(
            Obstacle.Union(vetoes.Causes, exceptions.Causes), (all, child) => Obstacle.Union(all, child.Doubts));
        standings = Standing.Merge(standings, undecided);
        standings = Round(standings, node);

        var doubts = standings.Length == 1 ? [] : undecided;
        var scored = standings.Where(s => !s.IsExcluded).Select(s => s.Score).ToList();
        var isExcluded = scored.Count == 0;
        var result = isExcluded ? Estimate.Known(Rational.Zero) : scored.Aggregate((left, right) => left.Or(right, doubts));
        var isCertain = scored.Count == standings.Length;
        var causes = isCertain ? result.Causes : isExcluded ? [] : Obstacle.Union(result.Causes, doubts);
        var score = new NodeScore
        {
            Indicator = node,
            Name = name,
            Points = points.Value ?? Rational.Zero,
            Score = isCertain ? result.Value : null,
            IsExcluded = isExcluded,
            MayBeExcluded = !isCertain && !isExcluded,
            Redistribution = standings is [{ Redistribution: var redistribution }] ? redistribution : null,
            Range = Bounds(result.Range, points),
            Obstacles = [.. causes.Select(cause => cause.Subject == name ? cause.Text : cause.Qualified)],
            Children = [.. children.Select(child => child.Score)],
            Adjustments = [.. adjustments.Select(child => child.Score)],
            Subtotal = vetoes.Possible.IsEmpty ? subtotal : null,
            Unlimited = vetoes.Possible.IsEmpty && limit is not null ? unlimited : null,
            Veto = vetoes.Only,
            Limit = vetoes.Possible.IsEmpty ? limit : null,
            Exception = vetoes.Possible.IsEmpty ? exceptions.Only : null,
            Band = vetoes.Possible.IsEmpty && exceptions.Possible.IsEmpty ? band : null,
            Deducted = vetoes.Possible.IsEmpty && exceptions.Possible.IsEmpty ? [.. deductions.Select(deduction => deduction.Value)] : [],
            Row = scope.Row,
        };
        return new NodeResult(score, result, standings, doubts);
    }

    private static ImmutableArray<Standing> Round(ImmutableArray<Standing> standings, Indicator node) => node.Rounding is { } rounding
        ? [.. standings.Select(s => s.Map(score => score.Map(range => RangeArithmetic.Step(range, rounding.Apply))))]
        : standings;

    /// <summary>总分先舍入，加上加分项、扣分项的得分，不低于 0，不高于写明的上限。</summary>
    private static (ImmutableArray<Standing> Standings, Rational? Subtotal) Adjust(
        ImmutableArray<Standing> standings, Indicator node, ImmutableArray<NodeResult> adjustments)
    {
        standings = Round(standings, node);
        var subtotal = standings is [{ IsExcluded: false, Score.Value: var value }] ? value : null;
        return ([.. standings.Select(standing => standing.Map(score =>
        {
            var adjusted = adjustments
                .Aggregate(score, (sum, each) => sum.Combine(each.Estimate, RangeArithmetic.Add))
                .Map(range => RangeArithmetic.Maximum(range, RangeArithmetic.Point(node.Minimum)));
            return node.AdjustedCap is { } cap
                ? adjusted.Map(range => RangeArithmetic.Minimum(range, RangeArithmetic.Point(cap)))
                : adjusted;
        }))], subtotal);
    }

    private static (ImmutableArray<Standing> Standings, ScoreLimit? Limit) ApplyLimits(
        ImmutableArray<Standing> standings, Indicator node, Scope scope)
    {
        ScoreLimit? lowest = null;
        foreach (var limit in node.Limits)
        {
            var applies = ConditionEvaluator.Evaluate(limit.Condition, scope);
            if (applies.Fails)
                continue;
            if (applies.Holds && standings is [{ IsExcluded: false, Score.Value: { } score }] && score > limit.Maximum)
                lowest = limit;
            standings = [.. standings.Select(standing => standing.Map(before =>
            {
                var limited = before.Map(range => RangeArithmetic.Minimum(range, RangeArithmetic.Point(limit.Maximum)));
                return applies.Holds ? limited : before.Or(limited, applies.Causes);
            }))];
        }
        return (standings, lowest);
    }

    private static (ImmutableArray<Standing> Standings, Band? Band) ApplyExceptions(
        Alternatives<ScoreException> exceptions, Indicator node, Scope scope, Estimate points, string name,
        ImmutableArray<NodeResult> children, ImmutableArray<Estimate> deductions)
    {
        if (exceptions.Possible.IsEmpty)
            return BaseScore(node, scope, points, name, children, deductions);
        var outcomes = exceptions.Possible.Select(exception => Outcome(exception, node, scope));
        if (!exceptions.IsDecided)
            outcomes = outcomes.Concat(BaseScore(node, scope, points, name, children, deductions).Standings);
        return ([.. outcomes], null);
    }

    private static Standing Outcome(ScoreException exception, Indicator node, Scope scope) => exception.RedistributedIn is { } level
        ? Standing.Excluded(MovedPoints.To(level, node.Points))
        : Standing.Scored(ExpressionEvaluator.Evaluate(exception.Points!, scope));

    private static (ImmutableArray<Standing> Standings, Band? Band) BaseScore(
        Indicator node, Scope scope, Estimate points, string name, ImmutableArray<NodeResult> children,
        ImmutableArray<Estimate> deductions)
    {
        if (node.Method is SumMethod)
            return ([.. Standing.Sum(node, points.Value ?? node.Points, children).Select(s => s.Map(score => Clauses(score, node, points, deductions)))], null);
        var (score, band) = MethodScore(node, scope, points, name, children);
        return ([Standing.Scored(Clauses(score, node, points, deductions))], band);
    }

    private static (Estimate Score, Band? Band) MethodScore(
        Indicator node, Scope scope, Estimate points, string name, ImmutableArray<NodeResult> children)
    {
        return node.Method switch
        {
            FullMarksMethod => (points, null),
            FormulaMethod formula => (ExpressionEvaluator.Evaluate(formula.Value, scope), null),
            BandMethod bands => BandEvaluator.Evaluate(bands, scope, points, name, Given(node, scope)),
            ManualMethod manual => (ManualEvaluator.Evaluate(
                manual, Given(node, scope), scope.Row is null ? Estimate.Known(manual.Maximum) : points, name), null),
            DelegatedMethod delegated => (Estimate.Rejected(
                new ValueRange(node.Minimum, true, points.Range.Upper, points.Range.IncludesUpper),
                [new Obstacle($"“{name}”由{delegated.By}制定，还没有评分标准")]), null),
            ListMethod list => (RowEvaluator.Total(list, node, scope, children), (Band?)null),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }

    private static ManualScore? Given(Indicator node, Scope scope) =>
        scope.Row is { } row ? row.Manual : scope.Record.ManualScores.GetValueOrDefault(node);

    /// <summary>扣分与加分，下限与上限。</summary>
    private static Estimate Clauses(Estimate score, Indicator node, Estimate points, ImmutableArray<Estimate> deductions)
    {
        foreach (var (clause, amount) in node.Deductions.Zip(deductions))
            score = score.Combine(amount, clause.IsAddition ? RangeArithmetic.Add : RangeArithmetic.Subtract);
        if (node.FloorsAtZero)
            score = score.Map(range => RangeArithmetic.Maximum(range, RangeArithmetic.Point(node.Minimum)));
        return node.CapsAtPoints ? score.Combine(points, RangeArithmetic.Minimum) : score;
    }

    public static Estimate Sum(ImmutableArray<NodeResult> children) => children
        .Select(child => child.Estimate)
        .Aggregate(Estimate.Known(Rational.Zero), (sum, child) => sum.Combine(child, RangeArithmetic.Add));

    /// <summary>对外报告的范围；既不封顶又毫无界限的一端按 0 和分值报告。</summary>
    private static (Rational Minimum, Rational Maximum) Bounds(ValueRange range, Estimate points)
    {
        var minimum = range.Lower ?? Rational.Min(Rational.Zero, range.Upper ?? Rational.Zero);
        var maximum = range.Upper ?? Rational.Max(points.Range.Upper ?? Rational.Zero, minimum);
        return (minimum, maximum);
    }
}

/// <summary>节点的得分，以及供上级相加的不受报告约定影响的估值。</summary>
/// <param name="Standings">可能的各种情形，至少一种。</param>
/// <param name="Doubts">不止一种情形的原因。</param>
internal readonly record struct NodeResult(
    NodeScore Score, Estimate Estimate, ImmutableArray<Standing> Standings, ImmutableArray<Obstacle> Doubts);
