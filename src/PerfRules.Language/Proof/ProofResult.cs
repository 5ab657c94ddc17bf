using PerfRules.Language.Diagnostics;

namespace PerfRules.Language.Proof;

/// <summary>命题在声明的取值范围内能否成立。</summary>
public abstract record ProofResult;

/// <summary>能成立，附一组已代入检验的取值。</summary>
public sealed record Satisfiable(Witness Witness, Valuation Valuation) : ProofResult;

/// <summary>不能成立，已证明。</summary>
public sealed record Unsatisfiable : ProofResult;

/// <summary>无法判定。</summary>
/// <param name="Reason">原因，供消息使用。</param>
public sealed record Undecided(string Reason) : ProofResult;
