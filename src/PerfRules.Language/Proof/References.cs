using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>算式、条件、命题引用了什么；口径展开，明细汇总内部不计。</summary>
internal static class References
{
    /// <summary>算式自身及其全部下级，口径展开。</summary>
    public static IEnumerable<Expression> Descendants(Expression expression) =>
        (expression is ConditionalExpression conditional
            ? conditional.Arms.SelectMany(arm => Descendants(arm.Condition).Concat(Descendants(arm.Value)))
            : Operands(expression).SelectMany(Descendants)).Prepend(expression);

    /// <summary>必然用到的下级；口径的下级是它的算式，按情形取值的各支不一定用到，不在其中。</summary>
    public static IEnumerable<Expression> Operands(Expression expression) => expression switch
    {
        DefinitionExpression definition => [definition.Definition.Value],
        BinaryExpression binary => [binary.Left, binary.Right],
        NegateExpression negate => [negate.Operand],
        AbsoluteExpression absolute => [absolute.Operand],
        ExtremeExpression extreme => extreme.Operands,
        RoundExpression round => [round.Operand],
        MonthShiftExpression shift => [shift.Operand],
        CalendarExpression calendar => calendar.Operands,
        _ => [],
    };

    /// <summary>条件中的各个比较、是否、选项、缺失。</summary>
    public static IEnumerable<Condition> Atoms(Condition condition) => condition switch
    {
        AndCondition and => and.Operands.SelectMany(Atoms),
        OrCondition or => or.Operands.SelectMany(Atoms),
        NotCondition not => Atoms(not.Operand),
        _ => [condition],
    };

    /// <summary>条件中的全部算式及其下级；是否、选项类的数据也算一个算式。</summary>
    public static IEnumerable<Expression> Descendants(Condition condition) => Atoms(condition).SelectMany(atom => atom switch
    {
        ComparisonCondition comparison => Descendants(comparison.Left).Concat(Descendants(comparison.Right)),
        BooleanCondition boolean => [new FieldExpression(boolean.Field, boolean.Location)],
        ChoiceCondition choice => [new FieldExpression(choice.Field, choice.Location)],
        // 缺失与否不看取值；证明中的数据都有值，所以不算引用。
        MissingCondition => [],
        _ => throw new InvalidOperationException($"未知的条件 {atom.GetType().Name}"),
    });

    public static IEnumerable<Field> Fields(Condition condition) =>
        Descendants(condition).OfType<FieldExpression>().Select(f => f.Field);

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
