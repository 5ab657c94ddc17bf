using PerfRules.Language.Model;

namespace PerfRules.Revision.Space;

/// <summary>把一版的算式、条件、方法改写到两版共用的数据上。</summary>
/// <param name="space">共用的数据。</param>
/// <param name="definitions">口径用哪一版的。</param>
internal sealed class ModelTranslator(JointSpace space, Func<Definition, Definition> definitions)
{
    public Expression Of(Expression expression) => expression switch
    {
        NumberExpression => expression,
        FieldExpression field => new FieldExpression(space.Of(field.Field), field.Location),
        DefinitionExpression definition => new DefinitionExpression(definitions(definition.Definition), definition.Location),
        BinaryExpression binary => binary with { Left = Of(binary.Left), Right = Of(binary.Right) },
        NegateExpression negate => negate with { Operand = Of(negate.Operand) },
        AbsoluteExpression absolute => absolute with { Operand = Of(absolute.Operand) },
        ExtremeExpression extreme => extreme with { Operands = [.. extreme.Operands.Select(Of)] },
        RoundExpression round => round with { Operand = Of(round.Operand) },
        MonthShiftExpression shift => shift with { Operand = Of(shift.Operand) },
        CalendarExpression dated => dated with { Left = Of(dated.Left), Right = dated.Right is { } right ? Of(right) : null },
        ConditionalExpression conditional => conditional with
        {
            Arms = [.. conditional.Arms.Select(arm => new ConditionalArm(Of(arm.Condition), Of(arm.Value)))],
        },
        ListExpression list => list with
        {
            List = space.Of(list.List),
            Filter = list.Filter is { } filter ? Of(filter) : null,
            Operand = list.Operand is { } operand ? Of(operand) : null,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public Condition Of(Condition condition) => condition switch
    {
        ComparisonCondition comparison => comparison with { Left = Of(comparison.Left), Right = Of(comparison.Right) },
        BooleanCondition boolean => boolean with { Field = space.Of(boolean.Field) },
        ChoiceCondition choice => choice with { Field = space.Of(choice.Field), Option = space.OptionOf(choice.Field, choice.Option) },
        MissingCondition missing => missing with { Fields = [.. missing.Fields.Select(space.Of)] },
        AndCondition and => and with { Operands = [.. and.Operands.Select(Of)] },
        OrCondition or => or with { Operands = [.. or.Operands.Select(Of)] },
        NotCondition not => not with { Operand = Of(not.Operand) },
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>计分方法；逐项的由所在的节点另行改写。</summary>
    public ScoringMethod Of(ScoringMethod method) => method switch
    {
        FormulaMethod formula => formula with { Value = Of(formula.Value) },
        BandMethod bands => bands with { Subject = bands.Subject is { } s ? Of(s) : null, Bands = [.. bands.Bands.Select(Of)] },
        _ => method,
    };

    public Band Of(Band band) => band with { Condition = Of(band.Condition), Award = Of(band.Award) };

    public Award Of(Award award) => award switch
    {
        PointsAward points => points with { Points = Of(points.Points) },
        RangeAward range => range with { Minimum = Of(range.Minimum), Maximum = Of(range.Maximum) },
        DeductionAward deduction => deduction with { Deduction = Of(deduction.Deduction) },
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    public StepDeduction Of(StepDeduction step) => step with { Excess = Of(step.Excess) };

    public Deduction Of(Deduction deduction) => deduction with
    {
        Condition = deduction.Condition is { } condition ? Of(condition) : null,
        Amount = deduction.Amount is StepAmount step ? new StepAmount(Of(step.Step)) : deduction.Amount,
    };

    public ScoreException Of(ScoreException exception) => exception with
    {
        Condition = Of(exception.Condition),
        Points = exception.Points is { } points ? Of(points) : null,
    };

    public ScoreLimit Of(ScoreLimit limit) => limit with { Condition = Of(limit.Condition) };

    public Veto Of(Veto veto) => veto with { Condition = Of(veto.Condition) };

    public RequiredText Of(RequiredText required) => required with { Texts = [.. required.Texts.Select(space.Of)] };

    public GradeLimit Of(GradeLimit limit) => limit with { Condition = Of(limit.Condition) };
}
