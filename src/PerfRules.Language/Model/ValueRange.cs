using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>数轴上的一段；端点为空表示无界，“含”为真表示闭。</summary>
public readonly record struct ValueRange(Rational? Lower, bool IncludesLower, Rational? Upper, bool IncludesUpper)
{
    public static ValueRange All => default;

    public static ValueRange NonNegative => new(Rational.Zero, true, null, false);

    /// <summary>下界高于上界，或只剩一点而不含它。</summary>
    public bool IsEmpty => Lower is { } lower && Upper is { } upper && (lower > upper || lower == upper && !(IncludesLower && IncludesUpper));

    public bool Contains(Rational value) =>
        (Lower is not { } lower || value > lower || IncludesLower && value == lower)
        && (Upper is not { } upper || value < upper || IncludesUpper && value == upper);
}
