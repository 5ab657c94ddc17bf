using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>一次不等式组和等式组。</summary>
/// <param name="Whole">各未知数是否只取整数。</param>
/// <param name="Scales">各未知数凑整的单位。</param>
/// <param name="Rows">不等式。</param>
/// <param name="Equalities">等式：左边等于零。</param>
internal sealed record LinearProblem(
    IReadOnlyList<bool> Whole, IReadOnlyList<Rational> Scales,
    IReadOnlyList<LinearRow> Rows, IReadOnlyList<LinearRow> Equalities);

internal enum Feasibility
{
    Infeasible,
    Feasible,

    /// <summary>超出工作量，或整数解没有找全。</summary>
    Unknown,
}

/// <summary>不等式组的判断；有解时附一组便于阅读的解。</summary>
internal sealed record LinearAnswer(Feasibility Feasibility, IReadOnlyList<Rational> Values)
{
    public static LinearAnswer Infeasible { get; } = new(Feasibility.Infeasible, []);

    public static LinearAnswer Unknown { get; } = new(Feasibility.Unknown, []);
}
