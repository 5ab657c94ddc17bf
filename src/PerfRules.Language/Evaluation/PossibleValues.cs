using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>只凭各数据声明的范围，一个算式可能取的值；可能没有定义的不作判断，取全体。</summary>
internal static class PossibleValues
{
    public static ValueRange Of(Expression expression) => ExpressionEvaluator.Evaluate(expression, Scope.Nothing()).Range;
}
