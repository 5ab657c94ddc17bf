using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>日期加减若干个月（年作十二个月）：到期月的对应日，没有对应日的为月末日。不减的阶梯函数。</summary>
/// <param name="Operand">日期。</param>
/// <param name="Months">加几个月；减的为负。</param>
/// <param name="IsInYears">条文以年写出。</param>
/// <param name="Location">位置。</param>
public sealed record MonthShiftExpression(Expression Operand, int Months, bool IsInYears, Location Location)
    : Expression(Operand.Dimension, Operand.IsRatio, Location)
{
    /// <summary>一年的月数。</summary>
    public const int MonthsPerYear = 12;
}
