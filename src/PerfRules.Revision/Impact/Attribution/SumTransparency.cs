using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>判断一个节点的得分是不是恰为下级之和：它自己的条款对这个单位都不起作用。判断不了的当作不是。</summary>
internal sealed class SumTransparency(Scope scope)
{
    /// <param name="excess">下级得分之和最多比分值多多少。</param>
    public bool Holds(Indicator node, Rational excess, IReadOnlyCollection<Share> regular, IReadOnlyCollection<Share> adjustments)
    {
        if (node.Method is not SumMethod || !node.Deductions.IsEmpty)
            return false;
        if (node.Exceptions.Any(e => !Fails(e.Condition)) || node.Vetoes.Any(v => !Fails(v.Condition)))
            return false;
        var (lowest, highest) = (Sum(regular, share => share.Minimum), Sum(regular, share => share.Maximum));
        if (node.FloorsAtZero && lowest < node.Minimum || node.CapsAtPoints && excess.Sign > 0 || !IsKept(node.Rounding, regular))
            return false;
        (lowest, highest) = (lowest + Sum(adjustments, share => share.Minimum), highest + Sum(adjustments, share => share.Maximum));
        if (!node.Adjustments.IsEmpty && (lowest < node.Minimum || highest > node.AdjustedCap || !IsKept(node.Rounding, adjustments)))
            return false;
        return node.Limits.All(limit => highest <= limit.Maximum || Fails(limit.Condition));
    }

    private bool Fails(Condition condition) => ConditionEvaluator.Evaluate(condition, scope).Fails;

    /// <summary>每一份本来就不超过这么多位小数，舍入不改变合计。</summary>
    private static bool IsKept(Rounding? rounding, IEnumerable<Share> shares) => rounding is not { } rule
        || shares.All(share => share.Values.All(value => (value * Rational.PowerOfTen(rule.Places)).IsInteger));

    private static Rational Sum(IEnumerable<Share> shares, Func<Share, Rational> value) =>
        shares.Aggregate(Rational.Zero, (sum, share) => sum + value(share));
}
