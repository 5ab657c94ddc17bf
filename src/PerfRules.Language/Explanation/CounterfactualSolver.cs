using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>
/// 丢了分的叶子，单改哪一项数据、最少改到多少能得满分（或下一档）。
/// 由条件和算式精确解出；不是一次式之商的数据不作回答。
/// </summary>
public static class CounterfactualSolver
{
    public static ImmutableArray<Counterfactual> Solve(Framework framework, NodeScore node, UnitRecord record)
    {
        if (node.Score is not { } score || score >= node.Points || node.Points.Sign <= 0 || !node.Indicator.IsLeaf)
            return [];
        var scope = Scope.Of(framework, node, record);
        // 行的分值所依据的列不能改：改了满分也变了。
        var fixedFields = framework.Indicators
            .Select(indicator => indicator.Method)
            .OfType<ListMethod>()
            .Where(method => method.Row == node.Indicator)
            .SelectMany(method => FieldUse.Of(method.RowPoints))
            .ToHashSet();
        // 同类比较随本单位的数而变，改了不能照旧算；从别处来的数不由本单位改。
        var used = FieldUse.Of(node.Indicator);
        fixedFields.UnionWith(used.Where(field => field.Source is PeerSource).SelectMany(field => FieldUse.Of(field.Source!.Value!)));
        fixedFields.UnionWith(used.Where(field => field.Source is not null));
        var targets = Targets(node, score);
        return [.. FieldUse.Of(node.Indicator)
            .Where(field => field is { Type: NumberType, IsTarget: false } && field != field.Owner?.RowScore && !fixedFields.Contains(field))
            .SelectMany(field => Solve(framework, node, scope, field, targets))];
    }

    /// <summary>下一档的分（如果有）和满分。</summary>
    private static ImmutableArray<Rational> Targets(NodeScore node, Rational score)
    {
        if (node.Indicator.Method is not BandMethod bands)
            return [node.Points];
        var better = bands.Bands
            .Select(band => band.Award).OfType<PointsAward>()
            .Select(award => award.Points).OfType<NumberExpression>()
            .Select(points => points.Value)
            .Where(points => points > score && points < node.Points)
            .Order().ToArray();
        return better.Length == 0 ? [node.Points] : [better[0], node.Points];
    }

    private static IEnumerable<Counterfactual> Solve(
        Framework framework, NodeScore node, Scope scope, Field field, ImmutableArray<Rational> targets)
    {
        var solver = new UnknownSolver(field, scope);
        if (scope.ValueOf(field) is not { } current
            || ScoreFunction.Of(node.Indicator, node.Points, solver) is not { } function
            || Admissible(framework, field, solver) is not { } admissible)
            yield break;
        foreach (var target in targets)
        {
            if (Reaching(function, node.Indicator.Rounding, target) is { } values
                && Nearest(values.Intersect(admissible), current, field) is { } nearest)
            {
                yield return new Counterfactual(
                    field, nearest.Value, nearest.Range, target, target == node.Points,
                    nearest.IsIncrease, nearest.IsAttained);
            }
        }
    }

    /// <summary>得分舍入后不低于目标的取值。四舍五入、去尾、进一都按绝对值，所以目标不是正数时方向相反。</summary>
    private static IntervalSet? Reaching(Piecewise function, Rounding? rounding, Rational target)
    {
        if (rounding is not { } rule)
            return function.Minus(Piecewise.Constant(target))?.Where(sign => sign >= 0);
        var unit = Rational.PowerOfTen(-rule.Places);
        var grid = Rational.FromInteger((target / unit).Ceiling());
        var isPositive = grid.Sign > 0;
        var (threshold, isIncluded) = rule.Mode switch
        {
            RoundingMode.HalfUp => (grid - Rational.FromFraction(1, 2), isPositive),
            RoundingMode.HalfEven => (grid - Rational.FromFraction(1, 2), grid.Numerator.IsEven),
            RoundingMode.Down or RoundingMode.Up => rule.Mode == RoundingMode.Down == isPositive ? (grid, true) : (grid - 1, false),
            _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
        };
        return function.Minus(Piecewise.Constant(threshold * unit))?.Where(sign => sign > 0 || isIncluded && sign == 0);
    }

    /// <summary>声明的范围和关系允许的取值；因其他数据缺失而无从判断的关系不作限制。</summary>
    private static IntervalSet? Admissible(Framework framework, Field field, UnknownSolver solver)
    {
        var siblings = field.Owner?.Fields ?? framework.Fields;
        var constraints = siblings.SelectMany(sibling => sibling.Constraints)
            .Where(constraint => FieldUse.Of(constraint).Contains(field));
        var admissible = IntervalSet.Of(field.Range);
        foreach (var constraint in constraints)
        {
            if (solver.SplitBy(constraint) is not { } split)
                return null;
            admissible = admissible.Intersect(split.Fails.Complement());
        }
        return admissible;
    }

    private static (Rational Value, ValueRange Range, bool IsIncrease, bool IsAttained)? Nearest(IntervalSet values, Rational current, Field field)
    {
        var isWhole = field.Type is NumberType { IsWhole: true };
        (Rational Value, ValueRange Range, bool IsIncrease, bool IsAttained)? best = null;
        foreach (var range in values.Ranges)
        {
            var isAbove = range.Lower is { } lower && lower >= current;
            if ((isAbove ? range.Lower : range.Upper) is not { } end)
                continue;
            var isAttained = isAbove ? range.IncludesLower : range.IncludesUpper;
            if (isWhole)
            {
                end = isAbove
                    ? Rational.FromInteger(isAttained ? end.Ceiling() : end.Floor() + 1)
                    : Rational.FromInteger(isAttained ? end.Floor() : end.Ceiling() - 1);
                isAttained = true;
                if (!range.Contains(end))
                    continue;
            }
            if (best is null || (end - current).Abs() < (best.Value.Value - current).Abs())
                best = (end, range, isAbove, isAttained);
        }
        return best;
    }
}
