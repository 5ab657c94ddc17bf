using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>语法树的节点：不可变，只记条文怎样写，不记含义。以引用相等区分。</summary>
public abstract class SyntaxNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>直接的下级节点，按出现次序；每个都在本节点的范围之内。</summary>
    public virtual IEnumerable<SyntaxNode> Children => [];

    /// <summary>本节点及其全部下级，先根次序。</summary>
    public IEnumerable<SyntaxNode> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    private protected static IEnumerable<SyntaxNode> Present(params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var present = new List<SyntaxNode>();
        foreach (var node in nodes)
        {
            if (node is not null)
                present.Add(node);
        }
        return present;
    }
}
