using System.Collections.Immutable;
using PerfRules.Language.Amendments;
using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Semantics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Modules;

/// <summary>
/// 分析一个文件和它引用的文件。每个文件的问题只在它自己那里报告：引用的文件有错误，
/// 在引用处说一次；它自己已有的发现不再重复，但因本文件才出现的仍要报告。
/// </summary>
/// <param name="previous">上一次分析的结果，没有变的部分沿用；没有为空。</param>
/// <param name="load">读修订合并之后的条文。</param>
internal sealed class ModuleCompiler(CompilationResult? previous, Func<SourceText, RuleModule> load)
{
    private readonly Dictionary<RuleModule, CompilationResult> _results = [];

    public CompilationResult Compile(RuleModule module)
    {
        if (_results.TryGetValue(module, out var known))
            return known;
        if (module.IsAmendment)
            return _results[module] = CompileAmendment(module);
        var before = previous?.Module?.Tree.Source == module.Tree.Source ? previous : null;
        var (framework, bound, memory) = FrameworkBinder.Bind(module, before?.Memory);
        var all = module.Tree.Diagnostics.AddRange(module.Diagnostics).AddRange(bound);
        CheckMemory? checks = null;
        if (framework is not null)
        {
            (var found, checks) = ModelChecks.Run(framework, all, IsCheckedAnew(memory.ChangedSettings) ? null : before?.Checks);
            all = all.AddRange(found);
        }
        var own = module.Dependencies.SelectMany(d => Compile(d).Diagnostics).Select(Identity).ToHashSet();
        var diagnostics = all.Where(d => d.Location.Source == module.Tree.Source || !own.Contains(Identity(d)))
            .Concat(module.References.Select(ErrorsOf).OfType<Diagnostic>());
        return _results[module] = new CompilationResult(module.Tree, framework, Sort(module, diagnostics)) { Module = module, Memory = memory, Checks = checks };
    }

    // 计数方式、等级只影响看过它们的句子，总分只影响总分；其余的约定不在哪一句里，却影响每个指标的得分。
    private static bool IsCheckedAnew(Setting changed) => (changed & ~(Setting.StepMode | Setting.Grades | Setting.Total)) != 0;

    private CompilationResult CompileAmendment(RuleModule module)
    {
        var (consolidated, found) = new AmendmentCompiler(Compile, load).Compile(module);
        var diagnostics = module.Tree.Diagnostics.AddRange(module.Diagnostics).AddRange(found).Concat(module.References.Select(ErrorsOf).OfType<Diagnostic>());
        return new CompilationResult(module.Tree, null, Sort(module, diagnostics)) { Module = module, Consolidated = consolidated };
    }

    private Diagnostic? ErrorsOf(ModuleReference reference)
    {
        var errors = Compile(reference.Module).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var path = reference.Location.Text.Trim('「', '」');
        if (errors.Count == 0)
            return null;
        // 绕回来的引用，每一处都说是绕回来，才知道可以去掉哪一处。
        return errors.All(e => e.Descriptor == ModuleDiagnostics.CircularDescriptor)
            ? ModuleDiagnostics.Circular(reference.Location, path, errors[0].Arguments[1])
            : ModuleDiagnostics.HasErrors(reference.Location, path, errors.Count, errors[0]);
    }

    private static (string Code, Location Location) Identity(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Location);

    private static ImmutableArray<Diagnostic> Sort(RuleModule module, IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(d => d.Location.Source == module.Tree.Source ? 0 : 1)
            .ThenBy(d => d.Location.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
