using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>报错的勾稽当作已知：没有定义的（除数为零）不核对，照样评分，因此只能假定它不是不成立。</summary>
internal static class ReconciliationFacts
{
    public static Formula Of(Reconciliation reconciliation) =>
        References.Descendants(reconciliation.Condition).Any(e => e is BinaryExpression { Operator: BinaryOperator.Divide } or ConditionalExpression)
            ? Formula.Not(Formula.Fails(reconciliation.Condition))
            : Formula.Holds(reconciliation.Condition);
}
