using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>算式、条件、命题引用了什么；口径展开，明细汇总内部不计。</summary>
internal static class References
{
    /// <summary>算式自身及其全部下级，口径展开。</summary>
    public static IEnumerable<Expression> Descendants(Expression expression) => (expression switch
    {
        DefinitionExpression definition => Descendants(definition.Definition.Value),
        BinaryExpression binary => Descendants(binary.Left).Concat(Descendants(binary.Right)),
        NegateExpression negate => Descendants(negate.Operand),
        AbsoluteExpression absolute => Descendants(absolute.Operand),
        ExtremeExpression extreme => extreme.Operands.SelectMany(Descendants),
        RoundExpression round => Descendants(round.Operand),
        _ => [],
    }).Prepend(expression);

    /// <summary>条件中的各个比较、是否、选项。</summary>
    public static IEnumerable<Condition> Atoms(Condition condition) => condition switch
    {
        AndCondition and => and.Operands.SelectMany(Atoms),
        OrCondition or => or.Operands.SelectMany(Atoms),
        NotCondition not => Atoms(not.Operand),
        _ => [condition],
    };

    /// <summary>条件中的全部算式及其下级。</summary>
    public static IEnumerable<Expression> Descendants(Condition condition) => Atoms(condition)
        .OfType<ComparisonCondition>()
        .SelectMany(c => Descendants(c.Left).Concat(Descendants(c.Right)));

    public static IEnumerable<Field> Fields(Condition condition) => Atoms(condition)
        .Select(a => a switch
        {
            BooleanCondition boolean => boolean.Field,
            ChoiceCondition choice => choice.Field,
            _ => null,
        })
        .OfType<Field>()
        .Concat(Descendants(condition).OfType<FieldExpression>().Select(f => f.Field));

    /// <summary>命题中的明细汇总。</summary>
    public static IEnumerable<ListExpression> Lists(Formula formula) => formula switch
    {
        AllFormula all => all.Operands.SelectMany(Lists),
        AnyFormula any => any.Operands.SelectMany(Lists),
        NotFormula not => Lists(not.Operand),
        HoldsFormula holds => Descendants(holds.Condition).OfType<ListExpression>(),
        FailsFormula fails => Descendants(fails.Condition).OfType<ListExpression>(),
        UndefinedFormula undefined => Descendants(undefined.Expression).OfType<ListExpression>(),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    public static IEnumerable<Field> Fields(Formula formula) => formula switch
    {
        AllFormula all => all.Operands.SelectMany(Fields),
        AnyFormula any => any.Operands.SelectMany(Fields),
        NotFormula not => Fields(not.Operand),
        HoldsFormula holds => Fields(holds.Condition),
        FailsFormula fails => Fields(fails.Condition),
        UndefinedFormula undefined => Descendants(undefined.Expression).OfType<FieldExpression>().Select(f => f.Field),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };
}
