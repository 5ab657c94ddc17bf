using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>
/// 记住哪些节点检查过而没有发现。节点的规则和各上级的例外、限分、否决都还是同一个对象时，结论不变；
/// 有发现的每次重新检查，因为发现里的说法和改法随全文而变。
/// </summary>
internal sealed class CheckMemory(Framework framework, CheckKeys keys, ImmutableArray<bool> clean)
{
    private readonly Lazy<Dictionary<object, int>> _places = new(() => framework.Indicators.Where(i => i.Rules is not null).ToDictionary(i => i.Rules!, i => i.Ordinal));

    /// <summary>没有绑定结果可比的，总是重新检查。</summary>
    public bool IsClean(Indicator node, CheckKeys current) =>
        node.Rules is { } rules && Find(rules, node.Ordinal) is >= 0 and var place && clean[place] && keys.Of(place).IsSame(current.Of(node.Ordinal));

    // 序号多半没有变；增删了指标时才编目。
    private int Find(object rules, int ordinal) =>
        ordinal < clean.Length && ReferenceEquals(framework.Indicators[ordinal].Rules, rules) ? ordinal : _places.Value.GetValueOrDefault(rules, -1);
}

/// <summary>一个节点的检查，除了它自己的规则，还取决于哪些对象。</summary>
/// <param name="Above">各上级的规则、例外、限分和否决。</param>
/// <param name="Own">各下级的规则，以及作用于它的例外、限分和否决。</param>
/// <param name="Points">分值；总分的写在约定里。</param>
internal readonly record struct CheckKey(ImmutableArray<object> Above, ImmutableArray<object> Own, Rational Points)
{
    public bool IsSame(CheckKey other) => Points == other.Points && SameObjects.AreSame(Above, other.Above) && SameObjects.AreSame(Own, other.Own);
}

/// <summary>一部框架各节点的 <see cref="CheckKey"/>；同一上级的各下级共用它的一份。</summary>
internal sealed class CheckKeys
{
    private readonly Framework _framework;
    private readonly ImmutableArray<object>[] _above;
    private readonly CheckKey[] _keys;

    public CheckKeys(Framework framework)
    {
        _framework = framework;
        var nodes = framework.Indicators;
        (_above, _keys) = (new ImmutableArray<object>[nodes.Length], new CheckKey[nodes.Length]);
        // 先根次序，轮到下级时上级的已经有了。
        foreach (var node in nodes)
        {
            if (!node.IsLeaf || !node.Adjustments.IsEmpty)
                _above[node.Ordinal] = ForParts(node);
            _keys[node.Ordinal] = new CheckKey(Above(node), Own(node), node.Points);
        }
    }

    public CheckKey Of(int ordinal) => _keys[ordinal];

    private ImmutableArray<object> Above(Indicator node) => node.Parent is { } parent ? _above[parent.Ordinal] : [];

    // 没有绑定结果可比的，与什么都不同。
    private ImmutableArray<object> ForParts(Indicator node) => [node.Rules ?? new object(), .. Overrides(node), .. Above(node)];

    private ImmutableArray<object> Own(Indicator node)
    {
        var limits = node.Level == IndicatorLevel.Total ? _framework.GradeLimits : [];
        return node.Children.IsEmpty && node.Exceptions.IsEmpty && node.Limits.IsEmpty && node.Vetoes.IsEmpty && limits.IsEmpty
            ? []
            : [.. node.Children.Select(c => c.Rules ?? c), .. Overrides(node), .. limits];
    }

    private static ImmutableArray<object> Overrides(Indicator node) =>
        node.Exceptions.IsEmpty && node.Limits.IsEmpty && node.Vetoes.IsEmpty ? [] : [.. node.Exceptions, .. node.Limits, .. node.Vetoes];
}
