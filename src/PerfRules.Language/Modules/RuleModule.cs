using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Modules;

/// <summary>一个规则文件，连同它所基于、所引用的文件。</summary>
internal sealed class RuleModule(SyntaxTree tree, Outline outline, string key)
{
    public SyntaxTree Tree { get; } = tree;

    public Outline Outline { get; } = outline;

    /// <summary>本文件自己声明的名称。</summary>
    public ImmutableArray<DeclaredName> DeclaredNames => Outline.Names;

    public bool IsLibrary { get; } = outline.IsLibrary;

    public bool IsAmendment { get; } = outline.IsAmendment;

    /// <summary>相对于最初的文件的路径；最初的文件只有文件名。</summary>
    public string Key { get; } = key;

    /// <summary>所基于的框架；没有为空。</summary>
    public ModuleReference? Base { get; init; }

    /// <summary>所引用的公用口径，按次序。</summary>
    public ImmutableArray<ModuleReference> Imports { get; init; } = [];

    /// <summary>引用本身的问题：文件不存在、循环等。</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public IEnumerable<ModuleReference> References => Base is null ? Imports : Imports.Prepend(Base);

    /// <summary>直接和间接引用的全部文件，各一次，被引用的在前。</summary>
    public IEnumerable<RuleModule> Dependencies =>
        References.SelectMany(r => r.Module.Dependencies.Append(r.Module)).Distinct();
}

/// <summary>对一个文件的引用。</summary>
/// <param name="Module">所引用的文件。</param>
/// <param name="Location">写它的地方。</param>
internal sealed record ModuleReference(RuleModule Module, Location Location);
