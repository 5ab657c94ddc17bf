using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Space;

/// <summary>规则写成不计位置、不计说明文字的一串，用来看两版写得是否一样。口径不展开，数据、口径按所给的名字。</summary>
internal sealed class StructureKey(Func<Field, string> fieldName, Func<Definition, string> definitionName, Func<Field, int, string> optionName)
{
    public string Of(Expression? expression) => expression switch
    {
        null => "",
        NumberExpression number => number.Value.ToString(),
        FieldExpression field => $"[{fieldName(field.Field)}]",
        DefinitionExpression definition => $"〔{definitionName(definition.Definition)}〕",
        BinaryExpression binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        NegateExpression negate => $"-{Of(negate.Operand)}",
        AbsoluteExpression absolute => $"|{Of(absolute.Operand)}|",
        ExtremeExpression extreme => $"{(extreme.IsMaximum ? "max" : "min")}({string.Join(",", extreme.Operands.Select(Of))})",
        RoundExpression round => $"round({Of(round.Operand)},{Of(round.Rounding)})",
        MonthShiftExpression shift => Text($"months({Of(shift.Operand)},{shift.Months})"),
        CalendarExpression dated => $"{dated.Function}({string.Join(",", dated.Operands.Select(Of))})",
        ConditionalExpression conditional => $"if({string.Join(",", conditional.Arms.Select(a => $"{Of(a.Condition)}:{Of(a.Value)}"))})",
        ListExpression list => $"{list.Function}#{list.List.Name}({Of(list.Filter)};{Of(list.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public string Of(Condition? condition) => condition switch
    {
        null => "",
        ComparisonCondition comparison => $"{Of(comparison.Left)} {comparison.Operator} {Of(comparison.Right)}",
        BooleanCondition boolean => fieldName(boolean.Field),
        ChoiceCondition choice => $"{fieldName(choice.Field)}={optionName(choice.Field, choice.Option)}",
        MissingCondition missing => $"missing({Sorted(missing.Fields.Select(fieldName))})",
        AndCondition and => $"and({Sorted(and.Operands.Select(Of))})",
        OrCondition or => $"or({Sorted(or.Operands.Select(Of))})",
        NotCondition not => $"not({Of(not.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public string Of(ScoringMethod method) => method switch
    {
        SumMethod => "sum",
        FullMarksMethod => "full",
        FormulaMethod formula => $"formula {Of(formula.Value)}",
        BandMethod bands => $"bands {string.Join(";", bands.Bands.Select(Of))}",
        ManualMethod manual => $"manual {manual.Maximum} {Constraints(manual)}",
        ListMethod list => $"list {list.List.Name} {Of(list.RowPoints)} {Rule(list.Row)}",
        DelegatedMethod delegated => $"by {delegated.By}",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>人工评分的要求，不含最高分。</summary>
    public static string Constraints(ManualMethod manual) => $"{manual.Minimum} {manual.Step} {manual.RequiresReason} {manual.RequiresEvidence}";

    public string Of(Band band) => $"{Of(band.Condition)}→{Of(band.Award)}";

    public string Of(Award award) => award switch
    {
        PointsAward points => Of(points.Points),
        DeductionAward deduction => Of(deduction.Deduction),
        RangeAward range => $"{Of(range.Minimum)}{range.IncludesMinimum}~{Of(range.Maximum)}{range.IncludesMaximum} {range.Step} {range.RequiresReason} {range.RequiresEvidence}",
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    public string Of(StepDeduction step) =>
        $"{Of(step.Excess)} per {Of(step.Step)} {step.PointsPerStep} {step.Mode} {step.StopsAtZero} {step.Limit}";

    public string Of(Deduction deduction) => $"{Of(deduction.Condition)}:{deduction.IsAddition}:" + deduction.Amount switch
    {
        StepAmount step => Of(step.Step),
        FixedAmount points => points.Points.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(deduction)),
    };

    public string Of(ScoreException exception) =>
        $"{Of(exception.Condition)}:{Of(exception.Points)}:{exception.RedistributedIn}:{exception.IsNotApplicable}";

    public string Of(ScoreLimit limit) => $"{Of(limit.Condition)}:{limit.Maximum}";

    public string Of(Veto veto) => Of(veto.Condition);

    public string Of(RequiredText required) => $"{required.Bound.Value} {required.Bound.IsShare} {Sorted(required.Texts.Select(fieldName))} {required.IsError}";

    /// <summary>一个节点的全部规则，不含名称、分值和下级。</summary>
    public string Rule(Indicator node) => string.Join('\n',
        Of(node.Method),
        string.Join(';', node.Deductions.Select(Of)), string.Join(';', node.Exceptions.Select(Of)),
        string.Join(';', node.Limits.Select(Of)), string.Join(';', node.Vetoes.Select(Of)), string.Join(';', node.RequiredTexts.Select(Of)),
        $"{node.FloorsAtZero} {node.CapsAtPoints} {node.IsUncapped} {node.Minimum} {node.AdjustedCap} {Of(node.Rounding)}");

    public static string Of(Rounding? rounding) => rounding is { } some ? Text($"{some.Places}{some.Mode}") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Sorted(IEnumerable<string> parts) => string.Join(",", parts.Order(StringComparer.Ordinal));
}
