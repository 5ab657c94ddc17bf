using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation.Solving;

/// <summary>算式、条件和计分规则用到的数据，按出现次序；口径和明细汇总内部的也算。</summary>
internal sealed class FieldUse
{
    private readonly List<Field> _fields = [];
    private readonly HashSet<Field> _seen = [];
    private readonly HashSet<Definition> _expanded = [];
    private readonly HashSet<RecordList> _lists = [];
    private readonly HashSet<Calendar> _calendars = [];

    /// <summary>整个框架用到的：规则、等级限制、口径、勾稽和数据之间的关系提到的都算，一项数据自己的关系不算提到它自己。</summary>
    public static FieldUse In(Framework framework)
    {
        var use = new FieldUse();
        foreach (var indicator in framework.Indicators)
        {
            use.Add(indicator);
            if (indicator.Method is not ListMethod list)
                continue;
            use.Add(list.RowPoints);
            use.Add(list.Row);
        }
        foreach (var limit in framework.GradeLimits)
            use.Add(limit.Condition);
        foreach (var definition in framework.Definitions.Concat(framework.Lists.SelectMany(list => list.Definitions)))
            use.Add(definition.Value);
        foreach (var field in framework.Fields.Concat(framework.Lists.SelectMany(list => list.Fields)).Where(field => !field.Constraints.IsEmpty))
        {
            foreach (var other in field.Constraints.SelectMany(constraint => Of(constraint)).Where(other => other != field))
                use.Add(other);
        }
        foreach (var reconciliation in framework.Reconciliations)
            use.Add(reconciliation.Condition);
        // 从别处算来的都是条文里写的，所比较的值和分组随之用到。
        foreach (var field in framework.Fields.Where(field => field.Source is not null))
        {
            use.Add(field);
            use.Add(field.Source!.Value);
        }
        foreach (var group in framework.Fields.Where(field => field.IsGrouping && framework.Fields.Any(other => other.Source is PeerSource or PeerScoreSource)))
            use.Add(group);
        return use;
    }

    /// <summary>一个指标和它的全部下级用到的，含逐项的每一行。</summary>
    public static ImmutableArray<Field> Under(Indicator indicator)
    {
        var use = new FieldUse();
        foreach (var node in indicator.SelfAndDescendants())
        {
            use.Add(node);
            if (node.Method is not ListMethod list)
                continue;
            use.Add(list.RowPoints);
            use.Add(list.Row);
        }
        return [.. use._fields];
    }

    /// <summary>一个节点的各句（含逐项的每一行）用到的口径，含间接用到的。</summary>
    public static ImmutableArray<Definition> DefinitionsOf(Indicator node)
    {
        var use = new FieldUse();
        use.Add(node);
        if (node.Method is ListMethod list)
        {
            use.Add(list.RowPoints);
            use.Add(list.Row);
        }
        return [.. use._expanded];
    }

    /// <summary>算式用到的口径，含间接用到的。</summary>
    public static ImmutableArray<Definition> DefinitionsOf(Expression expression)
    {
        var use = new FieldUse();
        use.Add(expression);
        return [.. use._expanded];
    }

    public bool Mentions(Field field) => _seen.Contains(field);

    public bool Mentions(Definition definition) => _expanded.Contains(definition);

    public bool Mentions(Calendar calendar) => _calendars.Contains(calendar);

    public bool Mentions(RecordList list) => _lists.Contains(list) || list.Fields.Any(_seen.Contains);

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
    public static ImmutableArray<Field> Of(Indicator leaf) =>
        Of(leaf.Method, leaf.Deductions, leaf.Exceptions, leaf.Limits, leaf.Vetoes);

    /// <summary>计分的各句所依据的数据。</summary>
    public static ImmutableArray<Field> Of(
        ScoringMethod? method, ImmutableArray<Deduction> deductions, ImmutableArray<ScoreException> exceptions,
        ImmutableArray<ScoreLimit> limits, ImmutableArray<Veto> vetoes)
    {
        var use = new FieldUse();
        use.Add(method, deductions, exceptions, limits, vetoes);
        return [.. use._fields];
    }

    private void Add(Indicator leaf) => Add(leaf.Method, leaf.Deductions, leaf.Exceptions, leaf.Limits, leaf.Vetoes);

    private void Add(
        ScoringMethod? method, ImmutableArray<Deduction> deductions, ImmutableArray<ScoreException> exceptions,
        ImmutableArray<ScoreLimit> limits, ImmutableArray<Veto> vetoes)
    {
        Add(method);
        foreach (var deduction in deductions)
            Add(deduction);
        foreach (var exception in exceptions)
        {
            Add(exception.Condition);
            Add(exception.Points);
        }
        foreach (var limit in limits)
            Add(limit.Condition);
        foreach (var veto in vetoes)
            Add(veto.Condition);
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
            case RootExpression root:
                Add(root.Operand);
                break;
            case RoundExpression round:
                Add(round.Operand);
                break;
            case MonthShiftExpression shift:
                Add(shift.Operand);
                break;
            case CalendarExpression calendar:
                _calendars.Add(calendar.Calendar);
                Add(calendar.Left);
                Add(calendar.Right);
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
                _lists.Add(list.List);
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
            case MissingCondition missing:
                foreach (var field in missing.Fields)
                    Add(field);
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

    private void Add(ScoringMethod? method)
    {
        if (method is FormulaMethod formula)
            Add(formula.Value);
        foreach (var band in (method as BandMethod)?.Bands ?? [])
        {
            Add(band.Condition);
            Add((band.Award as PointsAward)?.Points);
            Add((band.Award as RangeAward)?.Minimum);
            Add((band.Award as RangeAward)?.Maximum);
            Add((band.Award as DeductionAward)?.Deduction.Excess);
        }
        if (method is ListMethod list)
            _lists.Add(list.List);
    }

    private void Add(Deduction deduction)
    {
        Add(deduction.Condition);
        Add((deduction.Amount as StepAmount)?.Step.Excess);
    }
}
