using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Modules;

/// <summary>
/// 从一个文件起读入它所基于、所引用的全部文件。被引用的先读：它们声明的名称参与切词，反过来则不。
/// </summary>
/// <param name="lookup">取引用的文件。</param>
/// <param name="previous">上一次读入的，没有改动的各句照用；没有为空。</param>
internal sealed class ModuleLoader(SourceLookup lookup, RuleModule? previous)
{
    // 正常的框架引用几个文件；上限只为挡住恶意的文件。
    private const int MostFiles = 64;

    private readonly Dictionary<string, RuleModule?> _loaded = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly Dictionary<SourceText, RuleModule> _previous =
        previous is null ? [] : previous.Dependencies.Append(previous).ToDictionary(m => m.Tree.Source);

    public RuleModule Load(SourceText source) => Load(source, ModulePath.Resolve("", source.FileName), []);

    private RuleModule Load(SourceText source, string key, ImmutableArray<Diagnostic> problems)
    {
        var before = _previous.GetValueOrDefault(source);
        var outline = Outline.Read(source, before?.Outline);
        var diagnostics = problems.ToBuilder();
        ModuleReference? baseReference = null;
        var imports = ImmutableArray.CreateBuilder<ModuleReference>();
        _open.Add(source.Path);
        foreach (var (isBase, path, span) in outline.References)
        {
            var location = new Location(source, span);
            if (isBase && (baseReference is not null || outline.IsLibrary))
                diagnostics.Add(outline.IsAmendment ? AmendmentDiagnostics.NoBase(location) : ModuleDiagnostics.SecondBase(location, outline.IsLibrary));
            else if (Find(source, key, path, location, diagnostics) is not { } module)
                continue;
            else if (module.IsAmendment && !outline.IsAmendment)
                diagnostics.Add(ModuleDiagnostics.IsAmendment(location, path));
            else if (module.IsLibrary == isBase)
                diagnostics.Add(ModuleDiagnostics.WrongReference(location, path, isBase));
            else if (isBase)
                baseReference = new ModuleReference(module, location);
            else if (imports.All(i => i.Module != module))
                imports.Add(new ModuleReference(module, location));
        }
        _open.RemoveAt(_open.Count - 1);
        var direct = imports.Select(i => i.Module).Concat(baseReference is null ? [] : [baseReference.Module]).ToList();
        var inherited = direct.SelectMany(m => m.Dependencies.Append(m)).Distinct().SelectMany(m => m.DeclaredNames);
        return new RuleModule(SyntaxTree.Parse(outline, inherited, before?.Tree), outline, key)
        {
            Base = baseReference,
            Imports = imports.ToImmutable(),
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private RuleModule? Find(
        SourceText from, string fromKey, string path, Location location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!ModulePath.IsAcceptable(path))
        {
            diagnostics.Add(ModuleDiagnostics.BadPath(location, path));
            return null;
        }
        var resolved = ModulePath.Resolve(from.Path, path);
        if (_open.IndexOf(resolved) is >= 0 and var start)
        {
            var chain = string.Join(" → ", _open.Skip(start).Append(resolved).Select(p => p[(p.LastIndexOf('/') + 1)..]));
            diagnostics.Add(ModuleDiagnostics.Circular(location, path, chain));
            return null;
        }
        if (!_loaded.TryGetValue(resolved, out var module))
        {
            if (_loaded.Count >= MostFiles)
            {
                diagnostics.Add(ModuleDiagnostics.TooMany(location, MostFiles));
                return null;
            }
            module = lookup(resolved) is { } found ? Load(found.Text, ModulePath.Resolve(fromKey, path), found.Diagnostics) : null;
            _loaded[resolved] = module;
        }
        if (module is null)
            diagnostics.Add(ModuleDiagnostics.Missing(location, path, resolved));
        return module;
    }
}
