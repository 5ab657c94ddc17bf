using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>“超过100%的按100%计”一类的算式：一个值与一个常数取小（或取大）。</summary>
internal sealed record Limit(Expression Value, NumberExpression Bound, bool IsCap)
{
    public static Limit? Of(Expression expression) => expression switch
    {
        ExtremeExpression { Operands: [not NumberExpression and var value, NumberExpression bound] } extreme =>
            new Limit(value, bound, !extreme.IsMaximum),
        ExtremeExpression { Operands: [NumberExpression bound, not NumberExpression and var value] } extreme =>
            new Limit(value, bound, !extreme.IsMaximum),
        _ => null,
    };
}
