using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>
/// 丢了分的叶子，单改哪一项数据、最少改到多少能得满分（或下一档）。
/// 由条件和算式精确解出；不能精确求解的（数据相乘、经过两处舍入、在明细里汇总）不作回答。
/// </summary>
public static class CounterfactualSolver
{
    private static readonly Rational WidestExtent = 10;

    public static ImmutableArray<Counterfactual> Solve(Framework framework, NodeScore node, UnitRecord record)
    {
        if (node.Score is not { } score || score >= node.Points || node.Points <= node.Indicator.Minimum || !node.Indicator.IsLeaf)
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
        var targets = Targets(node, score, scope);
        var all = used
            .Where(field => field is { Type: NumberType, IsTarget: false } && field != field.Owner?.RowScore && !fixedFields.Contains(field))
            .SelectMany(field => Solve(framework, node, scope, field, targets)).ToList();
        return [.. all.Where(change => IsPlausible(change, all, scope))];
    }

    /// <summary>要把一项数据改到现值的十倍以上，而改别的数据用不着这样的，没有人会照办，不提。</summary>
    private static bool IsPlausible(Counterfactual change, IEnumerable<Counterfactual> all, Scope scope) =>
        Extent(change, scope) is var extent && (extent <= WidestExtent
            || !all.Any(other => other.Score == change.Score && Extent(other, scope) < extent && Extent(other, scope) <= WidestExtent));

    /// <summary>改动相当于现值的几倍；现值不足一个单位的按一个单位计。</summary>
    private static Rational Extent(Counterfactual change, Scope scope)
    {
        var unit = change.Field.Type is NumberType number ? number.Unit.Scale : Rational.One;
        var current = scope.ValueOf(change.Field) ?? Rational.Zero;
        return (change.Value - current).Abs() / Rational.Max(current.Abs(), unit);
    }

    /// <summary>下一档的分（如果有）和满分。扣到零以下的台阶没有列出，所以只看正分；别的类的档够不着。</summary>
    private static ImmutableArray<Rational> Targets(NodeScore node, Rational score, Scope scope)
    {
        if (node.Indicator.Method is not BandMethod bands)
            return [node.Points];
        var better = bands.Bands
            .Where(band => !ClassParts.IsOfOtherClass(band.Condition, scope)).Select(band => band.Award).OfType<PointsAward>()
            .Select(award => award.Points).OfType<NumberExpression>()
            .Select(points => points.Value)
            .Where(points => points > score && points.Sign > 0 && points < node.Points)
            .Order().ToArray();
        return better.Length == 0 ? [node.Points] : [better[0], node.Points];
    }

    private static IEnumerable<Counterfactual> Solve(
        Framework framework, NodeScore node, Scope scope, Field field, ImmutableArray<Rational> targets)
    {
        var solver = new UnknownSolver(field, scope);
        if (scope.ValueOf(field) is not { } current
            || Reaching(node, scope, field, solver) is not { } reaching
            || Admissible(framework, field, solver) is not { } admissible)
            yield break;
        foreach (var target in targets)
        {
            if (reaching(target) is { } values
                && Nearest(values.Intersect(admissible), current, field) is { } nearest)
            {
                yield return new Counterfactual(
                    field, nearest.Value, nearest.Range, target, target == node.Points,
                    nearest.IsIncrease, nearest.IsAttained);
            }
        }
    }

    /// <summary>由目标分求取值；数据只经过一处舍入（保留N位、步数取整）起作用时，先解舍入后的值，再解舍入前的。</summary>
    private static Func<Rational, IntervalSet?>? Reaching(NodeScore node, Scope scope, Field field, UnknownSolver solver)
    {
        if (ScoreFunction.Of(node.Indicator, node.Points, solver) is { } function)
            return target => Reaching(function, node.Indicator.Rounding, target);
        foreach (var rounded in RoundedParts.Of(node.Indicator))
        {
            if (ScoreFunction.Of(node.Indicator, node.Points, new UnknownSolver(field, scope, rounded)) is { } outer
                && solver.FunctionOf(rounded.Operand) is { } inner)
            {
                return target => Reaching(outer, node.Indicator.Rounding, target) is { } values
                    ? RoundedUnknown.PreImage(values, inner, rounded.Rounding)
                    : null;
            }
        }
        return null;
    }

    /// <summary>得分舍入后不低于目标的取值。</summary>
    private static IntervalSet? Reaching(Piecewise function, Rounding? rounding, Rational target) => rounding is { } rule
        ? RoundedUnknown.AtLeast(function, Rational.FromInteger((target * Rational.PowerOfTen(rule.Places)).Ceiling()), rule)
        : function.Minus(Piecewise.Constant(target))?.Where(sign => sign >= 0);

    /// <summary>声明的范围和关系允许的取值；因其他数据缺失而无从判断的关系不作限制。</summary>
    private static IntervalSet? Admissible(Framework framework, Field field, UnknownSolver solver)
    {
        var siblings = field.Owner?.Fields ?? framework.Fields;
        var constraints = siblings.SelectMany(sibling => sibling.Constraints)
            .Concat(framework.Reconciliations.Where(reconciliation => reconciliation.IsError).Select(reconciliation => reconciliation.Condition))
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
