using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>一个叶子的计分规则里的各处舍入，包括按步扣分的步数取整；同样的只列一处。</summary>
internal static class RoundedParts
{
    public static IEnumerable<RoundExpression> Of(Indicator leaf) =>
        Expressions(leaf).SelectMany(References.Descendants).OfType<RoundExpression>()
            .Concat(Steps(leaf).Select(ScoreExpressions.Count).OfType<RoundExpression>())
            .DistinctBy(ExpressionKey.Of);

    private static IEnumerable<Expression> Expressions(Indicator leaf)
    {
        var conditions = leaf.Vetoes.Select(v => v.Condition)
            .Concat(leaf.Exceptions.Select(e => e.Condition))
            .Concat(leaf.Limits.Select(l => l.Condition))
            .Concat(leaf.Deductions.Select(d => d.Condition).OfType<Condition>())
            .Concat(Bands(leaf).Select(b => b.Condition));
        var values = leaf.Exceptions.Select(e => e.Points).OfType<Expression>()
            .Concat(leaf.Method is FormulaMethod formula ? [formula.Value] : [])
            .Concat(Bands(leaf).Select(b => b.Award).OfType<PointsAward>().Select(a => a.Points))
            .Concat(Steps(leaf).Select(s => s.Excess));
        return conditions.SelectMany(References.Descendants).Concat(values);
    }

    private static IEnumerable<Band> Bands(Indicator leaf) => leaf.Method is BandMethod method ? method.Bands : [];

    private static IEnumerable<StepDeduction> Steps(Indicator leaf) => leaf.Deductions.Select(d => d.Amount).OfType<StepAmount>().Select(a => a.Step)
        .Concat(Bands(leaf).Select(b => b.Award).OfType<DeductionAward>().Select(a => a.Deduction));
}
