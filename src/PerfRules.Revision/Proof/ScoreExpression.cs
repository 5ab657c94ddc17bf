using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>
/// 一个节点的得分写成一个算式，次序同求值：方法 → 扣分、加分 → 下限与上限 → 例外 → 限分 → 一票否决 → 舍入。
/// 评价人给的分分别取能给的最低、最高；下级（各行）得分之和当作一个独立的量。
/// </summary>
/// <param name="Lowest">评价人给最低分时的得分。</param>
/// <param name="Highest">评价人给最高分时的得分。</param>
/// <param name="Removal">剔除的，在哪一级折算；不剔除为 0。</param>
internal sealed record ScoreExpression(Expression Lowest, Expression Highest, Expression Removal)
{
    /// <param name="node">节点。</param>
    /// <param name="points">分值；逐项的行是算式。</param>
    /// <param name="parts">下级（各行）得分之和，加分项、扣分项得分之和。</param>
    public static ScoreExpression Of(Indicator node, Expression points, ScoreParts parts) =>
        new(Score(node, points, parts, isHighest: false), Score(node, points, parts, isHighest: true), RemovalOf(node));

    /// <summary>写成一串，口径展开；两个节点的这一串相同，得分就相同。</summary>
    public string Key => $"{ExpressionKey.Of(Lowest)}\n{ExpressionKey.Of(Highest)}\n{ExpressionKey.Of(Removal)}";

    private static Expression Score(Indicator node, Expression points, ScoreParts parts, bool isHighest)
    {
        var place = node.Location;
        var score = Base(node, points, parts.Sum, isHighest);
        foreach (var clause in node.Deductions)
        {
            score = new BinaryExpression(
                clause.IsAddition ? BinaryOperator.Add : BinaryOperator.Subtract, score, AmountOf(clause), Dimension.Score, false, place);
        }
        if (node.FloorsAtZero)
            score = Extreme(isMaximum: true, score, Points(node.Minimum, place));
        if (node.CapsAtPoints)
            score = Extreme(isMaximum: false, score, points);
        score = Conditional([.. node.Exceptions.Select(e => (e.Condition, e.Points ?? Points(0, place)))], score);
        if (!node.Adjustments.IsEmpty)
            score = Adjusted(node, score, parts.Adjustments);
        foreach (var limit in node.Limits)
            score = Conditional([(limit.Condition, Extreme(isMaximum: false, score, Points(limit.Maximum, place)))], score);
        if (!node.Vetoes.IsEmpty)
            score = Conditional([(Any(node.Vetoes.Select(v => v.Condition), place), Points(0, place))], score);
        return node.Rounding is { } rounding ? new RoundExpression(score, rounding, place) : score;
    }

    /// <summary>总分先舍入，加上加分项、扣分项的得分（当作另一个独立的量），再限幅。</summary>
    private static Expression Adjusted(Indicator node, Expression score, Expression adjustments)
    {
        var place = node.Location;
        if (node.Rounding is { } rounding)
            score = new RoundExpression(score, rounding, place);
        score = new BinaryExpression(BinaryOperator.Add, score, adjustments, Dimension.Score, false, place);
        score = Extreme(isMaximum: true, score, Points(node.Minimum, place));
        return node.AdjustedCap is { } cap ? Extreme(isMaximum: false, score, Points(cap, place)) : score;
    }

    private static Expression Base(Indicator node, Expression points, Expression sum, bool isHighest) => node.Method switch
    {
        SumMethod or ListMethod => sum,
        FullMarksMethod => points,
        FormulaMethod formula => formula.Value,
        ManualMethod manual => !isHighest ? Points(manual.Minimum, node.Location)
            : points is NumberExpression ? Points(manual.Maximum, node.Location) : points,
        BandMethod bands => Conditional([.. bands.Bands.Select(band => (band.Condition, AwardOf(band.Award, points, isHighest)))], null),
        DelegatedMethod => new ConditionalExpression([], Dimension.Score, false, node.Location),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static Expression AwardOf(Award award, Expression points, bool isHighest) =>
        award is RangeAward range && !isHighest ? range.Minimum : ScoreExpressions.Award(award, points);

    private static Expression AmountOf(Deduction clause)
    {
        var amount = clause.Amount is StepAmount step ? ScoreExpressions.Amount(step.Step) : Points(((FixedAmount)clause.Amount).Points, clause.Location);
        return clause.Condition is { } condition ? Conditional([(condition, amount)], Points(0, clause.Location)) : amount;
    }

    private static Expression RemovalOf(Indicator node)
    {
        var place = node.Location;
        if (node.Exceptions.All(e => e.RedistributedIn is null))
            return Points(0, place);
        var removal = Conditional(
            [.. node.Exceptions.Select(e => (e.Condition, Points(e.RedistributedIn is { } level ? 1 + (int)level : 0, place)))], Points(0, place));
        return node.Vetoes.IsEmpty ? removal : Conditional([(Any(node.Vetoes.Select(v => v.Condition), place), Points(0, place))], removal);
    }

    private static Condition Any(IEnumerable<Condition> conditions, Location place) =>
        conditions.ToImmutableArray() is [var only] ? only : new OrCondition([.. conditions], place);

    private static Expression Conditional(ImmutableArray<(Condition Condition, Expression Value)> arms, Expression? otherwise)
    {
        if (arms.IsEmpty && otherwise is not null)
            return otherwise;
        var all = arms.Select(arm => new ConditionalArm(arm.Condition, arm.Value));
        var place = otherwise?.Location ?? arms[0].Value.Location;
        if (otherwise is not null)
            all = all.Append(new ConditionalArm(new AndCondition([], place), otherwise));
        return new ConditionalExpression([.. all], Dimension.Score, false, place);
    }

    private static ExtremeExpression Extreme(bool isMaximum, Expression left, Expression right) =>
        new(isMaximum, [left, right], Dimension.Score, false, left.Location);

    private static NumberExpression Points(Rational value, Location place) => new(value, Unit.Score, place);

    /// <summary>节点另外的、不在算式里的：人工评分的要求，分档酌定的要求。</summary>
    public static string Requirements(Indicator node) => node.Method switch
    {
        ManualMethod manual => string.Create(CultureInfo.InvariantCulture, $"{manual.Minimum} {manual.Maximum} {manual.Step} {manual.RequiresReason} {manual.RequiresEvidence}"),
        BandMethod bands => string.Join(';', bands.Bands.Select(b => b.Award).OfType<RangeAward>()
            .Select(r => $"{r.IncludesMinimum} {r.IncludesMaximum} {r.Step} {r.RequiresReason} {r.RequiresEvidence}")),
        _ => node.Method.GetType().Name,
    };
}

/// <summary>一个节点的得分由哪些独立的量构成。</summary>
/// <param name="Sum">下级（各行）得分之和。</param>
/// <param name="Adjustments">加分项、扣分项得分之和。</param>
internal sealed record ScoreParts(Expression Sum, Expression Adjustments)
{
    /// <summary>按节点的各部分能得的最低、最高分，设两个独立的量。</summary>
    public static ScoreParts Of(Indicator node) => new(
        Unknown("下级得分之和", int.MaxValue, node.Method is ListMethod list ? RowsRange(node, list) : RangeOf(node.Children), node.Location),
        Unknown("加减", int.MaxValue - 1, RangeOf(node.Adjustments), node.Location));

    private static FieldExpression Unknown(string name, int ordinal, ValueRange range, Location place) =>
        new(new Field(name, new NumberType(Unit.Score, false, false), ordinal, place) { Range = range }, place);

    private static ValueRange RowsRange(Indicator node, ListMethod list) =>
        list.Row.IsUncapped || node.IsUncapped ? ValueRange.All : new ValueRange(node.Minimum, true, node.Points, true);

    private static ValueRange RangeOf(ImmutableArray<Indicator> parts)
    {
        var ranges = parts.Select(RangeOf).ToList();
        return new ValueRange(
            ranges.Aggregate((Rational?)Rational.Zero, (sum, r) => sum + r.Lower), true,
            ranges.Aggregate((Rational?)Rational.Zero, (sum, r) => sum + r.Upper), true);
    }

    /// <summary>检查保证得分在最低分和分值之间，除非写明不封顶；有扣分而不保底的，没有下限可说。</summary>
    private static ValueRange RangeOf(Indicator node) => new(
        node.FloorsAtZero || node.Deductions.IsEmpty && node.Method is not FormulaMethod ? node.Minimum : null, true,
        node.IsUncapped || node.Method is SumMethod && !node.CapsAtPoints ? null : node.Points, true);
}
