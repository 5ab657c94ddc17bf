using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>用名称（或路径的末几段）找指标：“会计核算规范性”“财务合规性/会计核算规范性”。</summary>
public static class IndicatorPaths
{
    /// <summary>全部相符的节点；唯一才算找到。</summary>
    public static ImmutableArray<Indicator> Find(Indicator total, IReadOnlyList<string> names) =>
        [.. total.SelfAndDescendants().Where(i => Matches(i, names))];

    private static bool Matches(Indicator indicator, IReadOnlyList<string> names)
    {
        var node = indicator;
        for (var i = names.Count - 1; i >= 0; i--, node = node.Parent)
        {
            if (node is null || !CharacterFolding.AreSame(node.Name, names[i]))
                return false;
        }
        return names.Count > 0;
    }
}
