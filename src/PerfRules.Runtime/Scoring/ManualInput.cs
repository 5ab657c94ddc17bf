using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>一项人工评分。</summary>
/// <param name="Score">评的分。</param>
/// <param name="HasReason">是否写了理由。</param>
/// <param name="HasEvidence">是否附了佐证。</param>
public readonly record struct ManualInput(InputValue Score, bool HasReason = false, bool HasEvidence = false)
{
    public static ManualInput Missing => new(InputValue.Missing);
}
