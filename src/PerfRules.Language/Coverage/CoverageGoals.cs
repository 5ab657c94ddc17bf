using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Coverage;

/// <summary>用到一处规则的命题。</summary>
internal static class CoverageGoals
{
    public static Formula Of(CoverageItem item, ScoredNode node) => Formula.All([Reaches(item, node), .. Absent.Others(item, node).Select(IsGiven)]);

    private static Formula Reaches(CoverageItem item, ScoredNode node) => item.Element switch
    {
        FormulaMethod formula => Formula.All(node.NoOverride(), Defined(formula.Value)),
        Band band => Formula.All(node.NoOverride(), Formula.Holds(band.Condition), Defined(ScoreExpressions.Award(band.Award, node.Points))),
        Deduction deduction => Formula.All(node.NoOverride(), ScoreExpressions.Deducts(deduction), HasBase(node)),
        ScoreException exception => Formula.All(
            node.NoOverrideAbove(), NoVeto(node.Rule), First(node.Rule.Exceptions, exception, e => e.Condition),
            exception.Points is { } points ? Defined(points) : Formula.True),
        ScoreLimit limit => Formula.All(node.NoOverride(), Formula.Holds(Absent.Assume(limit.Condition)), Exceeds(node, limit.Maximum)),
        Veto veto => Formula.All(node.NoOverrideAbove(), First(node.Rule.Vetoes, veto, v => v.Condition)),
        GradeLimit limit => Formula.Holds(Absent.Assume(limit.Condition)),
        Field field => Formula.All(node.NoOverride(), Takes(field, item.Index), HasBase(node)),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>使实例便于阅读的取法：分档先取档内的代表点。</summary>
    public static IEnumerable<Formula> Preferences(CoverageItem item)
    {
        if (item.Element is not Band band || item.Rule.Method is not BandMethod method || BandSubject.Of(method) is not { } subject)
            return [];
        var range = subject.RangeOf(band);
        return subject.Representatives().Where(point => range?.Contains(point) == true).Select(subject.IsAt);
    }

    /// <summary>恒真，但说到了这项数据，使求得的取数里有它。</summary>
    private static Formula IsGiven(Field field)
    {
        Condition condition = field.Type switch
        {
            BooleanType => new BooleanCondition(field, field.Location),
            ChoiceType => new ChoiceCondition(field, 0, field.Location),
            _ => new ComparisonCondition(
                ComparisonOperator.Greater, new FieldExpression(field, field.Location),
                new NumberExpression(Rational.Zero, Unit.None, field.Location), field.Location),
        };
        return Formula.Any(Formula.Holds(condition), Formula.Fails(condition));
    }

    private static Formula Defined(Expression expression) => Formula.Not(Formula.Undefined(expression));

    private static Formula NoVeto(Indicator rule) => Formula.All(rule.Vetoes.Select(veto => Formula.Fails(veto.Condition)));

    /// <summary>前面的都不成立，轮到这一条。</summary>
    private static Formula First<T>(IEnumerable<T> all, T wanted, Func<T, Condition> condition) where T : class => Formula.All(
        [.. all.TakeWhile(one => !ReferenceEquals(one, wanted)).Select(one => Formula.Fails(condition(one))), Formula.Holds(Absent.Assume(condition(wanted)))]);

    /// <summary>基本方法有得分；人工、逐项、下级之和不在命题中。</summary>
    private static Formula HasBase(ScoredNode node) => node.Rule.Method switch
    {
        BandMethod bands => Formula.Any(bands.Bands.Select(band => Formula.Holds(band.Condition))),
        FormulaMethod formula => Defined(formula.Value),
        _ => Formula.True,
    };

    private static Formula Exceeds(ScoredNode node, Rational maximum)
    {
        var cases = ScoreExpressions.HasTooManyCases(node) ? [] : ScoreExpressions.Cases(node).ToList();
        return cases.Count == 0
            ? Formula.True
            : Formula.Any(cases.Select(c => Formula.All(
                c.Guard, Formula.Compare(c.Score, ComparisonOperator.Greater, ScoreExpressions.Points(maximum, c.Location)))));
    }

    private static Formula Takes(Field field, int option) => Formula.Holds(new ChoiceCondition(field, option, field.Location));
}
