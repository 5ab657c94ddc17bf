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
        var nodes = current.Indicators;
        var isSame = new bool[nodes.Length];
        var changed = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var node in nodes)
        {
            var before = Find(node);
            // 先根次序，上级的已经比过，连同上级的上级。
            isSame[node.Ordinal] = before is not null && HasSameRules(before, node)
                && (node.Parent is not { } parent || isSame[parent.Ordinal] && ReferenceEquals(parent.Rules, before.Parent?.Rules));
            if (!(isSame[node.Ordinal] && clean[before!.Ordinal] && HasSameParts(before, node) && (node.Parent is not null || HasSameLimits(current))))
                changed.Add(node);
        }
        return changed.DrainToImmutable();
    }

    // 序号多半没有变；增删了指标时才编目。
    private Indicator? Find(Indicator node) => node.Rules is not { } rules ? null
        : node.Ordinal < framework.Indicators.Length && framework.Indicators[node.Ordinal] is var before && ReferenceEquals(before.Rules, rules) ? before
        : _byRules.Value.GetValueOrDefault(rules);

    // 分值写在标题里，标题变了规则就重新绑定；只有总分的写在约定里。
    private static bool HasSameRules(Indicator before, Indicator node) => before.Points == node.Points
        && SameObjects.AreSame(before.Exceptions, node.Exceptions) && SameObjects.AreSame(before.Limits, node.Limits) && SameObjects.AreSame(before.Vetoes, node.Vetoes);

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

    private bool HasSameLimits(Framework current) => SameObjects.AreSame(framework.GradeLimits, current.GradeLimits);
}
