using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>条文的一部分：一个标题和它之下的各句、各下级；或者数据、口径之下的一项。</summary>
/// <param name="kind">哪一种；用例和数据、口径之外的标题见 <see cref="PartKind"/>。</param>
/// <param name="name">名称；没有名称的（数据、口径的标题，勾稽）为空。</param>
/// <param name="location">名称的位置，没有名称的是标题或整句的位置。</param>
internal sealed class ScriptPart(PartKind kind, string name, Location location)
{
    public PartKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Location Location { get; } = location;

    public ScriptPart? Parent { get; private set; }

    /// <summary>指标的级别；不是指标的为总分。</summary>
    public IndicatorLevel Level { get; init; } = IndicatorLevel.Total;

    /// <summary>标题连同之前的注释，标题之下、下级之前的各行。</summary>
    public List<ScriptLine> Lines { get; } = [];

    /// <summary>标题在 <see cref="Lines"/> 中的下标。</summary>
    public int HeadingIndex { get; set; }

    public List<ScriptPart> Children { get; } = [];

    /// <summary>写在下级之后、作用到本级的各行。</summary>
    public List<ScriptLine> Tail { get; } = [];

    /// <summary>数据、口径的一项：它的那一句；一句可以声明几项数据。</summary>
    public StatementSyntax? Declaration { get; init; }

    public StatementSyntax Heading => Lines[HeadingIndex].Statements[0];

    public IEnumerable<ScriptPart> SelfAndDescendants() => Children.SelectMany(c => c.SelfAndDescendants()).Prepend(this);

    public IEnumerable<ScriptPart> SelfAndAncestors()
    {
        for (var part = this; part is not null; part = part.Parent)
            yield return part;
    }

    /// <summary>“上级/名称”，从最高一级起。</summary>
    public string Path => string.Join('/', SelfAndAncestors().Reverse().Select(p => p.Name));

    /// <summary>标题之下自己的各句（不含标题），按次序。</summary>
    public IEnumerable<StatementSyntax> Body =>
        Lines.Skip(HeadingIndex).Concat(Tail).SelectMany(l => l.Statements).Skip(Kind is PartKind.Data or PartKind.Definitions && Parent is not null ? 0 : 1);

    public void Add(ScriptPart child)
    {
        child.Parent = this;
        Children.Add(child);
    }
}

/// <summary>条文的部分，按在文件里的先后。</summary>
internal enum PartKind
{
    Framework,
    Calendar,
    Data,
    List,
    Definitions,
    Table,
    Indicator,
    Case,
}
