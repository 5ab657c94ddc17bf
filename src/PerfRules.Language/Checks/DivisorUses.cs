using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>一处除法：命题成立时，除数为零会使得分没有定义。</summary>
internal sealed record DivisorUse(Expression Divisor, Formula Guard)
{
    public DivisorUse When(Formula condition) => this with { Guard = Formula.All(condition, Guard) };
}

/// <summary>找出一个节点的得分依赖的全部除法，及各自起作用的前提。</summary>
internal static class DivisorUses
{
    public static IEnumerable<DivisorUse> Of(ScoredNode node) => Own(node).Concat(Overrides(node));

    private static IEnumerable<DivisorUse> Own(ScoredNode node)
    {
        var rule = node.Rule;
        var uses = rule.Method switch
        {
            FormulaMethod formula => Of(formula.Value),
            BandMethod bands => Bands(bands, node),
            ListMethod list => Of(list.RowPoints),
            _ => [],
        };
        return uses.Concat(rule.Deductions.SelectMany(Deduction)).Select(u => u.When(node.NoOverride()));
    }

    /// <summary>条件未知的例外、否决使得分不能确定，除非别的已经成立。</summary>
    private static IEnumerable<DivisorUse> Overrides(ScoredNode node) =>
        node.Rule.Vetoes.SelectMany(v => Of(v.Condition)).Select(u => u.When(node.NoVeto()))
            .Concat(node.Rule.Limits.SelectMany(l => Of(l.Condition)).Select(u => u.When(node.NoVeto())))
            .Concat(node.Rule.Exceptions.SelectMany(e => Of(e.Condition)).Select(u => u.When(node.NoOverride())))
            .Concat(node.Rule.Exceptions.Where(e => e.Points is not null).SelectMany(e => Of(e.Points!).Select(u => u.When(
                Formula.All(node.NoVeto(), Formula.Holds(e.Condition))))));

    /// <summary>没有一档成立而有的档未知，或成立的档的得分没有定义。</summary>
    private static IEnumerable<DivisorUse> Bands(BandMethod method, ScoredNode node)
    {
        var none = Formula.All(method.Bands.Select(b => Formula.Not(Formula.Holds(b.Condition))));
        return method.Bands.SelectMany(b => Of(b.Condition).Select(u => u.When(none))
            .Concat(Of(ScoreExpressions.Award(b.Award, node.Points)).Select(u => u.When(Formula.Holds(b.Condition)))));
    }

    private static IEnumerable<DivisorUse> Deduction(Deduction deduction)
    {
        var amount = deduction.Amount is StepAmount { Step: var step } ? Of(step.Excess) : [];
        return deduction.Condition is { } condition
            ? Of(condition).Concat(amount.Select(u => u.When(Formula.Holds(condition))))
            : amount;
    }

    /// <summary>条件中的除法；只有使条件未知时才起作用。</summary>
    private static IEnumerable<DivisorUse> Of(Condition condition)
    {
        var unknown = Formula.Unknown(condition);
        return References.Atoms(condition).OfType<ComparisonCondition>()
            .SelectMany(c => Of(c.Left).Concat(Of(c.Right)))
            .Select(u => u.When(unknown));
    }

    private static IEnumerable<DivisorUse> Of(Expression expression)
    {
        if (expression is BinaryExpression { Operator: BinaryOperator.Divide, Right: var divisor } && divisor is not NumberExpression { Value.IsZero: false })
            yield return new DivisorUse(divisor, Formula.True);
        var parts = expression switch
        {
            ConditionalExpression conditional => Arms(conditional),
            ListExpression list => Rows(list),
            _ => References.Operands(expression).SelectMany(Of),
        };
        foreach (var use in parts)
            yield return use;
    }

    /// <summary>明细的每一行都可能遇到，把行上的数据当作任意取值。</summary>
    private static IEnumerable<DivisorUse> Rows(ListExpression list)
    {
        var inRow = list.Operand is null ? [] : Of(list.Operand);
        return list.Filter is null ? inRow : inRow.Select(u => u.When(Formula.Holds(list.Filter))).Concat(Of(list.Filter));
    }

    /// <summary>一支的值只在前面各支都不成立而它成立时用到。</summary>
    private static IEnumerable<DivisorUse> Arms(ConditionalExpression conditional)
    {
        var earlier = Formula.True;
        foreach (var arm in conditional.Arms)
        {
            var reached = earlier;
            foreach (var use in Of(arm.Condition).Concat(Of(arm.Value).Select(u => u.When(Formula.Holds(arm.Condition)))))
                yield return use.When(reached);
            earlier = Formula.All(earlier, Formula.Fails(arm.Condition));
        }
    }
}
