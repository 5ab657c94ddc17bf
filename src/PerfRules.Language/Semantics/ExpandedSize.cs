using PerfRules.Language.Model;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 算式把引用的口径全部展开之后有多少个数。层层自乘的口径只有几行，展开却是天文数字，
/// 精确求值会耗尽内存，因此在绑定时设限。
/// </summary>
internal sealed class ExpandedSize
{
    /// <summary>真实框架的口径展开后不过几十个数。</summary>
    public const long Limit = 2000;

    private readonly Dictionary<Definition, long> _sizes = [];

    public long Of(Expression expression) => Math.Min(Limit + 1, expression switch
    {
        DefinitionExpression reference => _sizes.TryGetValue(reference.Definition, out var known)
            ? known
            : _sizes[reference.Definition] = Of(reference.Definition.Value),
        BinaryExpression binary => Of(binary.Left) + Of(binary.Right),
        NegateExpression negate => Of(negate.Operand),
        AbsoluteExpression absolute => Of(absolute.Operand),
        RoundExpression round => Of(round.Operand),
        MonthShiftExpression shift => Of(shift.Operand),
        CalendarExpression calendar => calendar.Operands.Sum(Of),
        ExtremeExpression extreme => extreme.Operands.Sum(Of),
        ConditionalExpression conditional => conditional.Arms.Sum(arm => Of(arm.Value) + Of(arm.Condition)),
        ListExpression { Operand: { } operand } => Of(operand),
        _ => 1,
    });

    private long Of(Condition condition) => condition switch
    {
        ComparisonCondition comparison => Of(comparison.Left) + Of(comparison.Right),
        AndCondition and => and.Operands.Sum(Of),
        OrCondition or => or.Operands.Sum(Of),
        NotCondition not => Of(not.Operand),
        _ => 1,
    };
}
