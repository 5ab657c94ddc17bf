using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Symbols;

/// <summary>指标树的一个节点，只凭标题和要点建立，因此条文有错时也有。</summary>
internal sealed class IndicatorNode(RuleSymbol? symbol, IndicatorLevel level, string name, IndicatorNode? parent)
{
    private readonly List<IndicatorNode> _children = [];

    /// <summary>总分没有名称。</summary>
    public RuleSymbol? Symbol { get; } = symbol;

    public IndicatorLevel Level { get; } = level;

    public string Name { get; } = name;

    public IndicatorNode? Parent { get; } = parent;

    public IReadOnlyList<IndicatorNode> Children => _children;

    /// <summary>从一级指标起、以“/”相连的名称；总分为空串。</summary>
    public string Path => Parent is null ? "" : Parent.Path.Length == 0 ? Name : $"{Parent.Path}/{Name}";

    public static IndicatorNode CreateRoot() => new(null, IndicatorLevel.Total, "总分", null);

    public IndicatorNode Add(RuleSymbol? symbol, IndicatorLevel level, string name)
    {
        var child = new IndicatorNode(symbol, level, name, this);
        _children.Add(child);
        return child;
    }

    public IndicatorNode? Child(string name) => _children.FirstOrDefault(c => IsSame(c.Name, name));

    /// <summary>本节点及其全部下级，先根次序。</summary>
    public IEnumerable<IndicatorNode> SelfAndDescendants() => _children.SelectMany(c => c.SelfAndDescendants()).Prepend(this);

    /// <summary>路径的末几段相符的节点。</summary>
    public IEnumerable<IndicatorNode> Find(IReadOnlyList<string> names) => SelfAndDescendants().Where(node => node.Matches(names));

    /// <summary>路径中从末尾数起各段所指的节点。</summary>
    public IEnumerable<IndicatorNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>照样复制下级，供基于本框架的框架接着写。</summary>
    public IndicatorNode Copy()
    {
        var root = new IndicatorNode(Symbol, Level, Name, null);
        CopyChildren(root);
        return root;
    }

    private void CopyChildren(IndicatorNode target)
    {
        foreach (var child in _children)
            child.CopyChildren(target.Add(child.Symbol, child.Level, child.Name));
    }

    private bool Matches(IReadOnlyList<string> names)
    {
        var node = this;
        for (var i = names.Count - 1; i >= 0; i--, node = node.Parent)
        {
            if (node is null || !IsSame(node.Name, names[i]))
                return false;
        }
        return names.Count > 0;
    }

    private static bool IsSame(string left, string right) => CharacterFolding.AreSame(left, right);
}
