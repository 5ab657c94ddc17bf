using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>算式和条件直接含有哪些算式；口径不展开。</summary>
internal static class ModelReferences
{
    /// <summary>直接的下级算式；<see cref="ListExpression"/> 的下级属于另一个作用域，不在其中。</summary>
    public static IEnumerable<Expression> Operands(Expression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        NegateExpression negate => [negate.Operand],
        AbsoluteExpression absolute => [absolute.Operand],
        ExtremeExpression extreme => extreme.Operands,
        RoundExpression round => [round.Operand],
        MonthShiftExpression shift => [shift.Operand],
        CalendarExpression calendar => calendar.Operands,
        ConditionalExpression conditional => conditional.Arms.SelectMany(arm => Operands(arm.Condition).Append(arm.Value)),
        _ => [],
    };

    /// <summary>汇总在每一行上所求的算式。</summary>
    public static IEnumerable<Expression> RowOperands(ListExpression list)
    {
        var filter = list.Filter is null ? [] : Operands(list.Filter);
        return list.Operand is null ? filter : filter.Append(list.Operand);
    }

    public static IEnumerable<Expression> Operands(Condition condition) => condition switch
    {
        ComparisonCondition comparison => [comparison.Left, comparison.Right],
        BooleanCondition boolean => [new FieldExpression(boolean.Field, boolean.Location)],
        ChoiceCondition choice => [new FieldExpression(choice.Field, choice.Location)],
        MissingCondition missing => missing.Fields.Select(field => new FieldExpression(field, missing.Location)),
        AndCondition and => and.Operands.SelectMany(Operands),
        OrCondition or => or.Operands.SelectMany(Operands),
        NotCondition not => Operands(not.Operand),
        _ => throw new InvalidOperationException($"未知的条件 {condition.GetType().Name}"),
    };

    /// <summary>一个节点（不含下级，含逐项的行规则）的全部算式。</summary>
    public static IEnumerable<Expression> Operands(Indicator indicator) =>
    [
        .. Operands(indicator.Method),
        .. indicator.Deductions.SelectMany(d => d.Condition is null ? [] : Operands(d.Condition)),
        .. indicator.Deductions.Select(d => d.Amount).OfType<StepAmount>().Select(a => a.Step.Excess),
        .. indicator.Exceptions.SelectMany(e => e.Points is { } points ? Operands(e.Condition).Append(points) : Operands(e.Condition)),
        .. indicator.Limits.SelectMany(l => Operands(l.Condition)),
        .. indicator.Vetoes.SelectMany(v => Operands(v.Condition)),
    ];

    private static IEnumerable<Expression> Operands(ScoringMethod method) => method switch
    {
        FormulaMethod formula => [formula.Value],
        BandMethod bands => bands.Bands.SelectMany(band => Operands(band.Condition).Concat(Operands(band.Award))),
        ListMethod list => Operands(list.Row).Prepend(list.RowPoints),
        _ => [],
    };

    private static IEnumerable<Expression> Operands(Award award) => award switch
    {
        PointsAward points => [points.Points],
        RangeAward range => [range.Minimum, range.Maximum],
        DeductionAward deduction => [deduction.Deduction.Excess],
        _ => throw new InvalidOperationException($"未知的得分 {award.GetType().Name}"),
    };
}
