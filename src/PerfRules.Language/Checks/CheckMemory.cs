using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>
/// 记住哪些节点检查过而没有发现。节点的规则和各上级的例外、限分、否决都还是同一个对象时，结论不变；
/// 有发现的每次重新检查，因为发现里的说法和改法随全文而变。
/// </summary>
internal sealed class CheckMemory
{
    private readonly Dictionary<object, CheckKey> _clean = new(ReferenceEqualityComparer.Instance);

    // 没有绑定结果可比的，总是重新检查。
    public bool IsClean(Indicator node, CheckKeys keys) =>
        node.Rules is { } rules && _clean.TryGetValue(rules, out var known) && known.IsSame(keys.Of(node));

    public void AddClean(Indicator node, CheckKeys keys)
    {
        if (node.Rules is { } rules)
            _clean[rules] = keys.Of(node);
    }
}

/// <summary>一个节点的检查，除了它自己的规则，还取决于哪些对象。</summary>
/// <param name="Above">各上级的规则、例外、限分和否决。</param>
/// <param name="Own">各下级的规则，以及作用于它的例外、限分和否决。</param>
internal readonly record struct CheckKey(ImmutableArray<object> Above, ImmutableArray<object> Own)
{
    public bool IsSame(CheckKey other) => IsSame(Above, other.Above) && IsSame(Own, other.Own);

    private static bool IsSame(ImmutableArray<object> left, ImmutableArray<object> right)
    {
        if (left == right)
            return true;
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
                return false;
        }
        return true;
    }
}

/// <summary>一部框架各节点的 <see cref="CheckKey"/>；同一上级的各下级共用它的一份。</summary>
internal sealed class CheckKeys(Framework framework)
{
    private readonly Dictionary<Indicator, ImmutableArray<object>> _above = [];

    public CheckKey Of(Indicator node) => new(node.Parent is { } parent ? Above(parent) : [], Own(node));

    private ImmutableArray<object> Above(Indicator node)
    {
        if (!_above.TryGetValue(node, out var parts))
        {
            // 没有绑定结果可比的，与什么都不同。
            parts = [node.Rules ?? new object(), .. Overrides(node), .. node.Parent is { } parent ? Above(parent) : []];
            _above[node] = parts;
        }
        return parts;
    }

    private ImmutableArray<object> Own(Indicator node)
    {
        var limits = node.Level == IndicatorLevel.Total ? framework.GradeLimits : [];
        return node.Children.IsEmpty && node.Exceptions.IsEmpty && node.Limits.IsEmpty && node.Vetoes.IsEmpty && limits.IsEmpty
            ? []
            : [.. node.Children.Select(c => c.Rules ?? c), .. Overrides(node), .. limits];
    }

    private static ImmutableArray<object> Overrides(Indicator node) => [.. node.Exceptions, .. node.Limits, .. node.Vetoes];
}
