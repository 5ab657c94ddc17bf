using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Checks;

/// <summary>
/// 记住哪些节点检查过而没有发现。节点的规则、下级的规则和各上级的例外、限分、否决都还是同一个对象时，结论不变；
/// 有发现的每次重新检查，因为发现里的说法和改法随全文而变。
/// </summary>
/// <param name="framework">检查过的框架。</param>
/// <param name="clean">各节点检查过而没有发现，下标为序号。</param>
internal sealed class CheckMemory(Framework framework, ImmutableArray<bool> clean)
{
    private readonly Lazy<Dictionary<object, Indicator>> _byRules = new(() => framework.Indicators.Where(i => i.Rules is not null).ToDictionary(i => i.Rules!));

    /// <summary>新版本里要检查的节点，先根次序：没有绑定结果可比的，总是要检查。</summary>
    public ImmutableArray<Indicator> ToCheck(Framework current)
    {
        var changed = ImmutableArray.CreateBuilder<Indicator>();
        var (above, aboveBefore, isSameAbove) = ((Indicator?)null, (Indicator?)null, true);
        foreach (var node in current.Indicators)
        {
            var before = Find(node);
            // 同一上级的下级挨在一起，上级只比一次。
            if (before is not null && (node.Parent != above || before.Parent != aboveBefore))
                (above, aboveBefore, isSameAbove) = (node.Parent, before.Parent, HasSameOverridesUp(before.Parent, node.Parent));
            var isClean = before is not null && clean[before.Ordinal] && isSameAbove && before.Points == node.Points && HasSameOverrides(before, node)
                && HasSameParts(before, node) && (node.Parent is not null || SameObjects.AreSame(framework.GradeLimits, current.GradeLimits));
            if (!isClean)
                changed.Add(node);
        }
        return changed.DrainToImmutable();
    }

    // 上级只凭例外、限分和否决影响下级；改了上级的名称，不用重新检查下级。
    private static bool HasSameOverridesUp(Indicator? before, Indicator? node)
    {
        for (; before is not null && node is not null; (before, node) = (before.Parent, node.Parent))
        {
            if (!HasSameOverrides(before, node))
                return false;
        }
        return before == node;
    }

    // 序号多半没有变；增删了指标时才编目。
    private Indicator? Find(Indicator node) => node.Rules is not { } rules ? null
        : node.Ordinal < framework.Indicators.Length && framework.Indicators[node.Ordinal] is var before && ReferenceEquals(before.Rules, rules) ? before
        : _byRules.Value.GetValueOrDefault(rules);

    private static bool HasSameOverrides(Indicator before, Indicator node) => SameObjects.AreSame(before.Exceptions, node.Exceptions)
        && SameObjects.AreSame(before.Limits, node.Limits) && SameObjects.AreSame(before.Vetoes, node.Vetoes);

    private static bool HasSameParts(Indicator before, Indicator node)
    {
        if (before.Children.Length != node.Children.Length)
            return false;
        for (var i = 0; i < node.Children.Length; i++)
        {
            if (node.Children[i].Rules is not { } rules || !ReferenceEquals(rules, before.Children[i].Rules))
                return false;
        }
        return true;
    }
}
