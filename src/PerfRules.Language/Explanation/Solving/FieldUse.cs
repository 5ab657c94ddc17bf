using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>算式、条件和计分规则用到的数据，按出现次序；口径和明细汇总内部的也算。</summary>
internal sealed class FieldUse
{
    private readonly List<Field> _fields = [];
    private readonly HashSet<Field> _seen = [];
    private readonly HashSet<Definition> _expanded = [];

    public static ImmutableArray<Field> Of(Expression expression)
    {
        var use = new FieldUse();
        use.Add(expression);
        return [.. use._fields];
    }

    /// <summary>算式在汇总之外引用的明细的列。</summary>
    public static ImmutableArray<Field> RowFields(Expression expression) =>
        [.. Proof.References.Descendants(expression).OfType<FieldExpression>().Select(f => f.Field).Where(f => f.Owner is not null)];

    public static ImmutableArray<Field> Of(Condition condition)
    {
        var use = new FieldUse();
        use.Add(condition);
        return [.. use._fields];
    }

    /// <summary>一个叶子的得分所依据的数据。</summary>
    public static ImmutableArray<Field> Of(Indicator leaf)
    {
        var use = new FieldUse();
        use.Add(leaf.Method);
        foreach (var deduction in leaf.Deductions)
            use.Add(deduction);
        foreach (var exception in leaf.Exceptions)
        {
            use.Add(exception.Condition);
            use.Add(exception.Points);
        }
        foreach (var limit in leaf.Limits)
            use.Add(limit.Condition);
        foreach (var veto in leaf.Vetoes)
            use.Add(veto.Condition);
        return [.. use._fields];
    }

    private void Add(Field field)
    {
        if (_seen.Add(field))
            _fields.Add(field);
    }

    private void Add(Expression? expression)
    {
        switch (expression)
        {
            case FieldExpression field:
                Add(field.Field);
                break;
            // 同一口径只展开一次：口径层层引用时，逐处展开的量会成倍增长。
            case DefinitionExpression definition when _expanded.Add(definition.Definition):
                Add(definition.Definition.Value);
                break;
            case BinaryExpression binary:
                Add(binary.Left);
                Add(binary.Right);
                break;
            case NegateExpression negate:
                Add(negate.Operand);
                break;
            case AbsoluteExpression absolute:
                Add(absolute.Operand);
                break;
            case RoundExpression round:
                Add(round.Operand);
                break;
            case ExtremeExpression extreme:
                foreach (var operand in extreme.Operands)
                    Add(operand);
                break;
            case ConditionalExpression conditional:
                foreach (var arm in conditional.Arms)
                {
                    Add(arm.Condition);
                    Add(arm.Value);
                }
                break;
            case ListExpression list:
                Add(list.Filter);
                Add(list.Operand);
                break;
        }
    }

    private void Add(Condition? condition)
    {
        switch (condition)
        {
            case ComparisonCondition comparison:
                Add(comparison.Left);
                Add(comparison.Right);
                break;
            case BooleanCondition boolean:
                Add(boolean.Field);
                break;
            case ChoiceCondition choice:
                Add(choice.Field);
                break;
            case AndCondition and:
                foreach (var operand in and.Operands)
                    Add(operand);
                break;
            case OrCondition or:
                foreach (var operand in or.Operands)
                    Add(operand);
                break;
            case NotCondition not:
                Add(not.Operand);
                break;
        }
    }

    private void Add(ScoringMethod method)
    {
        if (method is FormulaMethod formula)
            Add(formula.Value);
        foreach (var band in (method as BandMethod)?.Bands ?? [])
        {
            Add(band.Condition);
            Add((band.Award as PointsAward)?.Points);
            Add((band.Award as DeductionAward)?.Deduction.Excess);
        }
    }

    private void Add(Deduction deduction)
    {
        Add(deduction.Condition);
        Add((deduction.Amount as StepAmount)?.Step.Excess);
    }
}
