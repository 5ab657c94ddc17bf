using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Space;

/// <summary>部分改动生效时的框架，写在两版共用的数据上。</summary>
internal sealed class Hybrid(Framework framework, IReadOnlyDictionary<Match<Indicator>, Indicator> nodes)
{
    private readonly Dictionary<Indicator, Match<Indicator>> _pairs = nodes.ToDictionary(pair => pair.Value, pair => pair.Key);

    public Framework Framework { get; } = framework;

    /// <summary>对应的节点在这里的那一个；这里没有的为空。</summary>
    public Indicator? Of(Match<Indicator> pair) => nodes.GetValueOrDefault(pair);

    public Match<Indicator> Of(Indicator node) => _pairs[node];
}
