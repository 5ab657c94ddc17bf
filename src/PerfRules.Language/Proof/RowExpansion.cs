using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 假定明细各有几行，把每一行的每一列当作单独的一项数据：汇总写成各行之和，
/// 说到“某一行”的就是第一行。这样得到的实例有具体的行，能代入评分。
/// </summary>
internal sealed class RowExpansion
{
    private readonly Dictionary<RecordList, ImmutableArray<ImmutableArray<Field>>> _rows = [];

    public RowExpansion(IEnumerable<RecordList> lists, int count)
    {
        foreach (var list in lists)
            _rows[list] = [.. Enumerable.Range(0, count).Select(row => Copy(list, row))];
    }

    public IEnumerable<RecordList> Lists => _rows.Keys;

    /// <summary>一张明细各行的各列。</summary>
    public ImmutableArray<ImmutableArray<Field>> RowsOf(RecordList list) => _rows[list];

    private static ImmutableArray<Field> Copy(RecordList list, int row) =>
    [
        .. list.Fields.Select(column => new Field(column.Name, column.Type, row * list.Fields.Length + column.Ordinal, column.Location) { Range = column.Range }),
    ];

    public Formula Expand(Formula formula, int row = 0) => formula switch
    {
        AllFormula all => Formula.All(all.Operands.Select(f => Expand(f, row))),
        AnyFormula any => Formula.Any(any.Operands.Select(f => Expand(f, row))),
        NotFormula not => Formula.Not(Expand(not.Operand, row)),
        HoldsFormula holds => Formula.Holds(Expand(holds.Condition, row)),
        FailsFormula fails => Formula.Fails(Expand(fails.Condition, row)),
        UndefinedFormula undefined => Formula.Undefined(Expand(undefined.Expression, row)),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    public Expression Expand(Expression expression, int row = 0) => expression switch
    {
        NumberExpression => expression,
        FieldExpression field => new FieldExpression(Expand(field.Field, row), field.Location),
        DefinitionExpression definition => Expand(definition.Definition.Value, row),
        BinaryExpression binary => binary with { Left = Expand(binary.Left, row), Right = Expand(binary.Right, row) },
        NegateExpression negate => negate with { Operand = Expand(negate.Operand, row) },
        AbsoluteExpression absolute => absolute with { Operand = Expand(absolute.Operand, row) },
        ExtremeExpression extreme => extreme with { Operands = [.. extreme.Operands.Select(o => Expand(o, row))] },
        RoundExpression round => round with { Operand = Expand(round.Operand, row) },
        MonthShiftExpression shift => shift with { Operand = Expand(shift.Operand, row) },
        CalendarExpression calendar => calendar with { Left = Expand(calendar.Left, row), Right = calendar.Right is { } right ? Expand(right, row) : null },
        ConditionalExpression conditional => conditional with
        {
            Arms = [.. conditional.Arms.Select(arm => new ConditionalArm(Expand(arm.Condition, row), Expand(arm.Value, row)))],
        },
        ListExpression list => Sum(list),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private Condition Expand(Condition condition, int row) => condition switch
    {
        ComparisonCondition comparison => comparison with { Left = Expand(comparison.Left, row), Right = Expand(comparison.Right, row) },
        BooleanCondition boolean => boolean with { Field = Expand(boolean.Field, row) },
        ChoiceCondition choice => choice with { Field = Expand(choice.Field, row) },
        MissingCondition missing => missing with { Fields = [.. missing.Fields.Select(field => Expand(field, row))] },
        AndCondition and => and with { Operands = [.. and.Operands.Select(o => Expand(o, row))] },
        OrCondition or => or with { Operands = [.. or.Operands.Select(o => Expand(o, row))] },
        NotCondition not => not with { Operand = Expand(not.Operand, row) },
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private Field Expand(Field field, int row) => field.Owner is { } list ? _rows[list][row][field.Ordinal] : field;

    private Expression Sum(ListExpression list)
    {
        var zero = new NumberExpression(Rational.Zero, Unit.None, list.Location);
        return Enumerable.Range(0, _rows[list.List].Length).Select(row => Contribution(list, zero, row))
            .Aggregate((Expression)zero, (sum, next) => sum == zero
                ? next : new BinaryExpression(BinaryOperator.Add, sum, next, list.Dimension, false, list.Location));
    }

    private Expression Contribution(ListExpression list, NumberExpression zero, int row)
    {
        var value = list.Operand is { } operand ? Expand(operand, row) : zero with { Value = Rational.One };
        return list.Filter is not { } filter ? value : new ConditionalExpression(
            [new ConditionalArm(Expand(filter, row), value), new ConditionalArm(new AndCondition([], list.Location), zero)],
            list.Dimension, false, list.Location);
    }
}
