using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>
/// 开方：平方根、立方根、N次方根，以及由它得出的年均增长率、标准差。方根多半是无理数，必须写明保留几位，按写明的精确舍入。
/// 被开方数不会为负（检查保证）。不减的阶梯函数。
/// </summary>
/// <param name="Operand">被开方数。</param>
/// <param name="Degree">开几次方。</param>
/// <param name="Shift">开方之后、舍入之前加的整数，例如增长率的 －1。</param>
/// <param name="Rounding">保留几位；绑定中还没有看到写在后面的保留几位时为空，绑定之后不为空。</param>
/// <param name="Words">条文里的说法，例如“项目的完成率总体标准差”；写作方根的为空。</param>
public sealed record RootExpression(
    Expression Operand, int Degree, int Shift, Rounding? Rounding, string? Words, Dimension Dimension, bool IsRatio, Location Location)
    : Expression(Dimension, IsRatio, Location)
{
    /// <summary>被开方数的这个值开方、加减、舍入之后的值。</summary>
    public Rational Of(Rational operand) => Root.Round(operand, Degree, Shift, Rounding!.Value);
}
