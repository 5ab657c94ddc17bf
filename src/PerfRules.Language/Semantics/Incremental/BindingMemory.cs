using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>
/// 一次绑定记住的东西，供同一文件的下一版本沿用。只记没有问题、也没有登记从别处算来的数据的部分：
/// 它们只取决于自己的句子、框架的约定，以及句子里提到的名称。
/// </summary>
/// <param name="size">大约有多少个标题。</param>
internal sealed class BindingMemory(int size)
{
    /// <summary>下一个没有用过的数据编号。</summary>
    public int NextOrdinal { get; set; }

    /// <summary>从别处算来的各项数据的编号。</summary>
    public Dictionary<string, int> DerivedOrdinals { get; } = new(StringComparer.Ordinal);

    /// <summary>各文件，依次。</summary>
    public List<ModuleMemory> Modules { get; } = [];

    /// <summary>各项声明；都没有改动的，与上一版本是同一份。</summary>
    public DeclarationMemory Declarations { get; set; } = new();

    /// <summary>与上一版本相比，改动了哪几种约定。</summary>
    public Setting ChangedSettings { get; set; }

    /// <summary>各标题名下的计分句。</summary>
    public Dictionary<SyntaxNode, ScoringEntry> Scorings { get; } = new(size);

    /// <summary>公用口径里的数据用到时才编号，次序随计分句而变，因此有它就不沿用。</summary>
    public bool HasLibrary { get; set; }
}
