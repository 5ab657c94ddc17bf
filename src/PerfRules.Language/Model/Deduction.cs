using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>不足一个计数单位的部分怎样扣。</summary>
public enum StepMode
{
    /// <summary>按比例。</summary>
    Proportional,

    /// <summary>不足1个的不扣。</summary>
    WholeSteps,

    /// <summary>不足1个的按1个扣。</summary>
    StartedSteps,
}

/// <summary>
/// 每……扣（加）……分：扣分＝计数（超出的部分÷每步）×每步扣分，不低于 0。
/// 计数扣分（每发现1项扣1分）的 <see cref="Excess"/> 是数量，<see cref="Step"/> 是 1。
/// </summary>
/// <param name="Excess">超出（或低于、发现）的部分；负值按 0 计。</param>
/// <param name="Step">一步的大小，与 <see cref="Excess"/> 同量纲，恒为正常数。</param>
/// <param name="PointsPerStep">每步扣的分。</param>
/// <param name="Mode">不足一步的怎样扣。</param>
/// <param name="StopsAtZero">是否写明扣完为止。</param>
/// <param name="Limit">最多扣的分；为空则到扣完为止。</param>
public sealed record StepDeduction(
    Expression Excess, NumberExpression Step, Rational PointsPerStep, StepMode Mode,
    bool StopsAtZero, Rational? Limit, Location Location);

/// <summary>扣分（或加分）条款：条件成立时从基本得分中扣（或加）。</summary>
/// <param name="Condition">条件；为空则总是适用。</param>
/// <param name="Amount">扣（加）多少。</param>
public sealed record Deduction(Condition? Condition, DeductionAmount Amount, Location Location)
{
    /// <summary>是否写作“加N分”。</summary>
    public bool IsAddition { get; init; }
}

/// <summary>扣分条款扣多少。</summary>
public abstract record DeductionAmount;

/// <summary>按步或按次扣。</summary>
public sealed record StepAmount(StepDeduction Step) : DeductionAmount;

/// <summary>条件成立即扣固定的分。</summary>
public sealed record FixedAmount(Rational Points) : DeductionAmount;
