using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>
/// 把命题拆到比较为止：否定移到最里面，且、或、非按三值逻辑展开。
/// 证明中的数据都有值，因此“缺失”必不成立。
/// </summary>
internal static class FormulaRewriter
{
    /// <summary>拆开一层；已是比较、是否、选项、有无定义的不变，返回空。</summary>
    public static Formula? Step(Formula formula) => formula switch
    {
        HoldsFormula holds => Holds(holds.Condition),
        FailsFormula fails => Fails(fails.Condition),
        NotFormula not => Negate(not.Operand),
        _ => null,
    };

    private static Formula? Holds(Condition condition) => condition switch
    {
        AndCondition and => Formula.All(and.Operands.Select(Formula.Holds)),
        OrCondition or => Formula.Any(or.Operands.Select(Formula.Holds)),
        NotCondition not => Formula.Fails(not.Operand),
        MissingCondition => Formula.Any(),
        _ => null,
    };

    private static Formula? Fails(Condition condition) => condition switch
    {
        AndCondition and => Formula.Any(and.Operands.Select(Formula.Fails)),
        OrCondition or => Formula.All(or.Operands.Select(Formula.Fails)),
        NotCondition not => Formula.Holds(not.Operand),
        MissingCondition => Formula.True,
        ComparisonCondition comparison => Formula.Holds(comparison with { Operator = comparison.Operator.Opposite() }),
        _ => null,
    };

    private static Formula? Negate(Formula operand) => operand switch
    {
        AllFormula all => Formula.Any(all.Operands.Select(Formula.Not)),
        AnyFormula any => Formula.All(any.Operands.Select(Formula.Not)),
        NotFormula not => not.Operand,
        HoldsFormula { Condition: ComparisonCondition c } => Formula.Any(
            Formula.Fails(c), Formula.Undefined(c.Left), Formula.Undefined(c.Right)),
        HoldsFormula { Condition: BooleanCondition or ChoiceCondition } holds => Formula.Fails(holds.Condition),
        FailsFormula { Condition: ComparisonCondition c } => Formula.Any(
            Formula.Holds(c), Formula.Undefined(c.Left), Formula.Undefined(c.Right)),
        FailsFormula { Condition: BooleanCondition or ChoiceCondition } fails => Formula.Holds(fails.Condition),
        HoldsFormula or FailsFormula when Step(operand) is { } simpler => Formula.Not(simpler),
        _ => null,
    };
}
