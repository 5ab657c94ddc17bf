using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>对照表的一行：两版对应的指标。</summary>
/// <param name="Pair">两版的指标；只有一版有的，另一边为空。</param>
/// <param name="Depth">在第几层，总分为 0。</param>
internal sealed record TreeRow(Match<Indicator> Pair, int Depth);

/// <summary>两棵指标树对齐成一列：依新版的次序，废止的插在它原来前面的一项之后。</summary>
internal sealed class TreeRows(FrameworkMatching matching)
{
    private readonly List<TreeRow> _rows = [];

    public static IReadOnlyList<TreeRow> Of(FrameworkMatching matching)
    {
        var rows = new TreeRows(matching);
        rows.Add(matching.Of(matching.New.Total), 0);
        return rows._rows;
    }

    private void Add(Match<Indicator> pair, int depth)
    {
        _rows.Add(new TreeRow(pair, depth));
        foreach (var child in Children(pair))
            Add(child, depth + 1);
    }

    private List<Match<Indicator>> Children(Match<Indicator> pair)
    {
        var children = Parts(pair.New).Select(matching.Of).ToList();
        var after = -1;
        foreach (var old in Parts(pair.Old).Select(matching.Of))
        {
            if (old.New is null)
                children.Insert(++after, old);
            else if (children.IndexOf(old) is >= 0 and var place)
                after = place;
        }
        return children;
    }

    private static IEnumerable<Indicator> Parts(Indicator? node) => node is null ? [] : node.Children.Concat(node.Adjustments);
}
