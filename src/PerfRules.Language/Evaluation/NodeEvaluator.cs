using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>
/// 一个节点的得分：方法 → 扣分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入。
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
        var vetoes = Alternatives<Veto>.FirstHolding(node.Vetoes, veto => veto.Condition, scope).Exclusive();
        var exceptions = Alternatives<ScoreException>.FirstHolding(node.Exceptions, exception => exception.Condition, scope);
        var deductions = node.Deductions.Select(deduction => DeductionEvaluator.Evaluate(deduction, scope)).ToImmutableArray();
        var (result, band, limit) = (Estimate.Known(Rational.Zero), (Band?)null, (ScoreLimit?)null);
        if (!vetoes.IsDecided)
        {
            (result, band) = ApplyExceptions(exceptions, node, scope, points, name, children, deductions);
            (result, limit) = ApplyLimits(result, node, scope);
            if (!vetoes.Possible.IsEmpty)
                result = result.Or(Estimate.Known(Rational.Zero), vetoes.Causes);
        }
        if (node.Rounding is { } rounding)
            result = result.Map(range => RangeArithmetic.Step(range, rounding.Apply));

        var score = new NodeScore
        {
            Indicator = node,
            Name = name,
            Points = points.Value ?? Rational.Zero,
            Score = result.Value,
            Range = Bounds(result.Range, points),
            Obstacles = [.. result.Causes.Select(cause => cause.Subject == name ? cause.Text : cause.Qualified)],
            Children = [.. children.Select(child => child.Score)],
            Veto = vetoes.Only,
            Limit = vetoes.Possible.IsEmpty ? limit : null,
            Exception = vetoes.Possible.IsEmpty ? exceptions.Only : null,
            Band = vetoes.Possible.IsEmpty && exceptions.Possible.IsEmpty ? band : null,
            Deducted = vetoes.Possible.IsEmpty && exceptions.Possible.IsEmpty ? [.. deductions.Select(deduction => deduction.Value)] : [],
            Row = scope.Row,
        };
        return new NodeResult(score, result);
    }

    private static (Estimate Score, ScoreLimit? Limit) ApplyLimits(Estimate score, Indicator node, Scope scope)
    {
        ScoreLimit? lowest = null;
        foreach (var limit in node.Limits)
        {
            var applies = ConditionEvaluator.Evaluate(limit.Condition, scope);
            if (applies.Fails)
                continue;
            var limited = score.Map(range => RangeArithmetic.Minimum(range, RangeArithmetic.Point(limit.Maximum)));
            if (applies.Holds && score.Value > limit.Maximum)
                lowest = limit;
            score = applies.Holds ? limited : score.Or(limited, applies.Causes);
        }
        return (score, lowest);
    }

    private static (Estimate, Band?) ApplyExceptions(
        Alternatives<ScoreException> exceptions, Indicator node, Scope scope, Estimate points, string name,
        ImmutableArray<NodeResult> children, ImmutableArray<Estimate> deductions)
    {
        if (exceptions.Possible.IsEmpty)
            return BaseScore(node, scope, points, name, children, deductions);
        var outcome = exceptions.Possible
            .Select(exception => ExpressionEvaluator.Evaluate(exception.Points, scope))
            .Aggregate((left, right) => left.Or(right, exceptions.Causes));
        return exceptions.IsDecided
            ? (outcome, null)
            : (outcome.Or(BaseScore(node, scope, points, name, children, deductions).Score, exceptions.Causes), null);
    }

    private static (Estimate Score, Band? Band) BaseScore(
        Indicator node, Scope scope, Estimate points, string name, ImmutableArray<NodeResult> children,
        ImmutableArray<Estimate> deductions)
    {
        var (score, band) = node.Method switch
        {
            SumMethod => (Sum(children), null),
            FullMarksMethod => (points, null),
            FormulaMethod formula => (ExpressionEvaluator.Evaluate(formula.Value, scope), null),
            BandMethod bands => BandEvaluator.Evaluate(bands, scope, points, name),
            ManualMethod manual when scope.Row is { } row => (ManualEvaluator.Evaluate(manual, row.Manual, points, name), null),
            ManualMethod manual => (ManualEvaluator.Evaluate(
                manual, scope.Record.ManualScores.GetValueOrDefault(node), Estimate.Known(manual.Maximum), name), null),
            DelegatedMethod delegated => (Estimate.Rejected(
                new ValueRange(Rational.Zero, true, points.Range.Upper, points.Range.IncludesUpper),
                [new Obstacle($"“{name}”由{delegated.By}制定，还没有评分标准")]), null),
            ListMethod list => (RowEvaluator.Total(list, node, scope, children), (Band?)null),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
        score = deductions.Aggregate(score, (rest, amount) => rest.Combine(amount, RangeArithmetic.Subtract));
        if (node.FloorsAtZero)
            score = score.Map(range => RangeArithmetic.Maximum(range, RangeArithmetic.Point(Rational.Zero)));
        return (node.CapsAtPoints ? score.Combine(points, RangeArithmetic.Minimum) : score, band);
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
internal readonly record struct NodeResult(NodeScore Score, Estimate Estimate);
